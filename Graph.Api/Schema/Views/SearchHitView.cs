using Graph.Model;
using Graph.Search;

namespace Graph.Api.Schema.Views;

/// <summary>A search result as one place of an answer sees it.</summary>
internal sealed record SearchHitView(SearchMatch Match, FetchedNode? Node, SearchPageView Page, int Index, string Prefix)
{
    public string Cursor => Page.CursorAt(Index);

    public NodeView NodeAt(string key) => new(Node!, $"{Prefix}{key}.");
}
