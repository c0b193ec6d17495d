namespace Graph.Model;

/// <summary>What to bring of the neighbourhood of some nodes.</summary>
/// <param name="Seeds">Where to start; unknown ids are left out.</param>
/// <param name="Along">The steps that may be taken.</param>
/// <param name="Depth">At most so many steps from a seed; 0 gives the seeds alone.</param>
/// <param name="MaxNodes">At most so many nodes, the nearest first, ids breaking ties.</param>
public sealed record ExpandQuery(IReadOnlyList<NodeId> Seeds, IReadOnlyList<Step> Along, int Depth, int MaxNodes);
