namespace Graph.Model;

/// <summary>A place in an ordered list: the values of the node there by which the list is ordered, and its id.</summary>
/// <remarks>Keyset paging: the place stays valid whatever is added or removed around it.</remarks>
/// <param name="Values">One value for each term of the order; null where the node lacks it.</param>
/// <param name="Id">The node's id; for facts, which have no id, the text that orders them.</param>
public sealed record PagePosition(IReadOnlyList<object?> Values, string Id);
