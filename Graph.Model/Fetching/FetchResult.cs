namespace Graph.Model;

/// <summary>The answer to a plan.</summary>
/// <param name="Version">The version of the graph it was made from.</param>
/// <param name="Roots">For roots by id: one for each id, null where there is none. Otherwise empty.</param>
/// <param name="Page">For a page of a kind: the page. Otherwise null.</param>
public sealed record FetchResult(GraphVersion Version, IReadOnlyList<FetchedNode?> Roots, FetchedPage? Page);
