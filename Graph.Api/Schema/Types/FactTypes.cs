using Graph.Api.Execution;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>What cites a source: the page, its edge, and the fact itself.</summary>
internal sealed class FactTypes
{
    private readonly ObjectGraphType _node = new()
    {
        Name = "Fact",
        Description = Text.Of("A statement that cites a source: a node, or an edge going out from it.", "事实"),
    };

    public FactTypes(Scalars scalars, PageInfoType pageInfo, IGraphType entity, PathEdgeType pathEdge)
    {
        _node.AddField(ApiField.Value<FactsTemplate, FetchedFact>("locator", scalars.String, "Where in the source it stands.", "位置",
            fact => fact.Locator));
        _node.AddField(ApiField.Value<FactsTemplate, FetchedFact>("checkedOn", scalars.Date,
            "The day that place was last read; null: not since recorded.", "核对日期", fact => fact.CheckedOn));
        _node.AddField(ApiField.Of<FactsTemplate, FetchedFact>("subject", new NonNullGraphType(entity),
            "What cites, or what the edge starts at.", "主体", (compiler, facts, field) => new PartWriter<FetchedFact, FetchedNode>(
                (_, fact) => fact.Subject, facts.Subject.Compile(compiler, null, field.SelectionSets))));
        _node.AddField(ApiField.Of<FactsTemplate, FetchedFact>("edge", pathEdge, "The edge that cites; null where it is the node itself.",
            "关系", (compiler, facts, field) => new PartWriter<FetchedFact, PathEdge>((_, fact) => EdgeOf(fact),
                compiler.Object<PathEdgeTemplate, PathEdge>(pathEdge, NeedsOf(facts), field.SelectionSets))));
        Types = ConnectionTypes.Of(scalars, pageInfo, _node, new FactPages(_node), new ConnectionTexts("Fact", "事实", "事实",
            "A page of facts.", "A fact on a page.", "The facts with their cursors.", "The facts.", "The fact.",
            "How many facts there are in all."));
    }

    /// <summary>The types of a page.</summary>
    public ConnectionTypes Types { get; }

    /// <summary>The page of what cites a source.</summary>
    public ValueWriter<FetchedNode> Compile(SelectionCompiler compiler, KindTemplate kind, SelectedField field)
    {
        var facts = new FactsTemplate(compiler.Arguments(field), compiler.Limits);
        var page = compiler.Object<FactsTemplate, FetchedFactPage>(Types.Connection, facts, field.SelectionSets);
        var slot = kind.Add(facts);
        return new PartWriter<FetchedNode, FetchedFactPage>((_, node) => node.Facts[slot], page);
    }

    private static PathEdge? EdgeOf(FetchedFact fact) => fact.Edge is not { } edge ? null
        : new(edge.Kind, edge.Basis, edge.Why, edge.WhyEn, edge.From, edge.To, null, edge.Citations.Count == 0 ? [] : edge.Citations[0]);

    private static PathEdgeTemplate NeedsOf(FactsTemplate facts)
    {
        var noSource = new ShapeTemplate([GraphSchema.Source]); // a fact's edge never ends at one
        return new(() => facts.From, () => facts.To, () => noSource, () =>
        {
            var sources = facts.Citations();
            return () => sources;
        });
    }

    private sealed class FactPages(ObjectGraphType node) : PageForm<FactsTemplate, FetchedFactPage, FactItem>
    {
        public override ValueWriter<FetchedFactPage> Edges(SelectionCompiler compiler, FactsTemplate scope, SelectedField field,
            IObjectGraphType edge)
        {
            WantItems(scope);
            return compiler.List<FetchedFactPage, FactItem>(field, (_, page) => new Projection<FetchedFactPage, FetchedFact, FactItem>(
                page, page.Items, static (page, fact) => new(page, fact)),
                compiler.Object<FactsTemplate, FactItem>(edge, scope, field.SelectionSets));
        }

        public override ValueWriter<FetchedFactPage> Nodes(SelectionCompiler compiler, FactsTemplate scope, SelectedField field)
        {
            WantItems(scope);
            return compiler.List<FetchedFactPage, FetchedFact>(field, (_, page) => page.Items, Fact(compiler, scope, field));
        }

        public override ValueWriter<FetchedFactPage> Total(SelectionCompiler compiler, FactsTemplate scope, SelectedField field)
        {
            scope.Parts.WithTotal = true;
            return new LeafWriter<FetchedFactPage>((_, page) => page.Total);
        }

        public override ValueWriter<FactItem> Node(SelectionCompiler compiler, FactsTemplate scope, SelectedField field) =>
            new PartWriter<FactItem, FetchedFact>((_, item) => item.Fact, Fact(compiler, scope, field));

        public override ValueWriter<FactItem> Cursor(SelectionCompiler compiler, FactsTemplate scope, SelectedField field)
        {
            WantCursors(scope);
            return new LeafWriter<FactItem>((_, item) => CursorOf(item.Page, item.Fact));
        }

        public override PageEnds Ends(FetchedFactPage page) => new(page.HasNext, page.HasPrevious,
            () => page.Items is [var first, ..] ? CursorOf(page, first) : null,
            () => page.Items is [.., var last] ? CursorOf(page, last) : null);

        public override void WantItems(FactsTemplate scope) => scope.Parts.WithItems = true;

        public override void WantCursors(FactsTemplate scope) => scope.Parts.WithPositions = true;

        private ObjectWriter<FetchedFact> Fact(SelectionCompiler compiler, FactsTemplate scope, SelectedField field) =>
            compiler.Object<FactsTemplate, FetchedFact>(node, scope, field.SelectionSets);

        private static string CursorOf(FetchedFactPage page, FetchedFact fact) =>
            Cursors.Cursor.Write(fact.Position, page.Query.CursorScope);
    }

    /// <summary>A fact with the page that it stands on.</summary>
    private readonly record struct FactItem(FetchedFactPage Page, FetchedFact Fact);
}
