using Graph.Model;
using Graph.Model.Search;

namespace Graph.Api.Search;

/// <summary>The search index of the graph's present version: built once for each version, from the names that the store streams.</summary>
/// <remarks>Safe for concurrent use. Of several requests that need a new version's index, one builds it and the others wait for it; one that is
/// cancelled does not take the index from the others.</remarks>
internal sealed class SearchIndexes(IGraphStore store)
{
    private readonly Lock _lock = new();
    private (GraphVersion Version, Task<SearchIndex?> Index)? _current;

    /// <summary>The index of the version that the store has now, and that version.</summary>
    public async ValueTask<(GraphVersion Version, SearchIndex Index)> CurrentAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var version = await store.GetVersionAsync(cancellationToken);
            if (await IndexOf(version).WaitAsync(cancellationToken) is { } index)
                return (version, index);
        }
    }

    private Task<SearchIndex?> IndexOf(GraphVersion version)
    {
        lock (_lock)
        {
            if (_current is { } current && current.Version == version && current.Index is not ({ IsFaulted: true } or { IsCompletedSuccessfully: true, Result: null }))
                return current.Index;
            var index = Task.Run(() => BuildAsync(version, CancellationToken.None));
            _current = (version, index);
            return index;
        }
    }

    /// <summary>The index; null where the graph changed while its names were read.</summary>
    private async Task<SearchIndex?> BuildAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        var names = new List<NameEntry>();
        await foreach (var entry in store.GetNamesAsync(cancellationToken))
            names.Add(entry);
        var home = (await store.GetDataSetAsync(cancellationToken))?.HomeRegion;
        return await store.GetVersionAsync(cancellationToken) != version ? null
            : SearchIndex.Build(names, home is null ? [] : [home.Name, .. home.Counties.Select(county => county.Name)]);
    }
}
