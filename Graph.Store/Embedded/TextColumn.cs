using System.Buffers;

namespace Graph.Store.Embedded;

/// <summary>Texts one behind the other: no object for each of them.</summary>
/// <remarks>Memory is borrowed until <see cref="End"/>.</remarks>
/// <param name="capacity">The most texts.</param>
/// <param name="length">About how many bytes a text has; grows where they have more.</param>
internal sealed class TextColumn(int capacity, int length)
{
    private readonly int[] _ends = ArrayPool<int>.Shared.Rent(capacity);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity * length);

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>All texts, one behind the other.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, StartOf(Count));

    /// <summary>Where each text ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The text at a place, counted from 0.</summary>
    public ReadOnlySpan<byte> this[int place] => _bytes.AsSpan(StartOf(place)..Ends[place]);

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        var start = StartOf(Count);
        if (start + text.Length > _bytes.Length)
            Grow(start, start + text.Length);
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + text.Length;
    }

    /// <summary>Adds a text where the last one is another.</summary>
    public void AddNew(ReadOnlySpan<byte> text)
    {
        if (Count == 0 || !text.SequenceEqual(this[Count - 1]))
            Add(text);
    }

    /// <summary>Gives the memory back; the texts are gone.</summary>
    public void End()
    {
        ArrayPool<int>.Shared.Return(_ends);
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Count) = ([], 0);
    }

    private int StartOf(int place) => place == 0 ? 0 : _ends[place - 1];

    private void Grow(int filled, int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, least));
        _bytes.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
