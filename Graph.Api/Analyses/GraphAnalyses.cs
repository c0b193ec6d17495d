using Graph.Analysis;
using Graph.Analysis.Attraction;
using Graph.Analysis.Dependencies;
using Graph.Analysis.Gaps;
using Graph.Analysis.Partners;
using Graph.Analysis.Strengths;
using Graph.Api.Logging;
using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>The analyses of one version of the graph. What several questions share is computed once, when first requested.</summary>
internal sealed class GraphAnalyses
{
    private readonly Lazy<Task<GapReport>> _gaps;
    private readonly Lazy<Task<ClosableGaps>> _closable;
    private readonly Lazy<Task<AttractionAnalysis>> _attraction;
    private readonly Lazy<Task<StrengthReport>> _strengths;
    private readonly Lazy<PartnerMatcher> _partners;
    private readonly TaskCompletionSource<GraphTexts> _texts = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<DependencyIndex> _dependencies;
    private readonly Func<DependencyIndex, BetweennessIndex> _computeBetweenness;
    private readonly ILogger _logger;
    private readonly DataSet? _set;
    private readonly Lock _lock = new();
    private Task<BetweennessIndex>? _betweenness;

    /// <param name="graph">The graph.</param>
    /// <param name="logger">Is told of a computation in the background that failed: nobody waits for it who could tell.</param>
    /// <param name="computeBetweenness">Computes the betweenness; null for <see cref="BetweennessIndex.Compute"/>.</param>
    /// <param name="like">The analyses of another version, from which texts are taken over that both have; null for none.</param>
    public GraphAnalyses(GraphSnapshot graph, ILogger logger, Func<DependencyIndex, BetweennessIndex>? computeBetweenness = null,
        GraphAnalyses? like = null)
    {
        (_logger, _computeBetweenness) = (logger, computeBetweenness
            ?? (dependencies => BetweennessIndex.Compute(dependencies, CancellationToken.None)));
        Graph = GraphView.Of(graph);
        (_set, Home) = (graph.DataSet, graph.DataSet?.HomeRegion);
        _gaps = new(() => Task.Run(() => GapAnalysis.Analyze(Graph, CancellationToken.None)));
        _closable = new(() => Task.Run(() => ClosableGaps.Of(Graph, Gaps(CancellationToken.None), CancellationToken.None)));
        _attraction = new(() => Task.Run(() => AttractionAnalysis.Of(Graph, Gaps(CancellationToken.None).Gaps, CancellationToken.None)));
        _strengths = new(() => Task.Run(() => StrengthAnalysis.Analyze(Graph, Home, CancellationToken.None)));
        _partners = new(() => like is null ? new(Graph, Home, taken: _texts.SetResult) : new(Graph, Home, like.Partners, _texts.SetResult));
        _dependencies = new(() => DependencyIndex.Of(graph, CancellationToken.None));
    }

    /// <summary>The whole graph.</summary>
    public GraphView Graph { get; }

    /// <summary>The home region; null where the data set names none.</summary>
    public HomeRegion? Home { get; }

    /// <inheritdoc cref="DataSet.RegionCalled"/>
    public string RegionCalled(string called) => _set?.RegionCalled(called) ?? called;

    /// <summary>The gaps of all chains. They are computed once and belong to all requests, so the end of one request does not stop the
    /// computation; it only ends the waiting for it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before they were there.</exception>
    public GapReport Gaps(CancellationToken cancellationToken) => Wait(_gaps, cancellationToken);

    /// <summary>The gaps of one chain, gravest first. While those of all chains are still being computed, they are computed for this chain
    /// alone: the result is the same, because the gaps of a chain do not depend on those of others.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<ChainGap> GapsOf(NodeId chain, CancellationToken cancellationToken) =>
        _gaps is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            ? _gaps.Value.Result.OfChain(chain)
            : GapAnalysis.Analyze(Graph, chain, cancellationToken).Gaps;

    /// <summary>Who could help to close which gaps; computed once, as <see cref="Gaps"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before they were there.</exception>
    public ClosableGaps Closable(CancellationToken cancellationToken) => Wait(_closable, cancellationToken);

    /// <summary>Whom to attract; computed once, as <see cref="Gaps"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before it was there.</exception>
    public AttractionAnalysis Attraction(CancellationToken cancellationToken) => Wait(_attraction, cancellationToken);

    /// <summary>Where the home region stands in all segments; computed once for all requests, as the gaps are.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before it was there.</exception>
    public StrengthReport Strengths(CancellationToken cancellationToken) => Wait(_strengths, cancellationToken);

    /// <summary>The texts of the graph, taken apart: there while <see cref="Partners"/> is still being made, and never before that is
    /// asked for.</summary>
    public Task<GraphTexts> Texts => _texts.Task;

    /// <summary>Finds partners.</summary>
    public PartnerMatcher Partners => _partners.Value;

    /// <summary>The technologies and what they rest on.</summary>
    public DependencyIndex Dependencies => _dependencies.Value;

    /// <summary>How much lies between what; null until the computation in the background is done. One that failed is begun again.</summary>
    public BetweennessIndex? Betweenness => StartBetweenness() is { IsCompletedSuccessfully: true } done ? done.Result : null;

    /// <summary>The betweenness, waited for so long at most: for a graph of ordinary size it is there at once, for a very large one not
    /// within a request.</summary>
    /// <returns>Null where it is not there yet, or failed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    public async ValueTask<BetweennessIndex?> BetweennessAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Betweenness is { } known)
            return known;
        await Task.WhenAny(StartBetweenness(), Task.Delay(patience, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return Betweenness;
    }

    /// <summary>Computes the betweenness in the background, unless that was begun.</summary>
    public Task<BetweennessIndex> StartBetweenness()
    {
        lock (_lock)
        {
            if (_betweenness is null or { IsFaulted: true })
                _betweenness = Task.Run(ComputeBetweenness);
            return _betweenness;
        }
    }

    private static T Wait<T>(Lazy<Task<T>> shared, CancellationToken cancellationToken) =>
        shared.Value.WaitAsync(cancellationToken).GetAwaiter().GetResult();

    private BetweennessIndex ComputeBetweenness()
    {
        try
        {
            return _computeBetweenness(Dependencies);
        }
        catch (Exception error)
        {
            _logger.BetweennessFailed(error, Graph.Version.ToString());
            throw;
        }
    }
}
