using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Model;

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

/// <summary>A gap that somebody could help to close, found in a graph.</summary>
internal sealed record FoundClosable(ClosableGap Closable, FoundGap Gap);

/// <summary>What the list of gaps tells beside the gaps of its page.</summary>
internal sealed class GapPage(GapReport report, GraphAnalyses analyses)
{
    public IReadOnlyList<UndecidedSegment> Undecided => report.Undecided;

    /// <summary>All gaps of the list, counted; the group with the gravest gap first.</summary>
    /// <param name="by">The name of the key in the schema.</param>
    public IEnumerable<GapTotal> Totals(string by) => report.Gaps.SelectMany(gap => KeysOf(gap, by).Select(key => (key, gap)))
        .GroupBy(pair => pair.key, pair => pair.gap, StringComparer.Ordinal)
        .Select(gaps => new GapTotal(gaps.Key, gaps.Count(), new(gaps.First(), analyses.Graph, analyses)));

    private static IEnumerable<string> KeysOf(ChainGap gap, string by) => by switch
    {
        "CHAIN" => [gap.Chain.ToString()],
        "KIND" => [GraphEnums.NameOf(gap.Kind)],
        _ => gap.Regions,
    };
}

/// <summary>Gaps that have something in common.</summary>
internal sealed record GapTotal(string Key, int Count, FoundGap Gravest);
