using System.Globalization;
using Graph.Api.Execution;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Types;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Makes the page types of computed results.</summary>
internal static class ResultConnection
{
    public static ObjectGraphType Of(GraphTypes types, ObjectGraphType node, string english, string chinese) =>
        ConnectionTypes.Of(types.Scalars, types.PageInfo, node, new ResultPages(node), new(node.Name, chinese, "结果", english,
            "A result on a page.", "The results with their cursors.", "The results.", "The result.",
            "How many there are in all.")).Connection;

    private sealed class ResultPages(ObjectGraphType node) : PageForm<ResultTemplate, ResultNode, ResultNode>
    {
        public override ValueWriter<ResultNode> Edges(SelectionCompiler compiler, ResultTemplate scope, SelectedField field,
            IObjectGraphType edge) => ResultFields.CompileParts(compiler, scope, field, edge, (_, page) => ((ResultPage)page).Edges);

        public override ValueWriter<ResultNode> Nodes(SelectionCompiler compiler, ResultTemplate scope, SelectedField field) =>
            ResultFields.CompileParts(compiler, scope, field, node, (_, page) => ((ResultPage)page).Items);

        public override ValueWriter<ResultNode> Total(SelectionCompiler compiler, ResultTemplate scope, SelectedField field) =>
            new LeafWriter<ResultNode>((_, page) => ((ResultPage)page.Value).Total);

        public override ValueWriter<ResultNode> Node(SelectionCompiler compiler, ResultTemplate scope, SelectedField field)
        {
            var (part, writer) = ResultTemplate.Compile(compiler, node, scope.Nodes, field.SelectionSets);
            var slot = scope.Add((layout, edge) => part.Lay(layout, ((ResultEdge)edge).Item));
            return new PartWriter<ResultNode, ResultNode>((_, edge) => (ResultNode)edge.Parts[slot]!, writer);
        }

        public override ValueWriter<ResultNode> Cursor(SelectionCompiler compiler, ResultTemplate scope, SelectedField field) =>
            new LeafWriter<ResultNode>((_, edge) => ((ResultEdge)edge.Value).Cursor);

        public override PageEnds Ends(ResultNode page) => ((ResultPage)page.Value).Ends;
    }
}

/// <summary>A page of computed results.</summary>
/// <param name="Items">The results on the page.</param>
/// <param name="Start">How many stand before the first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Scope">What its cursors are bound to.</param>
/// <param name="Extra">What the connection tells beside its items; null for nothing.</param>
internal sealed record ResultPage(IReadOnlyList<object> Items, int Start, int Total, string Scope, object? Extra = null)
{
    /// <summary>Where it stands.</summary>
    public PageEnds Ends => new(Start + Items.Count < Total, Start > 0 && Total > 0,
        () => Items.Count > 0 ? CursorAt(0) : null, () => Items.Count > 0 ? CursorAt(Items.Count - 1) : null);

    /// <summary>The results with their cursors.</summary>
    public IEnumerable<ResultEdge> Edges => Items.Select((item, index) => new ResultEdge(CursorAt(index), item));

    private string CursorAt(int index) => Cursor.Write(new([], (Start + index + 1).ToString(CultureInfo.InvariantCulture)), Scope);
}

/// <summary>A computed result on a page.</summary>
internal sealed record ResultEdge(string Cursor, object Item);
