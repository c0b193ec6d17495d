namespace Graph.Model;

/// <summary>One statement that cites a source: a node's own, or that of an edge going out from it.</summary>
/// <param name="Subject">The ordinal of the node that cites, or that the edge starts at.</param>
/// <param name="Edge">The edge that cites; null where it is the node itself.</param>
/// <param name="EdgeNumber">The place of the edge's kind in <see cref="GraphSchema.Edges"/>, counted from 1; 0 for a node's own.</param>
/// <param name="End">The ordinal of the edge's other end; -1 for a node's own.</param>
/// <param name="CitationNumber">The place of the citation among those of the node or edge, counted from 0.</param>
/// <param name="Citation">The citation.</param>
public readonly record struct CitedStatement(int Subject, Edge? Edge, int EdgeNumber, int End, int CitationNumber, Citation Citation);
