using System.Globalization;

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

    /// <summary>The time as stores keep it; null where it is not known.</summary>
    public string? WrittenAtText => WrittenAt?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The counts as stores keep them: six numbers; null where they are not known.</summary>
    public string? CountsText => Nodes is null || Edges is null ? null : $"{Nodes} {Edges}";

    /// <summary>Reads a version from what stores keep of it.</summary>
    /// <param name="version">Which version.</param>
    /// <param name="writtenAt">Its <see cref="WrittenAtText"/>.</param>
    /// <param name="by">Who wrote it; null where not known.</param>
    /// <param name="from">From what; null where not known.</param>
    /// <param name="counts">Its <see cref="CountsText"/>.</param>
    /// <exception cref="FormatException">A text is damaged.</exception>
    public static KeptVersion Read(GraphVersion version, string? writtenAt, string? by, string? from, string? counts)
    {
        var numbers = counts?.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new(version, writtenAt is null ? null : DateTimeOffset.Parse(writtenAt, CultureInfo.InvariantCulture),
            by is null && from is null ? null : new(by, from),
            numbers is null ? null : new(numbers[0], numbers[1], numbers[2]),
            numbers is null ? null : new(numbers[3], numbers[4], numbers[5]));
    }

    /// <summary>The versions after one, up to another; null where one of the two is not kept.</summary>
    /// <param name="kept">The versions that are kept, the newest first.</param>
    /// <param name="after">The number of the first.</param>
    /// <param name="upTo">The other one.</param>
    public static IReadOnlyList<KeptVersion>? Between(IReadOnlyList<KeptVersion> kept, long after, GraphVersion upTo) =>
        after <= upTo.Number && kept.Any(version => version.Version == upTo) && kept.Any(version => version.Version.Number == after)
            ? [.. kept.Where(version => version.Version.Number > after && version.Version.Number <= upTo.Number)] : null;
}

/// <summary>How many records a write changed.</summary>
/// <param name="Added">Not there before.</param>
/// <param name="Changed">There before, but different.</param>
/// <param name="Deleted">There before, not now.</param>
public sealed record ChangeCounts(int Added, int Changed, int Deleted)
{
    /// <summary>The three numbers, parted by blanks.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Added} {Changed} {Deleted}");
}
