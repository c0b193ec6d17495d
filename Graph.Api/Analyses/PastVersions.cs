using System.Globalization;
using Graph.Analysis.Questions;
using Graph.Api.Errors;
using Graph.Api.Versions;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Api.Analyses;

/// <summary>The versions that the store keeps beside the current one, and what was in them.</summary>
/// <remarks>Safe for concurrent use. The analyses of a few versions stay in memory, and what each version changed.</remarks>
internal sealed class PastVersions(IGraphStore store, ILogger<PastVersions> logger)
{
    private const int Held = 3; // each holds its own index of the graph and its own gaps; records and texts are shared

    private readonly Lock _lock = new();
    private readonly List<HeldGraph> _held = [];
    private readonly ChangeHistory _changes = new(store);

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
        var versions = await _changes.SinceAsync(graph, since, cancellationToken)
            ?? throw NotKept(since.Version.Number, argument, await KeptAsync(graph.Version, cancellationToken));
        var changes = versions.SelectMany(Recorded);
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

    /// <summary>The graph of a version. Of several requests that ask for it, one makes it and the others wait.</summary>
    /// <param name="current">The analyses of the version that is served.</param>
    /// <param name="version">The version.</param>
    /// <param name="argument">The argument that names it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">The version is not kept any more.</exception>
    public async ValueTask<PastGraph> GraphAsync(GraphAnalyses current, KeptVersion version, string argument,
        CancellationToken cancellationToken) => await Hold(current, version).WaitAsync(cancellationToken)
            ?? throw NotKept(version.Version.Number, argument, await KeptAsync(current.Graph.Version, cancellationToken));

    /// <summary>Lets go of what was made from another version than the one that is served: it would keep the texts of that one.</summary>
    public void KeepOnly(GraphVersion served)
    {
        _changes.KeepOnly(served);
        lock (_lock)
            _held.RemoveAll(held => held.Served != served);
    }

    /// <summary>Reads what all versions changed, so that the first question about an earlier one does not.</summary>
    /// <param name="current">The analyses of the version that is served.</param>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <exception cref="GraphStoreException">What the store keeps does not lead to the oldest version.</exception>
    public async Task PrepareAsync(GraphAnalyses current, CancellationToken cancellationToken)
    {
        if (await KeptAsync(current.Graph.Version, cancellationToken) is [_, .., var oldest])
            _ = await _changes.GraphAsync(current.Graph.Snapshot, oldest.Version).WaitAsync(cancellationToken);
    }

    /// <summary>Lets go of all earlier versions; what is asked for next is made again.</summary>
    public void KeepNone()
    {
        lock (_lock)
            _held.Clear();
    }

    private static IEnumerable<RecordedChange> Recorded(VersionChange version) =>
    [
        .. version.Changes.Nodes.Select(node => new RecordedChange(version.Version, node, null)),
        .. version.Changes.Edges.Select(edge => new RecordedChange(version.Version, null, edge)),
    ];

    /// <summary>The graph of a version, which is made unless it is held; the oldest of too many goes. Null where the version is not kept
    /// any more.</summary>
    private Task<PastGraph?> Hold(GraphAnalyses current, KeptVersion version)
    {
        lock (_lock)
        {
            _held.RemoveAll(held => held.Served != current.Graph.Version || held.Made.IsToBeMadeAgain());
            if (_held.Find(held => held.Version == version.Version) is { } known)
                return known.Made;
            if (_held.Count == Held)
                _held.RemoveAt(0);
            var made = Task.Run(() => MakeAsync(current, version));
            _held.Add(new(current.Graph.Version, version.Version, made));
            return made;
        }
    }

    private async Task<PastGraph?> MakeAsync(GraphAnalyses current, KeptVersion version) =>
        await _changes.GraphAsync(current.Graph.Snapshot, version.Version) is { } graph
            ? new(new(graph, logger, like: current), new(graph)) : null;

    private static InputException NotKept(long number, string argument, IReadOnlyList<KeptVersion> kept) => new(ErrorCodes.VersionNotKept,
        kept.Count == 0 ? $"'{argument}': nothing was written to the graph yet."
            : string.Create(CultureInfo.InvariantCulture, $"'{argument}': the store does not keep version {number}. It keeps ")
                + string.Create(CultureInfo.InvariantCulture, $"{kept[^1].Version.Number} to {kept[0].Version.Number}; see 'versions'."));
}

/// <summary>The graph of an earlier version.</summary>
/// <param name="analyses">Its analyses.</param>
/// <param name="reader">Answers fetch requests from it.</param>
internal sealed class PastGraph(GraphAnalyses analyses, SnapshotReader reader)
{
    private readonly Lock _lock = new();
    private GraphSearch? _search;

    /// <summary>Its analyses.</summary>
    public GraphAnalyses Analyses => analyses;

    /// <summary>Answers fetch requests from it.</summary>
    public SnapshotReader Reader => reader;

    /// <summary>The search over it; made when it is first asked for.</summary>
    /// <param name="like">The search over the version that is served: what both have is taken over from it.</param>
    public GraphSearch SearchLike(GraphSearch like)
    {
        lock (_lock)
            return _search ??= GraphSearch.Of(Analyses.Partners, like);
    }
}

/// <summary>The graph of an earlier version that is held.</summary>
/// <param name="Served">The version that it was made from.</param>
/// <param name="Version">The version.</param>
/// <param name="Made">The graph; null where the version was not kept any more.</param>
internal sealed record HeldGraph(GraphVersion Served, GraphVersion Version, Task<PastGraph?> Made);
