namespace Graph.Model;

/// <summary>A place in an ordered list: the values of the node there by which the list is ordered, and its id.</summary>
/// <remarks>Keyset paging: the place stays valid whatever is added or removed around it.</remarks>
/// <param name="Values">One value for each term of the order that holds, the relation's own where none was asked for; a count is an <see cref="int"/>; null
/// where the node lacks it. Empty for facts.</param>
/// <param name="Id">The node's id. For facts, which have no id, the text that orders them, by blanks: the subject's id; two digits, the place of the edge's kind
/// in <see cref="GraphSchema.Edges"/> counted from 1, or 00 for the node's own; the id of the edge's other end, or nothing; four digits, the place of
/// the citation among those of the node or edge, counted from 0.</param>
public sealed record PagePosition(IReadOnlyList<object?> Values, string Id);
