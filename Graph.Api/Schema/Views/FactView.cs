using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A statement that cites a source, as one place of an answer sees it.</summary>
internal sealed record FactView(FetchedFact Fact, FactPageView List, string Prefix)
{
    public string Cursor => Cursors.Cursor.Write(Fact.Position, List.Request.Query.CursorScope);

    public NodeView SubjectAt(string key) => new(Fact.Subject, $"{Prefix}{key}.");

    public PathEdgeView? EdgeAt(string key) =>
        Fact.Edge is null ? null : PathEdgeView.Of(Fact.Edge, List.Request.EdgeCitations, $"{Prefix}{key}.");
}
