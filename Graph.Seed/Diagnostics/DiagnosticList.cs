namespace Graph.Seed.Diagnostics;

/// <summary>What was found in files, all of it at once.</summary>
/// <remarks>Keeps the first thousand and counts the rest: nobody reads more, and a broken file may yield a diagnostic for each
/// byte.</remarks>
internal sealed class DiagnosticList
{
    /// <summary>The most diagnostics that are kept.</summary>
    public const int Limit = 1000;

    private readonly List<Diagnostic> _kept = [];

    /// <summary>How many errors there are, kept or not.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings there are, kept or not.</summary>
    public int Warnings { get; private set; }

    /// <summary>Whether the files are refused.</summary>
    public bool HasErrors => Errors > 0;

    /// <summary>How many were counted but not kept.</summary>
    public int LeftOut => Errors + Warnings - _kept.Count;

    /// <summary>Those kept, by place and code.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _kept.OrderBy(diagnostic => diagnostic.Location).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _ = diagnostic.Severity is Severity.Error ? Errors++ : Warnings++;
        if (_kept.Count < Limit)
            _kept.Add(diagnostic);
    }
}
