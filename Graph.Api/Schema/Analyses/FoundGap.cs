using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Api.Analyses;

namespace Graph.Api.Schema.Analyses;

/// <summary>A gap with the graph it was found in, from which its remedies are computed when they are selected.</summary>
internal sealed class FoundGap(ChainGap gap, GraphView graph, GraphAnalyses analyses)
{
    private GapRemedies? _remedies;

    public ChainGap Gap => gap;

    public GraphAnalyses Analyses => analyses;

    /// <summary>The remedies, computed once.</summary>
    public GapRemedies Remedies(CancellationToken cancellationToken) =>
        _remedies ??= GapRemedies.Of(graph, gap, GapRemedies.DefaultCount, cancellationToken);

    /// <summary>Whether a candidate is in the graph, and not only supposed to settle.</summary>
    public bool IsReal(GapCandidate candidate) => analyses.Graph.Find(candidate.Enterprise) is not null;
}
