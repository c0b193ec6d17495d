using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>A technology and how far it lies from the one asked about.</summary>
/// <param name="Technology">The technology.</param>
/// <param name="Depth">The fewest dependency steps between the two; 0 for the one asked about.</param>
public sealed record DependencyNode(NodeId Technology, int Depth);
