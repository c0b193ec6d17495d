using Graph.Api.Hosting;
using Graph.Model;
using Graph.Model.Search;

namespace Graph.Api.Search;

/// <summary>The search index of the graph's present version: built once for each version, from the names that the store streams.</summary>
internal sealed class SearchIndexes
{
    private readonly IGraphStore _store;
    private readonly PerVersion<SearchIndex> _indexes;

    public SearchIndexes(IGraphStore store) => (_store, _indexes) = (store, new(store, version => BuildAsync(version, CancellationToken.None)));

    /// <summary>The index of the version that the store has now, and that version.</summary>
    public ValueTask<(GraphVersion Version, SearchIndex Index)> CurrentAsync(CancellationToken cancellationToken) => _indexes.CurrentAsync(cancellationToken);

    /// <summary>The index; null where the graph changed while its names were read.</summary>
    private async Task<SearchIndex?> BuildAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        var names = new List<NameEntry>();
        await foreach (var entry in _store.GetNamesAsync(cancellationToken))
            names.Add(entry);
        var home = (await _store.GetDataSetAsync(cancellationToken))?.HomeRegion;
        return await _store.GetVersionAsync(cancellationToken) != version ? null
            : SearchIndex.Build(names, home is null ? [] : [home.Name, .. home.Counties.Select(county => county.Name)]);
    }
}
