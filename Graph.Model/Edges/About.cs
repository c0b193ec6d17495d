namespace Graph.Model;

/// <summary>A collaboration or a project is about a technology.</summary>
public sealed record About : Edge;
