namespace Graph.Model;

/// <summary>An organisation takes part in a collaboration.</summary>
public sealed record Involves : Edge;
