namespace Graph.Model;

/// <summary>A page of a list.</summary>
/// <remarks>Where there is nothing on it, <see cref="HasPrevious"/> and <see cref="HasNext"/> tell of what stands before and after the place where it would
/// be; where the plan wanted no items, both are false.</remarks>
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
