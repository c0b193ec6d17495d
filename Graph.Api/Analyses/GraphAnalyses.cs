using Graph.Model;
using Graph.Model.Analysis;
using Graph.Model.Analysis.Gaps;
using Graph.Model.Analysis.Partners;

namespace Graph.Api.Analyses;

/// <summary>The analyses of one version of the graph. What several questions share is computed once, when first asked for.</summary>
internal sealed class GraphAnalyses
{
    private readonly Lazy<GapReport> _gaps;
    private readonly Lazy<PartnerMatcher> _partners;
    private readonly Lazy<DependencyIndex> _dependencies;
    private readonly Lazy<WalkIndex> _walks;
    private Task<BetweennessIndex>? _betweenness;

    public GraphAnalyses(WholeGraph whole)
    {
        Graph = AnalysisGraph.Of(whole.Version, whole.Nodes, whole.Edges);
        Home = whole.DataSet?.HomeRegion;
        _gaps = new(() => GapAnalysis.Analyze(Graph));
        _partners = new(() => new(Graph, Home));
        _dependencies = new(() => DependencyIndex.Of(Graph));
        _walks = new(() => WalkIndex.Of(Graph));
    }

    /// <summary>The whole graph.</summary>
    public AnalysisGraph Graph { get; }

    /// <summary>The home region; null where the data set names none.</summary>
    public HomeRegion? Home { get; }

    /// <summary>The gaps of all chains.</summary>
    public GapReport Gaps => _gaps.Value;

    /// <summary>Finds partners.</summary>
    public PartnerMatcher Partners => _partners.Value;

    /// <summary>The technologies and what they rest on.</summary>
    public DependencyIndex Dependencies => _dependencies.Value;

    /// <summary>All nodes and edges, for paths.</summary>
    public WalkIndex Walks => _walks.Value;

    /// <summary>How much lies between what; null until the computation in the background is done.</summary>
    public BetweennessIndex? Betweenness => _betweenness is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>Computes the betweenness in the background; a request never does.</summary>
    public void StartBetweenness(CancellationToken cancellationToken) =>
        _betweenness ??= Task.Run(() => BetweennessIndex.Compute(Dependencies, cancellationToken: cancellationToken), cancellationToken);
}
