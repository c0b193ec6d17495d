using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The place in a source where a fact is stated.</summary>
internal sealed class CitationType : ObjectGraphType
{
    /// <summary>What is brought of the edges from nodes to their sources.</summary>
    public static EdgeShape EdgeShape { get; } = new(["locator", "checkedOn"], []);

    public CitationType(Scalars scalars)
    {
        Name = "Citation";
        Description = Text.Of("Where a fact stands: a document and a place in it.", "出处");
        AddField(ApiField.Of<CitationView>("locator", scalars.String, "Section, box or item; null where none is recorded.", "位置",
            citation => citation.Locator));
        AddField(ApiField.Of<CitationView>("checkedOn", scalars.Date,
            "The day someone read the place named and found it so; null: not since recorded.", "核对日期", citation => citation.CheckedOn));
    }

    /// <summary>Adds the field that needs the type of sources.</summary>
    public void AddSource(IGraphType source) =>
        AddField(ApiField.Of<CitationView>("source", new NonNullGraphType(source), "The document.", "来源",
        (citation, context) => citation.SourceAt(context.Key())));

    /// <summary>The citations of a node.</summary>
    public static IEnumerable<CitationView> Of(FetchedPage page) =>
        page.Items.Select(item => CitationView.Of(item.Node, (string?)item.EdgeValues[0], (DateOnly?)item.EdgeValues[1]));
}
