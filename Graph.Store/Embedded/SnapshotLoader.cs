using System.Text;
using Graph.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Store.Embedded;

/// <summary>Reads the tables of the file into a snapshot; one thread fetches rows while others read their content.</summary>
internal sealed class SnapshotLoader(SqliteConnection connection, CancellationToken cancellationToken)
{
    private const int MostUnderWay = 16; // chunks that wait for a thread; each holds the text of its rows

    private readonly RecordReader _records = new(new CitationPool());
    private List<Node> _nodes = [];
    private IdTable _places = new([]);
    private NodeId _start;

    /// <exception cref="FormatException">The content is damaged.</exception>
    public static GraphSnapshot Load(SqliteConnection connection, StoreMeta meta, CancellationToken cancellationToken)
    {
        if (meta.Version.Number == 0)
            return GraphSnapshot.Empty;
        try
        {
            return new SnapshotLoader(connection, cancellationToken).Load(meta);
        }
        catch (ArgumentException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private GraphSnapshot Load(StoreMeta meta)
    {
        _nodes = Nodes();
        _places = new(_nodes);
        EnsureKindsKnown();
        List<Edge> edges = new(EdgeCount());
        foreach (var kind in GraphSchema.Edges)
            Edges(kind, edges);
        return GraphSnapshot.Create(meta.Version, meta.DataSet, _nodes, edges);
    }

    private int EdgeCount()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM edge";
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }

    private List<Node> Nodes()
    {
        List<Node> nodes = [];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, content FROM node ORDER BY id";
        Read(command, nodes,
            static (row, chunk) => chunk.Add(NodeId.Parse(Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, 0))), default,
                raw.sqlite3_column_blob(row, 1)),
            static (reader, id, _, content) => reader.ReadNode(id, content), copy: null);
        return nodes;
    }

    private void Edges(EdgeKind kind, List<Edge> into)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, target, content FROM edge WHERE kind = $kind ORDER BY source, target";
        command.Parameters.AddWithValue("$kind", kind.Name);
        Read(command, into,
            (row, chunk) => chunk.Add(StartIn(row, kind), IdIn(row, 1, kind), raw.sqlite3_column_blob(row, 2)),
            (reader, from, to, content) => reader.ReadEdge(kind, from, to, content),
            static (before, from, to) => before with { From = from, To = to });
    }

    /// <summary>The id of the start; rows come by it, so that it is mostly that of the row before.</summary>
    private NodeId StartIn(sqlite3_stmt row, EdgeKind kind)
    {
        if (_start == default || !Ascii.Equals(raw.sqlite3_column_blob(row, 0), _start.ToString()))
            _start = IdIn(row, 0, kind);
        return _start;
    }

    /// <summary>The id in a column, as the node has it: no text is made for it.</summary>
    private NodeId IdIn(sqlite3_stmt row, int column, EdgeKind kind)
    {
        var text = raw.sqlite3_column_blob(row, column);
        Span<char> buffer = stackalloc char[NodeId.MaxLength];
        if (text.Length <= buffer.Length)
        {
            var id = buffer[..Encoding.Latin1.GetChars(text, buffer)];
            if (_places.TryFind(id, out var place))
                return _nodes[place].Id;
        }
        throw new FormatException($"An edge {kind} is at {Encoding.UTF8.GetString(text)}, which is not there.");
    }

    private void EnsureKindsKnown()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT kind FROM edge WHERE kind NOT IN "
            + $"({string.Join(", ", GraphSchema.Edges.Select(kind => $"'{kind.Name}'"))}) LIMIT 1";
        if (command.ExecuteScalar() is string unknown)
            throw new FormatException($"There are edges of an unknown kind {unknown}.");
    }

    private void Read<TRecord>(SqliteCommand command, List<TRecord> into, Action<sqlite3_stmt, RowChunk> fetch, RowReader<TRecord> read,
        Func<TRecord, NodeId, NodeId, TRecord>? copy)
    {
        Queue<Task<TRecord[]>> tasks = [];
        RowChunk rows = new();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            fetch(reader.Handle!, rows);
            if (!rows.IsFull)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var full = rows;
            tasks.Enqueue(Task.Run(() => full.ReadAll(_records, read, copy), cancellationToken));
            rows = new();
            while (tasks.TryPeek(out var first) && (first.IsCompleted || tasks.Count > MostUnderWay))
                into.AddRange(tasks.Dequeue().GetAwaiter().GetResult());
        }
        while (tasks.TryDequeue(out var task))
            into.AddRange(task.GetAwaiter().GetResult());
        into.AddRange(rows.ReadAll(_records, read, copy));
    }
}
