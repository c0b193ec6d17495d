namespace Graph.Model;

/// <summary>A page of what cites a source.</summary>
/// <param name="Items">The facts, in order.</param>
/// <param name="HasPrevious">Whether there are facts before the first of these.</param>
/// <param name="HasNext">Whether there are facts after the last of these.</param>
/// <param name="Total">How many there are; null where the plan did not ask.</param>
public sealed record FetchedFactPage(IReadOnlyList<FetchedFact> Items, bool HasPrevious, bool HasNext, int? Total);
