namespace Graph.Model;

/// <summary>A field of study that institutions are strong in (学科).</summary>
public sealed record Discipline : Node;
