namespace Graph.Model;

/// <summary>A park is made for a segment.</summary>
public sealed record Serves : Edge;
