namespace Graph.Model;

/// <summary>What to bring of an edge.</summary>
/// <remarks>A property that the edge's kind does not have is absent (null) in the result; so is every one where the relation is derived.</remarks>
/// <param name="Properties">Names of properties, in the order of <see cref="FetchedItem.EdgeValues"/>.</param>
/// <param name="Citations">What to bring of the sources it cites, each asked for under a key; empty where citations are not wanted.</param>
public sealed record EdgeShape(IReadOnlyList<string> Properties, IReadOnlyList<FetchCitations> Citations)
{
    /// <summary>Nothing of it.</summary>
    public static EdgeShape None { get; } = new([], []);
}
