using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>An edge with both its ends, as one place of an answer sees it. Ends and citations are found by the response key under which
/// they were requested.</summary>
internal sealed record PathEdgeView(
    EdgeKind Kind,
    string? Basis,
    string? Why,
    string? WhyEn,
    Func<string, NodeView?> FromAt,
    Func<string, NodeView?> ToAt,
    Func<string, NodeView?> SourceAt,
    Func<string, IEnumerable<CitationView>> CitationsAt)
{
    /// <summary>An edge that was brought along.</summary>
    public static PathEdgeView Of(FetchedPathEdge edge, IReadOnlyList<FetchCitations> requests, string prefix) => new(edge.Kind, edge.Basis,
        edge.Why, edge.WhyEn, key => new NodeView(edge.From, $"{prefix}{key}."), key => new NodeView(edge.To, $"{prefix}{key}."), _ => null,
        key => CitationView.Of(requests, edge.Citations, prefix + key));
}
