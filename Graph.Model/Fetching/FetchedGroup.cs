namespace Graph.Model;

/// <summary>A group of nodes.</summary>
/// <param name="Keys">One value for each key: the property's value, or the id of the node; null where the nodes of the group lack it.</param>
/// <param name="Nodes">One for each key: the node, where the key is a relation; otherwise null.</param>
/// <param name="Count">How many nodes are in it.</param>
public sealed record FetchedGroup(IReadOnlyList<object?> Keys, IReadOnlyList<FetchedNode?> Nodes, int Count);
