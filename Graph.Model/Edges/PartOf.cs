namespace Graph.Model;

/// <summary>A segment is part of a chain.</summary>
public sealed record PartOf : Edge;
