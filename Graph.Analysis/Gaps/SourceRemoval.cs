using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>A graph without one document: every node and edge goes that cites it and nothing else. What experts say cites nothing, and stays.</summary>
public static class SourceRemoval
{
    /// <summary>A copy without the facts of one document alone.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">The document.</param>
    /// <param name="keepStructure">Whether that which a chain is made of stays (clusters, chains, segments, technologies, and how they hang together), so
    /// that only what is known of enterprises, research and parks goes.</param>
    public static GraphView From(GraphView graph, NodeId source, bool keepStructure = false) => GraphView.Of(graph.Version,
        graph.All.Where(node => node.Id != source && (!Only(node.Citations, source) || keepStructure && node is (Cluster or Chain or Segment or Technology))),
        graph.Snapshot.AllEdges().Where(edge => !Only(edge.Citations, source) || keepStructure && IsStructure(edge)).Select(edge => Without(edge, source)));

    private static bool Only(IReadOnlyList<Citation> citations, NodeId source) => citations.Count > 0 && citations.All(citation => citation.Source == source);

    private static bool IsStructure(Edge edge) => edge is InCluster or PartOf or Feeds or UsedIn or DependsOn;

    // The statements about who works in a segment are counted by document, so an edge that has others must lose this one.
    private static Edge Without(Edge edge, NodeId source) =>
        edge.Citations.Any(citation => citation.Source == source) ? edge with { Citations = [.. edge.Citations.Where(citation => citation.Source != source)] } : edge;
}
