using Graph.Api.Schema.Cursors;
using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A fetched page with what was requested, which says where its parts are.</summary>
internal sealed record PageView(FetchedPage Page, PageQuery Query, EdgeShape Edge)
{
    public PageInfoView Info => new(Page.HasNext, Page.HasPrevious,
        () => Page.Items is [var first, ..] ? Cursor.Write(first.Position, Query.CursorScope) : null,
        () => Page.Items is [.., var last] ? Cursor.Write(last.Position, Query.CursorScope) : null);

    /// <summary>The requested groups under this response key.</summary>
    public IEnumerable<GroupView> Groups(string key)
    {
        var index = Query.Groups.TakeWhile(groups => groups.Key != key).Count();
        return Page.Groups[index].Select(group => new GroupView(group, Query.Groups[index]));
    }
}
