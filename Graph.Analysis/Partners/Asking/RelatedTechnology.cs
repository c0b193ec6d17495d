using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A technology that helps with a question: one asked for, or one near it in the graph.</summary>
/// <param name="Id">The technology.</param>
/// <param name="Relevance">How much it has to do with the question, above 0 and at most 1.</param>
/// <param name="Relation">How it is related to <paramref name="Asked"/>.</param>
/// <param name="Asked">The technology asked for to which it is related; itself where it is one.</param>
/// <param name="Path">The way from what was asked to it.</param>
internal sealed record RelatedTechnology(NodeId Id, double Relevance, TopicRelation Relation, NodeId Asked, GraphPath Path);
