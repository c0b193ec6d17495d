namespace Graph.Model;

/// <summary>An edge with both its ends.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Basis">What it rests on, <c>CITED</c> or <c>EXPERT</c>; null where edges of its kind do not say.</param>
/// <param name="Citations">Its citations, a list for each request of the plan.</param>
public sealed record FetchedPathEdge(
    EdgeKind Kind, FetchedNode From, FetchedNode To, string? Basis, IReadOnlyList<IReadOnlyList<FetchedCitation>> Citations);
