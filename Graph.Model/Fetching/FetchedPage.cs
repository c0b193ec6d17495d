namespace Graph.Model;

/// <summary>A page of a list.</summary>
/// <param name="Items">The nodes, in order.</param>
/// <param name="HasPrevious">Whether the list has nodes before the first of these.</param>
/// <param name="HasNext">Whether the list has nodes after the last of these.</param>
/// <param name="Total">How many meet the condition, whatever the page; null where the plan did not ask.</param>
/// <param name="Groups">The groups, in the order of <see cref="PageQuery.Groups"/>.</param>
public sealed record FetchedPage(
    IReadOnlyList<FetchedItem> Items, bool HasPrevious, bool HasNext, int? Total, IReadOnlyList<IReadOnlyList<FetchedGroup>> Groups)
{
    /// <summary>A page with nothing on it.</summary>
    public static FetchedPage Empty { get; } = new([], false, false, null, []);
}
