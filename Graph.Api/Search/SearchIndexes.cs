using Graph.Api.Versions;
using Graph.Model;
using Graph.Search;

namespace Graph.Api.Search;

/// <summary>The search index of the graph's present version: built once for each version, from the names of its entities.</summary>
internal sealed class SearchIndexes
{
    private readonly SnapshotByVersion _snapshots;
    private readonly PerVersion<SearchIndex> _indexes;

    public SearchIndexes(IGraphStore store, SnapshotByVersion snapshots) =>
        (_snapshots, _indexes) = (snapshots, new(store, version => BuildAsync(version, CancellationToken.None)));

    /// <summary>The index of the version that the store has now, and that version.</summary>
    public ValueTask<(GraphVersion Version, SearchIndex Index)> CurrentAsync(CancellationToken cancellationToken) =>
        _indexes.CurrentAsync(cancellationToken);

    /// <summary>The index; null where the graph changed before it was read.</summary>
    private async Task<SearchIndex?> BuildAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        var graph = await _snapshots.CurrentAsync(cancellationToken);
        var home = graph.DataSet?.HomeRegion;
        return graph.Version != version ? null : SearchIndex.Build(
            graph.Nodes().Where(node => GraphSchema.KindOf(node).IsEntity).Select(Entry), home is null ? []
                : [home.Name, .. home.Counties.Select(county => county.Name)]);
    }

    private static NameEntry Entry(Node node) => new(node.Id.ToString(), node.Id.Kind, node.Name, node.NameEn, node.Aliases);
}
