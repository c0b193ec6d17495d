using Graph.Model;

namespace Graph.Api.Analyses;

/// <summary>The analyses of the graph's present version: the graph is read once for each version, in the background where nobody asks.</summary>
/// <remarks>Safe for concurrent use. Of several requests that need a new version, one reads it and the others wait; one that is cancelled does not take
/// it from the others.</remarks>
internal sealed class AnalysesByVersion(IGraphStore store)
{
    private readonly Lock _lock = new();
    private (GraphVersion Version, Task<GraphAnalyses> Analyses)? _current;

    /// <summary>The analyses of the version that the store has now.</summary>
    public async ValueTask<GraphAnalyses> CurrentAsync(CancellationToken cancellationToken)
    {
        var version = await store.GetVersionAsync(cancellationToken);
        return await Of(version).WaitAsync(cancellationToken);
    }

    private Task<GraphAnalyses> Of(GraphVersion version)
    {
        lock (_lock)
        {
            if (_current is { } current && current.Version == version && !current.Analyses.IsFaulted)
                return current.Analyses;
            var analyses = Task.Run(() => ReadAsync(CancellationToken.None));
            _current = (version, analyses);
            return analyses;
        }
    }

    private async Task<GraphAnalyses> ReadAsync(CancellationToken cancellationToken)
    {
        var analyses = new GraphAnalyses(await WholeGraph.ReadAsync(store, cancellationToken));
        analyses.StartBetweenness(cancellationToken);
        return analyses;
    }
}
