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
    private readonly EdgeArrays _arrays;
    private readonly TextColumn _starts = new(SnapshotLoader.RowsOfChunk, length: 32); // each once: rows come by it
    private readonly TextColumn _ends = new(SnapshotLoader.RowsOfChunk, length: 32);
    private readonly TextColumn _contents = new(SnapshotLoader.RowsOfChunk, length: 96);
    private readonly int[] _startOfRow = ArrayPool<int>.Shared.Rent(SnapshotLoader.RowsOfChunk); // a place in the starts

    public EdgeRows(EdgeKind kind, SnapshotBuilder graph, EdgeArrays arrays) => (_kind, _graph, _arrays) = (kind, graph, arrays);

    public int Count => _ends.Count;

    public void Add(sqlite3_stmt row)
    {
        _starts.AddNew(raw.sqlite3_column_blob(row, 0));
        _startOfRow[Count] = _starts.Count - 1;
        _ends.Add(raw.sqlite3_column_blob(row, 1));
        _contents.Add(raw.sqlite3_column_blob(row, 2));
    }

    public ReadEdges Read(RecordReader records)
    {
        var (edges, from, to) = _arrays.Rent(Count);
        var (starts, startIds, endIds) = (ArrayPool<int>.Shared.Rent(_starts.Count), Ids(_starts), Ids(_ends));
        Find(_starts, starts, startIds);
        Find(_ends, to, endIds);
        var places = edges.AsSpan(); // writing into a span is not checked for the type of the edge
        for (var row = 0; row < places.Length; row++)
        {
            from[row] = starts[_startOfRow[row]];
            var (start, end) = (startIds[_startOfRow[row]], endIds[row]);
            // The edges of an entry often have one and the same content.
            places[row] = row > 0 && _contents[row].SequenceEqual(_contents[row - 1])
                ? places[row - 1] with { From = start, To = end }
                : records.ReadEdge(_kind, start, end, _contents[row]);
        }
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<NodeId>.Shared.Return(startIds, clearArray: true);
        ArrayPool<NodeId>.Shared.Return(endIds, clearArray: true);
        End();
        return new(edges, from, to);
    }

    private static NodeId[] Ids(TextColumn ids) => ArrayPool<NodeId>.Shared.Rent(ids.Count);

    private void Find(TextColumn ids, Span<int> ordinals, NodeId[] found)
    {
        ordinals = ordinals[..ids.Count];
        var texts = ArrayPool<char>.Shared.Rent(ids.Bytes.Length);
        _graph.FindAll(texts.AsSpan(0, Encoding.Latin1.GetChars(ids.Bytes, texts)), ids.Ends, ordinals, found);
        ArrayPool<char>.Shared.Return(texts);
        if (ordinals.IndexOf(-1) is >= 0 and var missing)
            throw new FormatException($"An edge {_kind} is at {Encoding.UTF8.GetString(ids[missing])}, which is not there.");
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
internal readonly record struct ReadEdges(ArraySegment<Edge> Edges, ArraySegment<int> From, ArraySegment<int> To);

/// <summary>The arrays of <see cref="ReadEdges"/>, which are used again for the next kind of edges: else the collector would find them
/// dead among what it has kept.</summary>
internal sealed class EdgeArrays
{
    private const int MostKept = 1024; // two million edges

    private readonly ArrayPool<Edge> _edges = ArrayPool<Edge>.Create(SnapshotLoader.RowsOfChunk, MostKept);
    private readonly ArrayPool<int> _ordinals = ArrayPool<int>.Create(SnapshotLoader.RowsOfChunk, 2 * MostKept);

    /// <summary>Arrays for so many edges.</summary>
    public ReadEdges Rent(int count) => new(new(_edges.Rent(count), 0, count), new(_ordinals.Rent(count), 0, count),
        new(_ordinals.Rent(count), 0, count));

    /// <summary>Takes the arrays back; what was read is copied.</summary>
    public void Return(ReadEdges read)
    {
        _edges.Return(read.Edges.Array!);
        _ordinals.Return(read.From.Array!);
        _ordinals.Return(read.To.Array!);
    }
}
