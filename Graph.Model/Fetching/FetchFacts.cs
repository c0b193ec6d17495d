namespace Graph.Model;

/// <summary>What cites a source: nodes, and edges going out from nodes.</summary>
/// <remarks>In order of the subject's id, the node's own citations before those of its edges, edges by kind (as declared) and end, and each in the order
/// of the data.</remarks>
/// <param name="Key">What tells it from another such request of the same source.</param>
/// <param name="Query">Which of them; filter, order and groups do not apply.</param>
/// <param name="Subject">What to bring of the node that cites, or that the edge starts at.</param>
/// <param name="From">What to bring of the edge's start.</param>
/// <param name="To">What to bring of the edge's end.</param>
/// <param name="EdgeCitations">What to bring of the sources that the edge cites.</param>
public sealed record FetchFacts(
    string Key, PageQuery Query, FetchShape Subject, FetchShape From, FetchShape To, IReadOnlyList<FetchCitations> EdgeCitations);
