namespace Graph.Model;

/// <summary>One node of a page, with the edge that leads to it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Position">Its place in the list, from which a cursor is made.</param>
/// <param name="EdgeValues">The edge's properties, in the order of <see cref="EdgeShape.Properties"/>.</param>
/// <param name="EdgeCitations">The edge's citations, a list for each of <see cref="EdgeShape.Citations"/>.</param>
public sealed record FetchedItem(
    FetchedNode Node, PagePosition Position, object?[] EdgeValues, IReadOnlyList<IReadOnlyList<FetchedCitation>> EdgeCitations);
