using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Model;

namespace Graph.Api.Schema.Analyses;

/// <summary>A change that was tried out, with the graph before and after it.</summary>
internal sealed class TriedChange(GraphAnalyses analyses, WhatIfChange change, IReadOnlyList<NodeId>? chains,
    CancellationToken cancellationToken)
{
    public WhatIf Outcome { get; } = WhatIf.Of(analyses.Graph, analyses.Gaps(cancellationToken), change, chains, cancellationToken);

    public IEnumerable<FoundGap> Before(IEnumerable<ChainGap> gaps) => gaps.Select(gap => new FoundGap(gap, analyses.Graph, analyses));

    public IEnumerable<FoundGap> After(IEnumerable<ChainGap> gaps) => gaps.Select(gap => new FoundGap(gap, Outcome.Changed, analyses));
}
