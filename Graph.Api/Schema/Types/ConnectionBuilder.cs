using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>Makes the page types of a list of nodes. One pair serves every list of a kind: an edge property that an edge does not have is
/// null.</summary>
internal sealed class ConnectionBuilder(GraphTypes types, ListTarget target, GroupTypes groups)
{
    private const int GroupCost = 100;
    private const int GroupKeyCost = 600; // each combination of the keys' values is counted

    public ConnectionTypes Build()
    {
        var made = ConnectionTypes.Of(types.Scalars, types.PageInfo, types.Target(target.Kinds), new NodePages(),
            new(target.Name, target.Chinese, "节点", $"A page of a list of {target.Name}.",
                "A node on a page, and what the edge to it says. What an edge of its kind does not have is null.",
                "The nodes with their cursors and what the edges to them say.", "The nodes.", "The node.",
                "How many nodes meet 'where', whatever the page."));
        AddEdgeFields(made.Edge);
        if (groups.KeysOf(target) is { } keys)
            made.Connection.AddField(GroupField(keys));
        return made;
    }

    private FieldType GroupField(GroupKeys keys) =>
        ApiField.Of<PageTemplate, FetchedPage>("groupBy", Lists.Of(groups.Group),
                "Counts all nodes that meet 'where' by what they have in common, whatever the page; the largest group first.", "分组统计",
                (compiler, page, field) => groups.Compile(compiler, page, field, keys),
                [ApiField.Argument("keys", Lists.Of(keys.Type), "By what.", "分组键")])
            .WithListCost(80).WithOwnCost(GroupCost).WithArgumentCost("keys", GroupKeyCost);

    private void AddEdgeFields(ObjectGraphType edge)
    {
        foreach (var property in target.EdgeProperties)
        {
            edge.AddField(ApiField.Of<PageTemplate, PageItem>(property.Name, types.Scalars.OfElement(property), property.Description,
                property.Chinese, (_, page, _) =>
                {
                    var slot = page.AddEdgeProperty(property.Name);
                    return new RecordValueWriter<PageItem>(property.Name, item => item.EdgeValue(slot));
                }));
        }
        edge.AddField(ApiField.Of<PageTemplate, PageItem>("citations", Lists.Of(types.Citation),
            "Where the statement stands; empty where experts make it, or where the list follows no single edge.", "出处",
            (compiler, page, field) =>
            {
                var sources = page.Citations();
                return types.Citation.Compile<PageItem>(compiler, () => sources, field, (_, found) => found.Citations);
            }).WithListCost(2));
    }

    private sealed class NodePages : PageForm<PageTemplate, FetchedPage, PageItem>
    {
        public override ValueWriter<FetchedPage> Edges(SelectionCompiler compiler, PageTemplate scope, SelectedField field,
            IObjectGraphType edge)
        {
            WantItems(scope);
            return EdgeListWriter.Of(compiler, field, scope.Relation,
                compiler.Object<PageTemplate, PageItem>(edge, scope, field.SelectionSets));
        }

        public override ValueWriter<FetchedPage> Nodes(SelectionCompiler compiler, PageTemplate scope, SelectedField field)
        {
            WantItems(scope);
            return NodeListWriter.Of(compiler, field, scope.Nodes.Compile(compiler, null, field.SelectionSets));
        }

        public override ValueWriter<FetchedPage> Total(SelectionCompiler compiler, PageTemplate scope, SelectedField field)
        {
            scope.Parts.WithTotal = true;
            return new NumberWriter<FetchedPage>(page => page.Total);
        }

        public override ValueWriter<PageItem> Node(SelectionCompiler compiler, PageTemplate scope, SelectedField field) =>
            new PageNodeWriter(scope.Nodes.Compile(compiler, null, field.SelectionSets));

        public override ValueWriter<PageItem> Cursor(SelectionCompiler compiler, PageTemplate scope, SelectedField field)
        {
            WantCursors(scope);
            return new LeafWriter<PageItem>((_, item) => CursorOf(item.Page, item.Item));
        }

        public override PageEnds Ends(FetchedPage page) => new(page.HasNext, page.HasPrevious,
            () => page.Items is [var first, ..] ? CursorOf(page, first) : null,
            () => page.Items is [.., var last] ? CursorOf(page, last) : null);

        public override void WantItems(PageTemplate scope) => scope.Parts.WithItems = true;

        public override void WantCursors(PageTemplate scope) => scope.Parts.WithPositions = true;

        private static string CursorOf(FetchedPage page, FetchedItem item) => Cursors.Cursor.Write(item.Position, page.Query.CursorScope);
    }
}
