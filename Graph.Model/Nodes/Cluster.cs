namespace Graph.Model;

/// <summary>A cluster of industry chains (产业集群).</summary>
public sealed record Cluster : Node;
