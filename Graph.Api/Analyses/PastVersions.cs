using System.Globalization;
using Graph.Analysis.Questions;
using Graph.Api.Errors;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Api.Analyses;

/// <summary>The versions that the store keeps beside the current one, and what was in them.</summary>
/// <remarks>Safe for concurrent use. The analyses of a few versions stay in memory.</remarks>
internal sealed class PastVersions(IGraphStore store, ILogger<PastVersions> logger)
{
    private const int Held = 3; // each holds its own index of the graph and its own gaps; the records are shared

    private readonly Lock _lock = new();
    private readonly Queue<PastGraph> _held = [];

    /// <summary>The versions that are kept, up to the one that is served, the newest first.</summary>
    public async ValueTask<IReadOnlyList<KeptVersion>> KeptAsync(GraphVersion current, CancellationToken cancellationToken) =>
        [.. (await store.GetVersionsAsync(cancellationToken)).Where(kept => kept.Version.Number <= current.Number)];

    /// <summary>A version that is kept.</summary>
    /// <param name="current">The version that is served.</param>
    /// <param name="number">Its number.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">It is not kept.</exception>
    public async ValueTask<KeptVersion> FindAsync(GraphVersion current, long number, string argument, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(current, cancellationToken);
        return kept.FirstOrDefault(version => version.Version.Number == number) ?? throw NotKept(number, argument, kept);
    }

    /// <summary>What the versions after one changed, those of the newest version first: nodes by id, then edges.</summary>
    /// <param name="current">The analyses of the version that is served.</param>
    /// <param name="since">The version.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="filter">Which changes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">The version is not kept any more.</exception>
    public async ValueTask<IReadOnlyList<RecordedChange>> ChangesAsync(GraphAnalyses current, KeptVersion since, string argument,
        ChangeFilter filter, CancellationToken cancellationToken)
    {
        var graph = current.Graph.Snapshot;
        var changes = VersionChanges.OfEach(graph, await DeltasAsync(graph, since, argument, cancellationToken)).SelectMany(Recorded);
        if (filter.Chains is null)
            return [.. changes.Where(change => filter.Takes(change))];
        var before = (await AnalysesAsync(current, since, argument, cancellationToken)).Graph.Snapshot;
        return [.. changes.Where(change => filter.Takes(change, graph, before))];
    }

    /// <summary>The analyses of a version.</summary>
    /// <param name="current">Those of the version that is served.</param>
    /// <param name="version">The version.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">The version is not kept any more.</exception>
    public async ValueTask<GraphAnalyses> AnalysesAsync(GraphAnalyses current, KeptVersion version, string argument,
        CancellationToken cancellationToken) => version.Version == current.Graph.Version ? current
            : (await GraphAsync(current, version, argument, cancellationToken)).Analyses;

    /// <summary>The graph of a version.</summary>
    /// <param name="current">The analyses of the version that is served.</param>
    /// <param name="version">The version.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">The version is not kept any more.</exception>
    public async ValueTask<PastGraph> GraphAsync(GraphAnalyses current, KeptVersion version, string argument,
        CancellationToken cancellationToken)
    {
        if (Find(version.Version) is { } held)
            return held;
        var deltas = await DeltasAsync(current.Graph.Snapshot, version, argument, cancellationToken);
        var graph = Rollback.To(current.Graph.Snapshot, deltas, version.Version);
        return Hold(new(new(graph, logger), new(graph)));
    }

    private static IEnumerable<RecordedChange> Recorded((KeptVersion Version, VersionChanges Changes) version) =>
    [
        .. version.Changes.Nodes.Select(node => new RecordedChange(version.Version, node, null)),
        .. version.Changes.Edges.Select(edge => new RecordedChange(version.Version, null, edge)),
    ];

    private PastGraph? Find(GraphVersion version)
    {
        lock (_lock)
            return _held.FirstOrDefault(held => held.Analyses.Graph.Version == version);
    }

    /// <summary>Keeps a graph, unless another request was faster; the oldest one of too many goes.</summary>
    private PastGraph Hold(PastGraph made)
    {
        lock (_lock)
        {
            if (Find(made.Analyses.Graph.Version) is { } held)
                return held;
            _held.Enqueue(made);
            if (_held.Count > Held)
                _held.Dequeue();
            return made;
        }
    }

    private async ValueTask<IReadOnlyList<GraphDelta>> DeltasAsync(GraphSnapshot current, KeptVersion since, string argument,
        CancellationToken cancellationToken) =>
        await store.ReadDeltasAsync(since.Version.Number, current.Version, cancellationToken)
            ?? throw NotKept(since.Version.Number, argument, await KeptAsync(current.Version, cancellationToken));

    private static InputException NotKept(long number, string argument, IReadOnlyList<KeptVersion> kept) => new(ErrorCodes.VersionNotKept,
        kept.Count == 0 ? $"'{argument}': nothing was written to the graph yet."
            : string.Create(CultureInfo.InvariantCulture, $"'{argument}': the store does not keep version {number}. It keeps ")
                + string.Create(CultureInfo.InvariantCulture, $"{kept[^1].Version.Number} to {kept[0].Version.Number}; see 'versions'."));
}

/// <summary>The graph of an earlier version.</summary>
/// <param name="Analyses">Its analyses.</param>
/// <param name="Reader">Answers fetch requests from it.</param>
internal sealed record PastGraph(GraphAnalyses Analyses, SnapshotReader Reader)
{
    private readonly Lazy<GraphSearch> _search = new(() => GraphSearch.Of(Analyses.Partners));

    /// <summary>The search over it; made when it is first asked for.</summary>
    public GraphSearch Search => _search.Value;
}
