namespace Graph.Model;

/// <summary>A chain belongs to a cluster.</summary>
public sealed record InCluster : Edge;
