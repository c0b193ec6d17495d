namespace Graph.Seed;

/// <summary>How grave a finding is.</summary>
internal enum Severity
{
    /// <summary>The files are refused.</summary>
    Error,

    /// <summary>The files are accepted; somebody should have a look.</summary>
    Warning,
}
