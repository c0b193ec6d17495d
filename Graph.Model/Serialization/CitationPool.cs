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
        var (found, count) = (ArrayPool<Citation>.Shared.Rent(16), 0);
        json.Read();
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
        {
            if (count == found.Length)
                found = Larger(found);
            found[count++] = ReadOne(ref json);
        }
        var list = Kept(found.AsSpan(0, count));
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

    private Citation ReadOne(ref Utf8JsonReader json)
    {
        var length = json.ValueSpan.Length;
        var buffer = length <= 512 ? stackalloc char[512] : new char[length];
        var parts = Citation.PartsOf(buffer[..json.CopyString(buffer)]);
        var source = Source(parts.Slug);
        var locator = parts.HasLocator ? Locator(parts.Locator) : null;
        ref var place = ref _citations[PlaceOf(HashCode.Combine(source, locator, parts.CheckedOn))];
        var kept = place;
        return kept is not null && kept.Source == source && kept.Locator == locator && kept.CheckedOn == parts.CheckedOn
            ? kept : place = new(source, locator, parts.CheckedOn);
    }

    private NodeId Source(ReadOnlySpan<char> slug)
    {
        ref var place = ref _sources[PlaceOf(string.GetHashCode(slug))];
        var kept = place;
        return kept != default && kept.ToString().AsSpan(_slugStart).SequenceEqual(slug)
            ? kept : place = NodeId.Of(GraphNames.Source, slug.ToString());
    }

    private string Locator(ReadOnlySpan<char> locator)
    {
        ref var place = ref _locators[PlaceOf(string.GetHashCode(locator))];
        var kept = place;
        return kept is not null && locator.SequenceEqual(kept) ? kept : place = locator.ToString();
    }

    private Citation[] Kept(ReadOnlySpan<Citation> list)
    {
        HashCode hash = new();
        foreach (var citation in list)
            hash.Add(citation);
        ref var place = ref _lists[PlaceOf(hash.ToHashCode())];
        var kept = place;
        return kept is not null && list.SequenceEqual(kept) ? kept : place = list.ToArray();
    }

    private static int PlaceOf(int hash) => hash & (Places - 1);
}
