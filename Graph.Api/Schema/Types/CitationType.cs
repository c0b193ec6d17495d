using Graph.Api.Execution;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The place in a source where a fact is stated. A selection that asks for sources calls the function that gives what is read
/// of them.</summary>
internal sealed class CitationType : ObjectGraphType
{
    /// <summary>What is read of the edges from nodes to their sources.</summary>
    private static readonly EdgeShape _edgeShape = new(["locator", "checkedOn"], []);

    public CitationType(Scalars scalars)
    {
        Name = "Citation";
        Description = Text.Of("Where a fact stands: a document and a place in it.", "出处");
        AddField(ApiField.Value<Func<ShapeTemplate>, FetchedCitation>("locator", scalars.String,
            "Section, box or item; null where none is recorded.", "位置", citation => citation.Locator));
        AddField(ApiField.Value<Func<ShapeTemplate>, FetchedCitation>("checkedOn", scalars.Date,
            "The day someone read the place named and found it so; null: not since recorded.", "核对日期", citation => citation.CheckedOn));
    }

    /// <summary>Adds the field that needs the type of sources.</summary>
    public void AddSource(IGraphType source) =>
        AddField(ApiField.Of<Func<ShapeTemplate>, FetchedCitation>("source", new NonNullGraphType(source), "The document.", "来源",
            (compiler, sources, field) => new PartWriter<FetchedCitation, FetchedNode>(
                (_, citation) => citation.Source, sources().Compile(compiler, [GraphSchema.Source], field.SelectionSets))));

    /// <summary>A list of citations.</summary>
    /// <param name="compiler">Compiles what is asked for of them.</param>
    /// <param name="sources">What is read of the sources; called where they are asked for.</param>
    /// <param name="field">The field as asked for.</param>
    /// <param name="read">Reads the citations.</param>
    public ValueWriter<TSource> Compile<TSource>(SelectionCompiler compiler, Func<ShapeTemplate> sources, SelectedField field,
        Func<RootRun, TSource, IReadOnlyList<FetchedCitation>> read) =>
        compiler.List(field, read, compiler.Object<Func<ShapeTemplate>, FetchedCitation>(this, sources, field.SelectionSets));

    /// <summary>The citations of a node, along the relation to its sources.</summary>
    public ValueWriter<FetchedNode> OfNode(SelectionCompiler compiler, KindTemplate kind, SelectedField field, Relation relation)
    {
        var sources = new ShapeTemplate([GraphSchema.Source]);
        var slot = kind.Add(RelationTemplate.Of(relation, PageQuery.All with { WithPositions = false }, _edgeShape, sources));
        return Compile<FetchedNode>(compiler, () => sources, field, (_, node) => new Projection<FetchedNode, FetchedItem, FetchedCitation>(
            node, node.Relations[slot].Items, static (_, item) =>
                new(item.Node, (string?)item.EdgeValues[0], (DateOnly?)item.EdgeValues[1])));
    }
}
