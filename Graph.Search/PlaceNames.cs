namespace Graph.Search;

/// <summary>The entry and the shape of each place of a suffix array, in its order: a text that stands at hundreds of thousands of places is
/// then read from one end to the other, and not name by name from all over the memory.</summary>
internal sealed class PlaceNames
{
    private const int Chunk = 1 << 14;
    private readonly int[] _entries;
    private readonly PlaceShape[] _shapes;

    /// <summary>Looks up the names of all places.</summary>
    public PlaceNames(SuffixArray array, Func<int, NameValue> nameAt)
    {
        Array = array;
        (_entries, _shapes) = (new int[array.All.Count], new PlaceShape[array.All.Count]);
        Parallel.For(0, (_entries.Length + Chunk - 1) / Chunk, chunk => Fill(chunk * Chunk, nameAt));
    }

    /// <summary>The places.</summary>
    public SuffixArray Array { get; }

    /// <summary>The entries that have the places of a range.</summary>
    public ReadOnlySpan<int> Entries(PlaceRange range) => _entries.AsSpan(range.Low, range.Count);

    /// <summary>The shapes of the places of a range.</summary>
    public ReadOnlySpan<PlaceShape> Shapes(PlaceRange range) => _shapes.AsSpan(range.Low, range.Count);

    private void Fill(int first, Func<int, NameValue> nameAt)
    {
        var places = Array.Places(Array.All).Slice(first, Math.Min(Chunk, _entries.Length - first));
        for (var at = 0; at < places.Length; at++)
        {
            var name = nameAt(places[at]);
            (_entries[first + at], _shapes[first + at]) = (name.Entry, PlaceShape.Of(name, places[at] - name.Start));
        }
    }
}

/// <summary>All that the score of a find depends on beside its length: the field, where in the name it begins, and how much of the name and
/// of its short name is before and after it. Thousands of names share a shape, and are scored once.</summary>
/// <param name="Bits">From the least: 8 of the rest of the name, 8 of the rest of the short name, 8 of what of the short name is before, 3
/// of the field, then whether a name or a short name begins, whether it is the name, and whether it has a traditional character.</param>
internal readonly record struct PlaceShape(uint Bits)
{
    private const int ShortRestAt = 8;
    private const int BeforeAt = 16;
    private const int FieldAt = 24;
    private const uint Start = 1u << 27;
    private const uint NameStart = 1u << 28;
    private const uint Variant = 1u << 29;

    /// <summary>The shape of a place.</summary>
    /// <param name="name">The name.</param>
    /// <param name="start">The place, counted from the beginning of the name.</param>
    public static PlaceShape Of(in NameValue name, int start) => new((uint)(name.Length - start)
        | ((uint)Math.Max(0, name.ShortEnd - start) << ShortRestAt)
        | ((uint)Math.Max(0, start - name.ShortStart) << BeforeAt)
        | ((uint)name.Field << FieldAt)
        | (MatchScore.IsStart(name, start) ? Start : 0)
        | (start == 0 ? NameStart : 0)
        | (name.HasVariant ? Variant : 0));

    /// <summary>Whether a name or its short name begins there.</summary>
    public bool IsStart => (Bits & Start) != 0;

    /// <summary>How much of the short name is left.</summary>
    public int ShortRest => (byte)(Bits >> ShortRestAt);

    /// <summary>Whether the score of a find depends on more: on how exactly the name is written.</summary>
    /// <param name="length">The length of the find.</param>
    public bool DependsOnWriting(int length) => (Bits & Variant) != 0
        || ((Bits & NameStart) != 0 && (byte)Bits == length && (NameField)((Bits >> FieldAt) & 7) is NameField.Name);
}
