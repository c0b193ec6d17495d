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
        SnapshotBuilder graph = new(meta.Version, meta.DataSet, Nodes());
        foreach (var kind in KindsOfEdges())
            Edges(kind, graph);
        return graph.Build();
    }

    private Node[] Nodes()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, content FROM node ORDER BY id";
        // The id stands before the content, so that the threads that read contents make the text of it as well.
        return Read<Node>(command,
            static (row, chunk) => chunk.Add(raw.sqlite3_column_blob(row, 0), raw.sqlite3_column_blob(row, 1)),
            (idLength, _, row) => _records.ReadNode(NodeId.Parse(Encoding.UTF8.GetString(row[..idLength])), row[idLength..]), copy: null);
    }

    private void Edges(EdgeKind kind, SnapshotBuilder graph)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, target, content FROM edge WHERE kind = $kind ORDER BY source, target";
        command.Parameters.AddWithValue("$kind", kind.Name);
        EdgeEnds ends = new(kind, graph);
        var edges = Read<Edge>(command, ends.Fetch,
            (from, to, content) => _records.ReadEdge(kind, graph[from].Id, graph[to].Id, content),
            (before, from, to) => before with { From = graph[from].Id, To = graph[to].Id });
        graph.Add(kind, edges, [.. ends.From], [.. ends.To]);
    }

    /// <summary>The kinds of edges that there are, each found by a search of its own: the table is not read for them.</summary>
    private List<EdgeKind> KindsOfEdges()
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE found(kind) AS (
                SELECT min(kind) FROM edge
                UNION ALL
                SELECT (SELECT min(kind) FROM edge WHERE kind > found.kind) FROM found WHERE found.kind IS NOT NULL)
            SELECT kind FROM found WHERE kind IS NOT NULL
            """;
        using var reader = command.ExecuteReader();
        List<EdgeKind> kinds = [];
        while (reader.Read())
        {
            var name = reader.GetString(0);
            kinds.Add(GraphSchema.Edges.FirstOrDefault(kind => kind.Name == name)
                ?? throw new FormatException($"There are edges of an unknown kind {name}."));
        }
        return kinds;
    }

    private TRecord[] Read<TRecord>(
        SqliteCommand command, Action<sqlite3_stmt, RowChunk> fetch, RowReader<TRecord> read, Func<TRecord, int, int, TRecord>? copy)
    {
        List<Task<TRecord[]>> tasks = [];
        RowChunk rows = new();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            fetch(reader.Handle!, rows);
            if (!rows.IsFull)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var full = rows;
            tasks.Add(Task.Run(() => full.ReadAll(read, copy), cancellationToken));
            rows = new();
            if (tasks.Count > MostUnderWay)
                tasks[^(MostUnderWay + 1)].GetAwaiter().GetResult();
        }
        var last = rows.ReadAll(read, copy);
        return [.. tasks.SelectMany(task => task.GetAwaiter().GetResult()), .. last];
    }

    /// <summary>The ordinals at the ends of the edges of one kind, in the order of the rows.</summary>
    private sealed class EdgeEnds(EdgeKind kind, SnapshotBuilder graph)
    {
        private string _start = "";
        private int _startOrdinal;

        public List<int> From { get; } = [];

        public List<int> To { get; } = [];

        /// <summary>Takes a row over: its ends here, its content into the chunk.</summary>
        public void Fetch(sqlite3_stmt row, RowChunk chunk)
        {
            var (from, to) = (StartIn(row), OrdinalOf(raw.sqlite3_column_blob(row, 1)));
            From.Add(from);
            To.Add(to);
            chunk.Add(from, to, raw.sqlite3_column_blob(row, 2));
        }

        /// <summary>The start; rows come by it, so that it is mostly that of the row before.</summary>
        private int StartIn(sqlite3_stmt row)
        {
            var id = raw.sqlite3_column_blob(row, 0);
            if (_start.Length == 0 || !Ascii.Equals(id, _start))
            {
                _startOrdinal = OrdinalOf(id);
                _start = graph[_startOrdinal].Id.ToString();
            }
            return _startOrdinal;
        }

        /// <summary>The node with this id; no text is made for it.</summary>
        private int OrdinalOf(ReadOnlySpan<byte> id)
        {
            Span<char> buffer = stackalloc char[NodeId.MaxLength];
            return id.Length <= buffer.Length && graph.TryFind(buffer[..Encoding.Latin1.GetChars(id, buffer)], out var ordinal) ? ordinal
                : throw new FormatException($"An edge {kind} is at {Encoding.UTF8.GetString(id)}, which is not there.");
        }
    }
}
