namespace Graph.Model;

/// <summary>A part of the graph: whole nodes, and every edge of the kinds walked that has both its ends among them.</summary>
/// <param name="Version">The version of the graph it is of.</param>
/// <param name="Nodes">The nodes with their distance in steps from the nearest seed; nearest first, then by id.</param>
/// <param name="Edges">The edges, by kind (as declared), start and end.</param>
/// <param name="IsTruncated">Whether the limit on nodes left some out.</param>
public sealed record Subgraph(GraphVersion Version, IReadOnlyList<(Node Node, int Depth)> Nodes, IReadOnlyList<Edge> Edges, bool IsTruncated);
