using Graph.Model;

namespace Graph.Seed.Upkeep;

/// <summary>Something in a graph that somebody should look at.</summary>
/// <param name="Task">What it is: <c>double</c>, <c>unsourced</c>, <c>alone</c>, <c>weak</c>, <c>untranslated</c> or
/// <c>stale</c>.</param>
/// <param name="Id">The entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Other">The other entry, or the end of the edge; null where there is none.</param>
/// <param name="Reason">Why.</param>
internal sealed record WorkItem(string Task, string Id, string Name, string? Other, Bilingual Reason);
