namespace Graph.Model;

/// <summary>What tells an edge from all others.</summary>
/// <param name="Type">The record type of its kind, such as <see cref="OperatesIn"/>.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct EdgeKey(Type Type, NodeId From, NodeId To);
