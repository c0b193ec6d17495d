using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>The analyses of the graph's present version: the graph is read once for each version, in the background where nobody
/// asks.</summary>
internal sealed class AnalysesByVersion
{
    private readonly SnapshotByVersion _snapshots;
    private readonly ILogger _logger;
    private readonly PerVersion<GraphAnalyses> _analyses;

    public AnalysesByVersion(IGraphStore store, SnapshotByVersion snapshots, ILogger<AnalysesByVersion> logger) =>
        (_snapshots, _logger, _analyses) = (snapshots, logger, new(store, _ => ReadAsync(CancellationToken.None)));

    /// <summary>The analyses of the version that the store has now.</summary>
    public async ValueTask<GraphAnalyses> CurrentAsync(CancellationToken cancellationToken) =>
        (await _analyses.CurrentAsync(cancellationToken)).Made;

    /// <summary>Never null: what is read says itself of which version it is, and is read again until it is of one.</summary>
    private async Task<GraphAnalyses?> ReadAsync(CancellationToken cancellationToken) =>
        new GraphAnalyses(await _snapshots.CurrentAsync(cancellationToken), _logger);
}
