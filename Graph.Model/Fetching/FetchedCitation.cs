namespace Graph.Model;

/// <summary>A citation of an edge, with what the plan wanted of its source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Locator">Where in it; null where not recorded.</param>
/// <param name="CheckedOn">The day the place was last read; null where not recorded.</param>
public sealed record FetchedCitation(FetchedNode Source, string? Locator, DateOnly? CheckedOn);
