using Graph.Model;
namespace Graph.Analysis;

/// <summary>A fact that an analysis rests on.</summary>
/// <param name="Statement">The fact as a sentence.</param>
/// <param name="Nodes">The nodes it is about, in the order in which the sentence names them.</param>
/// <param name="Citations">The sources; empty for common knowledge of the trade.</param>
public sealed record Evidence(Bilingual Statement, IReadOnlyList<NodeId> Nodes, IReadOnlyList<Citation> Citations);
