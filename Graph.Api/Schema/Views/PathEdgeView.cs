using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>An edge with both its ends, as one place of an answer sees it.</summary>
internal sealed record PathEdgeView(FetchedPathEdge Edge, IReadOnlyList<FetchCitations> Wishes, string Prefix)
{
    public NodeView FromAt(string key) => new(Edge.From, $"{Prefix}{key}.");

    public NodeView ToAt(string key) => new(Edge.To, $"{Prefix}{key}.");

    public IEnumerable<CitationView> CitationsAt(string key) => CitationView.Of(Wishes, Edge.Citations, Prefix + key);
}
