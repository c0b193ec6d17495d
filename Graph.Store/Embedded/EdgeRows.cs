using System.Buffers;
using System.Text;
using Graph.Model;
using SQLitePCL;

namespace Graph.Store.Embedded;

/// <summary>Some thousand rows of the table of edges, all of one kind.</summary>
internal sealed class EdgeRows : IRowChunk<ReadEdges>
{
    private readonly EdgeKind _kind;
    private readonly SnapshotBuilder _graph;
    private readonly RecordReader _records;
    private readonly TextColumn _starts = new(SnapshotLoader.RowsOfChunk, length: 32); // each once: rows come by it
    private readonly TextColumn _ends = new(SnapshotLoader.RowsOfChunk, length: 32);
    private readonly TextColumn _contents = new(SnapshotLoader.RowsOfChunk, length: 96);
    private readonly int[] _startOfRow = ArrayPool<int>.Shared.Rent(SnapshotLoader.RowsOfChunk); // a place in the starts

    public EdgeRows(EdgeKind kind, SnapshotBuilder graph, RecordReader records) => (_kind, _graph, _records) = (kind, graph, records);

    public int Count => _ends.Count;

    public void Add(sqlite3_stmt row)
    {
        _starts.AddNew(raw.sqlite3_column_blob(row, 0));
        _startOfRow[Count] = _starts.Count - 1;
        _ends.Add(raw.sqlite3_column_blob(row, 1));
        _contents.Add(raw.sqlite3_column_blob(row, 2));
    }

    public ReadEdges Read()
    {
        var (starts, to) = (OrdinalsOf(_starts), OrdinalsOf(_ends));
        var (edges, from) = (new Edge[Count], new int[Count]);
        var places = edges.AsSpan();
        for (var row = 0; row < places.Length; row++)
        {
            from[row] = starts[_startOfRow[row]];
            var (start, end) = (_graph[from[row]].Id, _graph[to[row]].Id);
            // The edges of an entry often have one and the same content.
            places[row] = row > 0 && _contents[row].SequenceEqual(_contents[row - 1])
                ? places[row - 1] with { From = start, To = end }
                : _records.ReadEdge(_kind, start, end, _contents[row]);
        }
        End();
        return new(edges, from, to);
    }

    private int[] OrdinalsOf(TextColumn ids)
    {
        var ordinals = new int[ids.Count];
        var texts = ArrayPool<char>.Shared.Rent(ids.Bytes.Length);
        _graph.FindAll(texts.AsSpan(0, Encoding.Latin1.GetChars(ids.Bytes, texts)), ids.Ends, ordinals);
        ArrayPool<char>.Shared.Return(texts);
        var missing = ordinals.AsSpan().IndexOfAnyInRange(int.MinValue, -1);
        return missing < 0 ? ordinals
            : throw new FormatException($"An edge {_kind} is at {Encoding.UTF8.GetString(ids[missing])}, which is not there.");
    }

    private void End()
    {
        _starts.End();
        _ends.End();
        _contents.End();
        ArrayPool<int>.Shared.Return(_startOfRow);
    }
}

/// <summary>Edges that were read.</summary>
/// <param name="Edges">The edges.</param>
/// <param name="From">The ordinals of their starts, parallel to them.</param>
/// <param name="To">The ordinals of their ends, parallel to them.</param>
internal readonly record struct ReadEdges(Edge[] Edges, int[] From, int[] To);
