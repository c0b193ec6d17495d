using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A text that stands for a node.</summary>
/// <param name="Owner">The node it is found by.</param>
/// <param name="Text">The text.</param>
/// <param name="Weight">How surely the text is about the node, 0 to 1: its name is, a remark on what it rests on less so.</param>
/// <param name="Fact">Where the text comes from, when it is not the owner: a collaboration of a partner, its discipline; null for its own.</param>
internal sealed record TextEntry(NodeId Owner, string Text, double Weight, NodeId? Fact = null);
