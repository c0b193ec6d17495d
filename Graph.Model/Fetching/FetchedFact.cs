namespace Graph.Model;

/// <summary>One statement that cites a source.</summary>
/// <param name="Position">Its place in the list.</param>
/// <param name="Locator">Where in the source it stands; null where not recorded.</param>
/// <param name="CheckedOn">The day that place was last read; null where not recorded.</param>
/// <param name="Subject">The node that cites, or that the edge starts at.</param>
/// <param name="Edge">The edge that cites; null where it is the node itself.</param>
public sealed record FetchedFact(PagePosition Position, string? Locator, DateOnly? CheckedOn, FetchedNode Subject, FetchedPathEdge? Edge);
