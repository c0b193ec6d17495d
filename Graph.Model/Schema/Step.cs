namespace Graph.Model;

/// <summary>One step along an edge.</summary>
/// <param name="Edge">The kind of edge.</param>
/// <param name="IsForward">Whether it goes from the edge's start to its end, or back.</param>
public readonly record struct Step(EdgeKind Edge, bool IsForward);
