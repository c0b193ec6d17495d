namespace Graph.Model;

/// <summary>How much there is in the graph.</summary>
/// <param name="Version">The version counted.</param>
/// <param name="Nodes">Nodes by kind; every kind is there, with 0 where it has none.</param>
/// <param name="Edges">Edges by kind; every kind is there. <see cref="GraphSchema.CitedIn"/> counts the citations of nodes.</param>
/// <param name="Cited">Nodes and edges that carry a basis and whose basis is a document.</param>
/// <param name="Inferred">Nodes and edges that carry a basis and whose basis is what an editor read off a document.</param>
/// <param name="Expert">Nodes and edges that carry a basis and whose basis is experts.</param>
/// <param name="LocatedCitations">Citations, of nodes and of edges, that say where in the source.</param>
/// <param name="CheckedCitations">Citations, of nodes and of edges, whose place was read again on a recorded day.</param>
/// <param name="Citations">Citations, of nodes and of edges.</param>
public sealed record GraphCounts(
    GraphVersion Version, IReadOnlyDictionary<NodeKind, int> Nodes, IReadOnlyDictionary<EdgeKind, int> Edges,
    int Cited, int Inferred, int Expert, int LocatedCitations, int CheckedCitations, int Citations);
