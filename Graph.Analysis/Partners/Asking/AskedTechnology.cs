using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A technology that a question is about.</summary>
/// <param name="Id">The technology.</param>
/// <param name="Weight">How much the question is about it, above 0 and at most 1.</param>
/// <param name="Path">The way from what was asked to it.</param>
internal sealed record AskedTechnology(NodeId Id, double Weight, GraphPath Path);
