namespace Graph.Model;

/// <summary>A laboratory is hosted by an organisation.</summary>
public sealed record HostedBy : Edge;
