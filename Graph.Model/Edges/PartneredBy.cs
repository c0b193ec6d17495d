namespace Graph.Model;

/// <summary>An organisation is a partner in a project.</summary>
public sealed record PartneredBy : Edge;
