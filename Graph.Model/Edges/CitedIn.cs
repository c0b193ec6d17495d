namespace Graph.Model;

/// <summary>A node's facts stand in a source. Made from <see cref="Node.Citations"/>, and not written by itself; a node may cite a source at several
/// places, so this is the one kind of edge that can occur twice between two nodes.</summary>
public sealed record CitedIn : Edge
{
    /// <summary>Where in the source; null where not recorded.</summary>
    public string? Locator { get; init; }

    /// <summary>The day the place was last read and found so; null where not recorded.</summary>
    public DateOnly? CheckedOn { get; init; }
}
