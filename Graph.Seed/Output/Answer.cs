using Graph.Seed.Evaluation;

namespace Graph.Seed;

/// <summary>What a command answers, in the shape that scripts get.</summary>
/// <param name="Command">The command.</param>
/// <param name="Ok">Whether it did what it was asked to.</param>
internal sealed record Answer(string Command, bool Ok)
{
    /// <summary>Number of errors in the data.</summary>
    public int? Errors { get; init; }

    /// <summary>Number of warnings about the data.</summary>
    public int? Warnings { get; init; }

    /// <summary>The findings, by place; at most <see cref="FindingList.Limit"/>.</summary>
    public IReadOnlyList<FindingAnswer>? Findings { get; init; }

    /// <summary>The store written or read.</summary>
    public string? Store { get; init; }

    /// <summary>The folder written.</summary>
    public string? Folder { get; init; }

    /// <summary>The version of the store.</summary>
    public string? Version { get; init; }

    /// <summary>Whether anything was written.</summary>
    public bool? Changed { get; init; }

    /// <summary>What happened to nodes.</summary>
    public ChangeCounts? NodeChanges { get; init; }

    /// <summary>What happened to edges.</summary>
    public ChangeCounts? EdgeChanges { get; init; }

    /// <summary>The files written, in order.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Nodes by kind.</summary>
    public IReadOnlyDictionary<string, int>? Nodes { get; init; }

    /// <summary>Edges by kind.</summary>
    public IReadOnlyDictionary<string, int>? Edges { get; init; }

    /// <summary>Citations of nodes and edges.</summary>
    public int? Citations { get; init; }

    /// <summary>Citations that say where in the source.</summary>
    public int? LocatedCitations { get; init; }

    /// <summary>Citations checked again.</summary>
    public int? CheckedCitations { get; init; }

    /// <summary>How well partner matching does.</summary>
    public PartnerScorecard? Scorecard { get; init; }

    /// <summary>The schema.</summary>
    public string? Schema { get; init; }

    /// <summary>Why it failed or was refused, where that is no finding.</summary>
    public string? Reason { get; init; }
}
