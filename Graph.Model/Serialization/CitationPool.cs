using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Reads lists of citations, and keeps equal ones once where it can: the edges of one entry mostly have the list of the entry,
/// and documents have few locators.</summary>
/// <remarks>For one thread at a time. It remembers what it read last, each value at the place that its hash names, and not all that it has
/// read. So its size is fixed; equal values that were read far apart may be several objects.</remarks>
public sealed class CitationPool
{
    private const int LeastPlaces = 1 << 12;
    private const int PlacesOfSource = 4; // so many that few sources share one
    private static readonly int _slugStart = GraphNames.Source.Length + 1; // behind "source:"

    private readonly Kept<NodeId>[] _sources;
    private readonly Kept<string>[] _locators = new Kept<string>[LeastPlaces];
    private readonly Kept<Citation>[] _citations = new Kept<Citation>[LeastPlaces];
    private readonly Kept<Citation[]>[] _lists = new Kept<Citation[]>[LeastPlaces];

    /// <summary>A pool that has read nothing yet.</summary>
    public CitationPool() : this(Array.Empty<NodeId>())
    {
    }

    /// <summary>A pool that knows sources which are cited.</summary>
    public CitationPool(IReadOnlyCollection<NodeId> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = new Kept<NodeId>[BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastPlaces, PlacesOfSource * sources.Count))];
        foreach (var source in sources)
            Keep(_sources, HashOf(source.ToString().AsSpan(_slugStart)), source);
    }

    private CitationPool(Kept<NodeId>[] sources) => _sources = sources;

    /// <summary>A pool for another thread. The two share the sources and nothing else: threads that write to the same places wait for each
    /// other's memory.</summary>
    public CitationPool ForAnotherThread() => new(_sources);

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
        var list = ListOf(found.AsSpan(0, count), hash);
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
        return Find(_citations, own, out var kept) && IsSame(kept, parts) ? kept
            : Keep(_citations, own, new(Source(parts.Slug), parts.HasLocator ? Locator(parts.Locator) : null, parts.CheckedOn));
    }

    private static bool IsSame(Citation kept, CitationParts parts) => kept.CheckedOn == parts.CheckedOn
        && IsSource(kept.Source, parts.Slug)
        && (kept.Locator is { } locator ? parts.HasLocator && parts.Locator.SequenceEqual(locator) : !parts.HasLocator);

    private NodeId Source(ReadOnlySpan<char> slug)
    {
        var hash = HashOf(slug);
        return Find(_sources, hash, out var kept) && IsSource(kept, slug) ? kept
            : Keep(_sources, hash, NodeId.Of(GraphNames.Source, slug.ToString()));
    }

    private static bool IsSource(NodeId source, ReadOnlySpan<char> slug)
    {
        var id = source.ToString();
        return id.Length == _slugStart + slug.Length && id.AsSpan(_slugStart).SequenceEqual(slug);
    }

    private string Locator(ReadOnlySpan<char> locator)
    {
        var hash = HashOf(locator);
        return Find(_locators, hash, out var kept) && locator.SequenceEqual(kept) ? kept : Keep(_locators, hash, locator.ToString());
    }

    private Citation[] ListOf(ReadOnlySpan<Citation> list, uint hash) =>
        Find(_lists, hash, out var kept) && list.SequenceEqual(kept) ? kept : Keep(_lists, hash, list.ToArray());

    /// <summary>The value at the place of a hash; false where it certainly is another one, which then is not even looked at. The hash may
    /// be that of another value, also because another thread writes a source meanwhile: the caller compares.</summary>
    private static bool Find<T>(Kept<T>[] all, uint hash, [NotNullWhen(true)] out T? value)
    {
        var place = all[PlaceOf(hash, all.Length)];
        value = place.Value;
        return place.Hash == hash && value is not null;
    }

    private static T Keep<T>(Kept<T>[] all, uint hash, T value)
    {
        all[PlaceOf(hash, all.Length)] = new(hash, value);
        return value;
    }

    // It only names a place, where others are overwritten; so it need not be hard to foresee.
    private static uint HashOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var character in text)
            hash = (hash ^ character) * 0x9E3779B1;
        return hash;
    }

    private static int PlaceOf(uint hash, int places) => (int)((hash ^ (hash >> 15)) & (places - 1));

    private readonly record struct Kept<T>(uint Hash, T? Value);
}
