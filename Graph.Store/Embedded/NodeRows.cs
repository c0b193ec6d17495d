using System.Text;
using Graph.Model;
using SQLitePCL;

namespace Graph.Store.Embedded;

/// <summary>Some thousand rows of the table of nodes.</summary>
internal sealed class NodeRows : IRowChunk<Node[]>
{
    private readonly TextColumn _ids = new(SnapshotLoader.RowsOfChunk, length: 32);
    private readonly TextColumn _contents = new(SnapshotLoader.RowsOfChunk, length: 128);

    public int Count => _ids.Count;

    public void Add(sqlite3_stmt row)
    {
        _ids.Add(raw.sqlite3_column_blob(row, 0));
        _contents.Add(raw.sqlite3_column_blob(row, 1));
    }

    public Node[] Read(RecordReader records)
    {
        var nodes = new Node[Count];
        var places = nodes.AsSpan();
        for (var row = 0; row < places.Length; row++)
            places[row] = records.ReadNode(NodeId.Parse(Encoding.UTF8.GetString(_ids[row])), _contents[row]);
        _ids.End();
        _contents.End();
        return nodes;
    }
}
