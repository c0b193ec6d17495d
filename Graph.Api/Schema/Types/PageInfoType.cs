using Graph.Api.Execution;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>What a client must know to ask for the next page or the one before. A place that asks for a cursor says so to its page, by
/// the <see cref="Action"/>.</summary>
internal sealed class PageInfoType : ObjectGraphType
{
    public PageInfoType(Scalars scalars)
    {
        Name = "PageInfo";
        Description = Text.Of("Where a page stands in its list.", "分页信息");
        var flag = new NonNullGraphType(scalars.Boolean);
        AddField(ApiField.Value<Action, PageEnds>("hasNextPage", flag, "Whether more follows.", "是否有下一页", page => page.HasNext));
        AddField(ApiField.Value<Action, PageEnds>("hasPreviousPage", flag, "Whether something stands before it.", "是否有上一页",
            page => page.HasPrevious));
        AddField(Cursor("startCursor", scalars, "The cursor of its first item; null on an empty page.", "起始游标",
            page => page.StartCursor()));
        AddField(Cursor("endCursor", scalars, "The cursor of its last item: give it as 'after' for the next page; null on an empty page.",
            "结束游标", page => page.EndCursor()));
    }

    private static FieldType Cursor(string name, Scalars scalars, string english, string chinese, Func<PageEnds, string?> read) =>
        ApiField.Of<Action, PageEnds>(name, scalars.String, english, chinese, (_, wantCursors, _) =>
        {
            wantCursors();
            return new LeafWriter<PageEnds>((_, page) => read(page));
        });
}
