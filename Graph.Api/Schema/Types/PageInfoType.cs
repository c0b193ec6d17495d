using Graph.Api.Schema.Views;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>What a client must know to ask for the next page or the one before.</summary>
internal sealed class PageInfoType : ObjectGraphType
{
    public PageInfoType(Scalars scalars)
    {
        Name = "PageInfo";
        Description = Text.Of("Where a page stands in its list.", "分页信息");
        var flag = new NonNullGraphType(scalars.Boolean);
        AddField(ApiField.Of<PageInfoView>("hasNextPage", flag, "Whether more follows.", "是否有下一页", page => page.HasNext));
        AddField(ApiField.Of<PageInfoView>("hasPreviousPage", flag, "Whether something stands before it.", "是否有上一页",
            page => page.HasPrevious));
        AddField(ApiField.Of<PageInfoView>("startCursor", scalars.String, "The cursor of its first item; null on an empty page.", "起始游标",
            page => page.StartCursor()));
        AddField(ApiField.Of<PageInfoView>("endCursor", scalars.String,
            "The cursor of its last item: give it as 'after' for the next page; null on an empty page.", "结束游标", page => page.EndCursor()));
    }
}
