namespace Graph.Seed.Output;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>The data was refused; nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file or a store could not be read or written.</summary>
    public const int Failed = 3;

    /// <summary>Interrupted from outside; nothing half-written is left.</summary>
    public const int Cancelled = 130;
}
