using System.Globalization;
using Graph.Api.Schema.Cursors;
using Graph.Model;
using Graph.Search;

namespace Graph.Api.Schema.Views;

/// <summary>A page of search results.</summary>
/// <param name="Found">The matches.</param>
/// <param name="Nodes">The nodes of the matches, in their order; empty where none were requested.</param>
/// <param name="Start">How many matches come before the first.</param>
/// <param name="Scope">What its cursors are bound to.</param>
internal sealed record SearchPageView(SearchResult Found, IReadOnlyList<FetchedNode?> Nodes, int Start, string Scope)
{
    public PageInfoView Info => new(Start + Found.Matches.Count < Found.TotalCount, Start > 0 && Found.TotalCount > 0,
        () => Found.Matches.Count > 0 ? CursorAt(0) : null, () => Found.Matches.Count > 0 ? CursorAt(Found.Matches.Count - 1) : null);

    /// <summary>The results. A node that left the graph between the search and the fetch is left out; the answer is then made
    /// again.</summary>
    public IEnumerable<SearchHitView> Hits(string prefix) => Found.Matches
        .Select((match, index) => new SearchHitView(match, index < Nodes.Count ? Nodes[index] : null, this, index, prefix))
        .Where(hit => Nodes.Count == 0 || hit.Node is not null);

    public string CursorAt(int index) => Cursor.Write(new([], (Start + index + 1).ToString(CultureInfo.InvariantCulture)), Scope);
}
