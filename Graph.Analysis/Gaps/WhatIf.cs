using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>The gaps before and after a change that was only tried out.</summary>
/// <param name="Before">The gaps as they are, gravest first.</param>
/// <param name="After">The gaps after the change, gravest first.</param>
/// <param name="Closed">Those of before that are no longer there, by id. A gap that changes its kind, from missing to a single source, closes as one and opens as
/// the other.</param>
/// <param name="Opened">Those of after that were not there before.</param>
public sealed record WhatIf(IReadOnlyList<ChainGap> Before, IReadOnlyList<ChainGap> After, IReadOnlyList<ChainGap> Closed, IReadOnlyList<ChainGap> Opened)
{
    /// <summary>Tries a change.</summary>
    /// <param name="graph">The graph; it stays as it is.</param>
    /// <param name="change">The change.</param>
    /// <param name="chains">Only the gaps of these chains; null for all.</param>
    /// <exception cref="ArgumentException">The change names an id that the graph does not have, or one of another kind.</exception>
    public static WhatIf Of(GraphView graph, WhatIfChange change, IReadOnlyList<NodeId>? chains = null) =>
        Between(GapAnalysis.Analyze(graph, chains), GapAnalysis.Analyze(change.ApplyTo(graph), chains));

    /// <summary>What differs between two reports.</summary>
    /// <param name="before">The report before.</param>
    /// <param name="after">The report after.</param>
    /// <param name="chains">Only the gaps of these chains; null for all.</param>
    public static WhatIf Between(GapReport before, GapReport after, IReadOnlyList<NodeId>? chains = null)
    {
        var filter = new GapFilter(chains);
        var (old, now) = (before.Where(filter).Gaps, after.Where(filter).Gaps);
        var (oldIds, nowIds) = (old.Select(gap => gap.Id).ToHashSet(), now.Select(gap => gap.Id).ToHashSet());
        return new(old, now, [.. old.Where(gap => !nowIds.Contains(gap.Id))], [.. now.Where(gap => !oldIds.Contains(gap.Id))]);
    }
}
