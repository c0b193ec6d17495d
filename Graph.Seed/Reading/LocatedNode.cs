namespace Graph.Seed;

/// <summary>A value of a file, with its place.</summary>
/// <param name="Place">Where it begins.</param>
internal abstract record LocatedNode(Place Place);
