using System.Buffers;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Reads lists of citations, and keeps equal ones once where it can: the edges of one entry mostly have the list of the entry,
/// and documents have few locators.</summary>
/// <remarks>Safe for concurrent use. It remembers what it read last, each value at the place that its hash names, and not all that it has
/// read. So its size is fixed, and reading takes no locks; equal values that were read far apart may be several objects.</remarks>
public sealed class CitationPool
{
    private const int Places = 1 << 14;
    private static readonly int _slugStart = GraphNames.Source.Length + 1; // behind "source:"

    private readonly NodeId[] _sources = new NodeId[Places];
    private readonly string?[] _locators = new string?[Places];
    private readonly Citation?[] _citations = new Citation?[Places];
    private readonly Citation[]?[] _lists = new Citation[]?[Places];

    internal IReadOnlyList<Citation> Read(ref Utf8JsonReader json)
    {
        var (found, count, hash) = (ArrayPool<Citation>.Shared.Rent(16), 0, 0u);
        json.Read();
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
        {
            if (count == found.Length)
                found = Larger(found);
            found[count++] = ReadOne(ref json, ref hash);
        }
        var list = Kept(found.AsSpan(0, count), hash);
        ArrayPool<Citation>.Shared.Return(found);
        return list;
    }

    private static Citation[] Larger(Citation[] full)
    {
        var larger = ArrayPool<Citation>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<Citation>.Shared.Return(full);
        return larger;
    }

    private Citation ReadOne(ref Utf8JsonReader json, ref uint hash)
    {
        var length = json.ValueSpan.Length;
        var buffer = length <= 512 ? stackalloc char[512] : new char[length];
        var text = buffer[..json.CopyString(buffer)];
        var own = HashOf(text);
        hash = (hash * 31) + own;
        var parts = Citation.PartsOf(text);
        ref var place = ref _citations[PlaceOf(own)];
        var kept = place;
        return kept is not null && IsSame(kept, parts) ? kept
            : place = new(Source(parts.Slug), parts.HasLocator ? Locator(parts.Locator) : null, parts.CheckedOn);
    }

    private static bool IsSame(Citation kept, CitationParts parts) => kept.CheckedOn == parts.CheckedOn
        && IsSource(kept.Source, parts.Slug)
        && (kept.Locator is { } locator ? parts.HasLocator && parts.Locator.SequenceEqual(locator) : !parts.HasLocator);

    private NodeId Source(ReadOnlySpan<char> slug)
    {
        ref var place = ref _sources[PlaceOf(HashOf(slug))];
        var kept = place;
        return kept != default && IsSource(kept, slug) ? kept : place = NodeId.Of(GraphNames.Source, slug.ToString());
    }

    private static bool IsSource(NodeId source, ReadOnlySpan<char> slug) => source.ToString().AsSpan(_slugStart).SequenceEqual(slug);

    private string Locator(ReadOnlySpan<char> locator)
    {
        ref var place = ref _locators[PlaceOf(HashOf(locator))];
        var kept = place;
        return kept is not null && locator.SequenceEqual(kept) ? kept : place = locator.ToString();
    }

    private Citation[] Kept(ReadOnlySpan<Citation> list, uint hash)
    {
        ref var place = ref _lists[PlaceOf(hash)];
        var kept = place;
        return kept is not null && list.SequenceEqual(kept) ? kept : place = list.ToArray();
    }

    // It only names a place, where others are overwritten; so it need not be hard to foresee.
    private static uint HashOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var character in text)
            hash = (hash ^ character) * 0x9E3779B1;
        return hash;
    }

    private static int PlaceOf(uint hash) => (int)((hash ^ (hash >> 15)) & (Places - 1));
}
