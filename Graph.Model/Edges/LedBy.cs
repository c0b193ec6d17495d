namespace Graph.Model;

/// <summary>An organisation leads a project.</summary>
public sealed record LedBy : Edge;
