namespace Graph.Seed;

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Items">What it holds, in the order of the file.</param>
internal sealed record LocatedList(Place Place, IReadOnlyList<LocatedNode> Items) : LocatedNode(Place);
