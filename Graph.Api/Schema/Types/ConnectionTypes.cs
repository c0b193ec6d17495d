using Graph.Api.Execution;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The two object types that a list in pages needs, as Relay has them.</summary>
/// <param name="Connection">The page.</param>
/// <param name="Edge">An item of the page with what belongs to the way there.</param>
internal sealed record ConnectionTypes(ObjectGraphType Connection, ObjectGraphType Edge)
{
    /// <summary>Makes the two types of a list: the only place where the form of a page is declared.</summary>
    /// <param name="scalars">The types of plain values.</param>
    /// <param name="pageInfo">The type that says where a page stands.</param>
    /// <param name="node">The type of the nodes.</param>
    /// <param name="pages">How the fields are compiled.</param>
    /// <param name="texts">What the types and fields say of themselves.</param>
    public static ConnectionTypes Of<TScope, TPage, TItem>(
        Scalars scalars, PageInfoType pageInfo, IGraphType node, PageForm<TScope, TPage, TItem> pages, ConnectionTexts texts)
    {
        var edge = new ObjectGraphType { Name = $"{texts.Name}Edge", Description = Text.Of(texts.Item, $"{texts.Chinese}条目") };
        edge.AddField(ApiField.Of<TScope, TItem>("cursor", new NonNullGraphType(scalars.String), "Its place in the list.", "游标",
            pages.Cursor));
        edge.AddField(ApiField.Of<TScope, TItem>("node", new NonNullGraphType(node), texts.Node, texts.ChineseNode, pages.Node));
        var connection = new ObjectGraphType { Name = $"{texts.Name}Connection", Description = Text.Of(texts.Page, $"{texts.Chinese}分页") };
        connection.AddField(ApiField.Of<TScope, TPage>("edges", Lists.Of(edge), texts.Edges, "条目",
            (compiler, scope, field) => pages.Edges(compiler, scope, field, edge)));
        connection.AddField(ApiField.Of<TScope, TPage>("nodes", Lists.Of(node), texts.Nodes, texts.ChineseNode, pages.Nodes));
        connection.AddField(ApiField.Of<TScope, TPage>("pageInfo", new NonNullGraphType(pageInfo),
            "Where the page stands in its list.", "分页信息", (compiler, scope, field) =>
            {
                pages.WantItems(scope);
                return new PartWriter<TPage, PageEnds>((_, page) => pages.Ends(page),
                    compiler.Object<Action, PageEnds>(pageInfo, () => pages.WantCursors(scope), field.SelectionSets));
            }));
        connection.AddField(ApiField.Of<TScope, TPage>("totalCount", new NonNullGraphType(scalars.Int), texts.Total, "总数", pages.Total));
        return new(connection, edge);
    }
}

/// <summary>What the types of a page say of themselves.</summary>
/// <param name="Name">The name before <c>Connection</c> and <c>Edge</c>.</param>
/// <param name="Chinese">The Chinese term for it.</param>
/// <param name="ChineseNode">The Chinese term for a node.</param>
/// <param name="Page">The page.</param>
/// <param name="Item">An item with its cursor.</param>
/// <param name="Edges">The field <c>edges</c>.</param>
/// <param name="Nodes">The field <c>nodes</c>.</param>
/// <param name="Node">The field <c>node</c> of an item.</param>
/// <param name="Total">The field <c>totalCount</c>.</param>
internal sealed record ConnectionTexts(
    string Name, string Chinese, string ChineseNode, string Page, string Item, string Edges, string Nodes, string Node, string Total);

/// <summary>How the fields of a page are compiled.</summary>
/// <typeparam name="TScope">What places that ask for the page add their needs to.</typeparam>
/// <typeparam name="TPage">A page.</typeparam>
/// <typeparam name="TItem">An item, as <c>edges</c> has it.</typeparam>
internal abstract class PageForm<TScope, TPage, TItem>
{
    /// <summary>The field <c>edges</c>.</summary>
    public abstract ValueWriter<TPage> Edges(SelectionCompiler compiler, TScope scope, SelectedField field, IObjectGraphType edge);

    /// <summary>The field <c>nodes</c>.</summary>
    public abstract ValueWriter<TPage> Nodes(SelectionCompiler compiler, TScope scope, SelectedField field);

    /// <summary>The field <c>totalCount</c>.</summary>
    public abstract ValueWriter<TPage> Total(SelectionCompiler compiler, TScope scope, SelectedField field);

    /// <summary>The field <c>node</c> of an item.</summary>
    public abstract ValueWriter<TItem> Node(SelectionCompiler compiler, TScope scope, SelectedField field);

    /// <summary>The field <c>cursor</c> of an item.</summary>
    public abstract ValueWriter<TItem> Cursor(SelectionCompiler compiler, TScope scope, SelectedField field);

    /// <summary>Where a page stands.</summary>
    public abstract PageEnds Ends(TPage page);

    /// <summary>Takes note that the items of the page are needed.</summary>
    public virtual void WantItems(TScope scope)
    {
    }

    /// <summary>Takes note that the places of its items are needed.</summary>
    public virtual void WantCursors(TScope scope)
    {
    }
}

/// <summary>Where a page stands in its list; cursors are written only when they are asked for.</summary>
internal sealed record PageEnds(bool HasNext, bool HasPrevious, Func<string?> StartCursor, Func<string?> EndCursor);
