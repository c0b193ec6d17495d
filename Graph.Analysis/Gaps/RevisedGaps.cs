using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The gaps of a graph after a change. What the change cannot touch is taken over from the gaps of before.</summary>
internal sealed class RevisedGaps
{
    private readonly Dictionary<NodeId, RevisedChain> _chains;
    private readonly List<ChainGap> _kept = [];
    private readonly List<ChainGap> _dropped = [];

    private RevisedGaps(GapReport report, Dictionary<NodeId, RevisedChain> chains, CancellationToken cancellationToken)
    {
        _chains = chains;
        foreach (var gap in report.Gaps.Until(cancellationToken))
            Take(gap);
        Found = [.. chains.Values.Until(cancellationToken).SelectMany(chain => chain.Found()).Order(GapReport.GravestFirst)];
        Gaps = Merged(_kept, Found);
    }

    /// <summary>The gaps after the change, gravest first.</summary>
    public IReadOnlyList<ChainGap> Gaps { get; }

    /// <summary>Those of after that were found again or are new, gravest first.</summary>
    public IReadOnlyList<ChainGap> Found { get; }

    /// <summary>Those of before that were looked for again, whether they were found or not; gravest first.</summary>
    public IReadOnlyList<ChainGap> Dropped => _dropped;

    /// <summary>The gaps after a change.</summary>
    /// <param name="before">The graph before.</param>
    /// <param name="change">The change.</param>
    /// <param name="after">The graph after.</param>
    /// <param name="report">The gaps before, with all of each chain that <paramref name="filter"/> accepts, and no others.</param>
    /// <param name="filter">The chains.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static RevisedGaps Of(GraphView before, GraphOverlay change, GraphView after, GapReport report, Func<NodeId, bool> filter,
        CancellationToken cancellationToken)
    {
        var stale = StaleFacts.Of(before, after, change, cancellationToken);
        var known = FactsOf(report, stale.Chains);
        var shared = new SharedFacts(after, cancellationToken);
        var chains = stale.Chains.Where(filter).Until(cancellationToken).ToDictionary(id => id, id => after.Find<Chain>(id) is { } chain
            ? new RevisedChain(known.GetValueOrDefault(id), ChainFacts.After(known.GetValueOrDefault(id), shared, stale, chain))
            : new RevisedChain(null, null));
        return new(report, chains, cancellationToken);
    }

    private static Dictionary<NodeId, ChainFacts> FactsOf(GapReport report, IReadOnlySet<NodeId> chains)
    {
        Dictionary<NodeId, ChainFacts> known = [];
        foreach (var facts in report.Gaps.Select(gap => gap.Facts).Concat(report.Undecided.Select(segment => segment.Facts)))
        {
            if (chains.Contains(facts.Shape.Chain.Id))
                known[facts.Shape.Chain.Id] = facts;
        }
        return known;
    }

    private void Take(ChainGap gap)
    {
        if (!_chains.TryGetValue(gap.Chain, out var chain))
            _kept.Add(gap);
        else if (chain.Keeps(gap))
            _kept.Add(gap.In(chain.After!));
        else
            _dropped.Add(gap);
    }

    private static List<ChainGap> Merged(List<ChainGap> kept, IReadOnlyList<ChainGap> found)
    {
        var (merged, next) = (new List<ChainGap>(kept.Count + found.Count), 0);
        foreach (var gap in kept)
        {
            while (next < found.Count && GapReport.GravestFirst.Compare(found[next], gap) < 0)
                merged.Add(found[next++]);
            merged.Add(gap);
        }
        merged.AddRange(found.Skip(next));
        return merged;
    }

    /// <summary>A chain that a change touches.</summary>
    /// <param name="Before">Its facts before; null where none are known.</param>
    /// <param name="After">Its facts after; null where it is gone.</param>
    private sealed record RevisedChain(ChainFacts? Before, ChainFacts? After)
    {
        /// <summary>Whether a gap of before is one of after, and the same.</summary>
        public bool Keeps(ChainGap gap) => Before is not null && After is not null && (gap.Technology is { } technology
            ? After.Has(technology) && IsSame(After.OfTechnology(technology).Technology) : IsSame(gap.Segment));

        /// <summary>The gaps of what differs from before.</summary>
        public IEnumerable<ChainGap> Found() => After is null ? []
            : After.Segments.Where(segment => !IsSame(segment.Segment.Id)).SelectMany(segment => GapAnalysis.OfSegment(After, segment))
                .Concat(After.Technologies.Where(facts => facts.IsBottleneck && !IsSame(facts.Technology))
                    .Select(facts => GapAnalysis.OfTechnology(After, facts)));

        private bool IsSame(Technology technology) => Before is not null && After!.IsSame(Before, technology);

        private bool IsSame(NodeId segment) => Before is not null && After!.IsSame(Before, segment);
    }
}
