namespace Graph.Search;

/// <summary>A page of the answer to a search.</summary>
/// <param name="Matches">The matches asked for, best first; equal scores in ordinal order of their ids.</param>
/// <param name="TotalCount">How many nodes match in all, whatever part was asked for.</param>
public sealed record SearchResult(IReadOnlyList<SearchMatch> Matches, int TotalCount)
{
    /// <summary>The answer that holds nothing.</summary>
    public static SearchResult Empty { get; } = new([], 0);
}
