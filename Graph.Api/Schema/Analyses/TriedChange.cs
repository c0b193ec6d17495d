using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Model;

namespace Graph.Api.Schema.Analyses;

/// <summary>A change that was tried out, with the graph before and after it.</summary>
internal sealed class TriedChange
{
    private readonly GraphAnalyses _analyses;
    private readonly GraphView _changed;

    public TriedChange(GraphAnalyses analyses, WhatIfChange change, IReadOnlyList<NodeId>? chains)
    {
        (_analyses, _changed) = (analyses, change.ApplyTo(analyses.Graph));
        Outcome = WhatIf.Between(analyses.Gaps, GapAnalysis.Analyze(_changed, chains), chains);
    }

    public WhatIf Outcome { get; }

    public IEnumerable<FoundGap> Before(IEnumerable<ChainGap> gaps) => gaps.Select(gap => new FoundGap(gap, _analyses.Graph, _analyses));

    public IEnumerable<FoundGap> After(IEnumerable<ChainGap> gaps) => gaps.Select(gap => new FoundGap(gap, _changed, _analyses));
}
