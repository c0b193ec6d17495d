namespace Graph.Api.Schema.Views;

/// <summary>Where a page is in its list; cursors are written only when they are requested.</summary>
internal sealed record PageInfoView(bool HasNext, bool HasPrevious, Func<string?> StartCursor, Func<string?> EndCursor);
