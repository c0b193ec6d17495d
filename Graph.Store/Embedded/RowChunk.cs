using System.Buffers;

namespace Graph.Store.Embedded;

/// <summary>Some thousand rows of a table, their contents one behind the other: no object for each of them.</summary>
internal sealed class RowChunk
{
    private const int Capacity = 2048;
    private const int BytesOfRow = 96; // about what the content of an edge takes; grows where it takes more

    private readonly (int First, int Second, int End)[] _rows = new (int, int, int)[Capacity];
    private byte[] _contents = ArrayPool<byte>.Shared.Rent(Capacity * BytesOfRow);
    private int _length; // of the contents, up to the end of the last

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>Adds a row.</summary>
    /// <param name="first">A number that its reader gets.</param>
    /// <param name="second">Another one.</param>
    /// <param name="content">Its content.</param>
    public void Add(int first, int second, ReadOnlySpan<byte> content)
    {
        Append(content);
        _rows[Count++] = (first, second, _length);
    }

    /// <summary>Adds a row with two contents, one behind the other; its reader gets the length of the first.</summary>
    public void Add(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Append(first);
        Add(first.Length, 0, second);
    }

    private void Append(ReadOnlySpan<byte> content)
    {
        if (_length + content.Length > _contents.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _contents.Length, _length + content.Length));
            _contents.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_contents);
            _contents = larger;
        }
        content.CopyTo(_contents.AsSpan(_length));
        _length += content.Length;
    }

    /// <summary>Reads all rows; the chunk is used up afterwards.</summary>
    /// <param name="read">Makes a record of a row.</param>
    /// <param name="copy">Makes a record with the content of another: the edges of an entry often have one and the same. Null where
    /// contents never repeat.</param>
    public TRecord[] ReadAll<TRecord>(RowReader<TRecord> read, Func<TRecord, int, int, TRecord>? copy)
    {
        var records = new TRecord[Count];
        var start = 0;
        ReadOnlySpan<byte> before = default;
        for (var i = 0; i < records.Length; i++)
        {
            var (first, second, end) = _rows[i];
            var content = _contents.AsSpan(start, end - start);
            records[i] = copy is not null && i > 0 && content.SequenceEqual(before) ? copy(records[i - 1], first, second)
                : read(first, second, content);
            before = content;
            start = end;
        }
        ArrayPool<byte>.Shared.Return(_contents);
        _contents = [];
        return records;
    }
}

/// <summary>Makes a record of a row: of the numbers that were added with it, and its content.</summary>
internal delegate TRecord RowReader<TRecord>(int first, int second, ReadOnlySpan<byte> content);
