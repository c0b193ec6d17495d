namespace Graph.Model;

/// <summary>A technology is used in a segment.</summary>
public sealed record UsedIn : Edge;
