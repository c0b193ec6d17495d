using Graph.Model;
namespace Graph.Analysis;

/// <summary>A way through the graph.</summary>
/// <param name="Nodes">The nodes, from the first to the last; one more than edges.</param>
/// <param name="Edges">The edges between them; an edge may be walked against its direction.</param>
public sealed record GraphPath(IReadOnlyList<NodeId> Nodes, IReadOnlyList<Edge> Edges);
