using System.Buffers;
using Graph.Model;

namespace Graph.Store.Embedded;

/// <summary>Some thousand rows of a table, their contents one behind the other: no object for each of them.</summary>
internal sealed class RowChunk
{
    private const int Capacity = 2048;
    private const int BytesOfRow = 96; // about what the content of an edge takes; grows where it takes more

    private readonly (NodeId From, NodeId To, int End)[] _rows = new (NodeId, NodeId, int)[Capacity];
    private byte[] _contents = ArrayPool<byte>.Shared.Rent(Capacity * BytesOfRow);

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public void Add(NodeId from, NodeId to, ReadOnlySpan<byte> content)
    {
        var start = Count == 0 ? 0 : _rows[Count - 1].End;
        if (start + content.Length > _contents.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _contents.Length, start + content.Length));
            _contents.AsSpan(0, start).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_contents);
            _contents = larger;
        }
        content.CopyTo(_contents.AsSpan(start));
        _rows[Count++] = (from, to, start + content.Length);
    }

    /// <summary>Reads all rows; the chunk is used up afterwards.</summary>
    /// <param name="reader">Reads contents.</param>
    /// <param name="read">Makes a record of a row.</param>
    /// <param name="copy">Makes a record with the content of another: the edges of an entry often have one and the same. Null where
    /// contents never repeat.</param>
    public TRecord[] ReadAll<TRecord>(RecordReader reader, RowReader<TRecord> read, Func<TRecord, NodeId, NodeId, TRecord>? copy)
    {
        var records = new TRecord[Count];
        var start = 0;
        ReadOnlySpan<byte> before = default;
        for (var i = 0; i < records.Length; i++)
        {
            var (from, to, end) = _rows[i];
            var content = _contents.AsSpan(start, end - start);
            records[i] = copy is not null && i > 0 && content.SequenceEqual(before) ? copy(records[i - 1], from, to)
                : read(reader, from, to, content);
            before = content;
            start = end;
        }
        ArrayPool<byte>.Shared.Return(_contents);
        _contents = [];
        return records;
    }
}

/// <summary>Makes a record of a row.</summary>
internal delegate TRecord RowReader<TRecord>(RecordReader reader, NodeId from, NodeId to, ReadOnlySpan<byte> content);
