using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>What a problem in plain words was taken to mean.</summary>
/// <param name="Node">A technology or a segment.</param>
/// <param name="Words">The words of the problem by which it was found, as they were written, from left to right.</param>
/// <param name="Weight">How surely it is meant, above 0 and at most 1.</param>
public sealed record Understood(NodeId Node, IReadOnlyList<string> Words, double Weight);
