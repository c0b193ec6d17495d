namespace Graph.Model;

/// <summary>A version whose content can still be had.</summary>
/// <param name="Version">Which version.</param>
/// <param name="WrittenAt">When it was written, UTC; null where that is not known: it was written before the store kept a history.</param>
/// <param name="Origin">Who wrote it, and from what; null where that is not known.</param>
/// <param name="Nodes">The nodes that it added, changed and deleted; null where that is not known.</param>
/// <param name="Edges">The edges that it added, changed and deleted; null where that is not known.</param>
public sealed record KeptVersion(GraphVersion Version, DateTimeOffset? WrittenAt, WriteOrigin? Origin, ChangeCounts? Nodes,
    ChangeCounts? Edges)
{
    /// <summary>The version of a store that has no history yet, or none that belongs to it.</summary>
    public static KeptVersion WithoutHistory(GraphVersion version) => new(version, null, null, null, null);
}

/// <summary>How many records a write changed.</summary>
/// <param name="Added">Not there before.</param>
/// <param name="Changed">There before, but different.</param>
/// <param name="Deleted">There before, not now.</param>
public sealed record ChangeCounts(int Added, int Changed, int Deleted);
