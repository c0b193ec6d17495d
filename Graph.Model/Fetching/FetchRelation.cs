namespace Graph.Model;

/// <summary>A relation to bring along from every parent: a page for each.</summary>
/// <param name="Key">What tells it from the other relations of its shape.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Query">Which of the related nodes, and in which order.</param>
/// <param name="Edge">What to bring of the edges to them.</param>
/// <param name="Shape">What to bring of the nodes.</param>
public sealed record FetchRelation(string Key, Relation Relation, PageQuery Query, EdgeShape Edge, FetchShape Shape);
