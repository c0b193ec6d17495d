using Graph.Api.Schema.Cursors;
using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A page of facts with what was requested.</summary>
internal sealed record FactPageView(FetchedFactPage Page, FetchFacts Request)
{
    public PageInfoView Info => new(Page.HasNext, Page.HasPrevious,
        () => Page.Items is [var first, ..] ? Cursor.Write(first.Position, Request.Query.CursorScope) : null,
        () => Page.Items is [.., var last] ? Cursor.Write(last.Position, Request.Query.CursorScope) : null);
}
