using Graph.Analysis.Questions;
using Graph.Api.Analyses;
using Graph.Api.Versions;
using Graph.Model;

namespace Graph.Api.Search;

/// <summary>The search over the graph's present version: made once for each version.</summary>
internal sealed class SearchIndexes
{
    private readonly AnalysesByVersion _analyses;
    private readonly PerVersion<GraphSearch> _searches;

    public SearchIndexes(IGraphStore store, AnalysesByVersion analyses) =>
        (_analyses, _searches) = (analyses, new(store, version => BuildAsync(version, CancellationToken.None)));

    /// <summary>The search over the version that the store has now, and that version.</summary>
    public ValueTask<(GraphVersion Version, GraphSearch Search)> CurrentAsync(CancellationToken cancellationToken) =>
        _searches.CurrentAsync(cancellationToken);

    /// <summary>The search; null where the graph changed before it was read.</summary>
    private async Task<GraphSearch?> BuildAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        var current = await _analyses.CurrentAsync(cancellationToken);
        return current.Graph.Version != version ? null
            : await GraphSearch.OfAsync(current.Graph.Snapshot, current.Texts, Task.Run(() => current.Partners, cancellationToken));
    }
}
