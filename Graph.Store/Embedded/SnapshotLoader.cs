using System.Collections.Concurrent;
using Graph.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Store.Embedded;

/// <summary>Reads the tables of the file into a snapshot; one thread fetches rows while others read their content.</summary>
internal sealed class SnapshotLoader(SqliteConnection connection, CancellationToken cancellationToken)
{
    /// <summary>How many rows are read together.</summary>
    public const int RowsOfChunk = 2048;

    private const int MostUnderWay = 16; // chunks that wait for a thread; each holds the text of its rows

    private readonly CitationPool _citations = new(SourcesIn(connection));
    private readonly EdgeArrays _arrays = new();
    private readonly ConcurrentBag<RecordReader> _idle = []; // those that no thread uses just now

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
        return Joined(Read(command, () => new NodeRows()), static nodes => new ArraySegment<Node>(nodes));
    }

    private void Edges(EdgeKind kind, SnapshotBuilder graph)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, target, content FROM edge WHERE kind = $kind ORDER BY source, target";
        command.Parameters.AddWithValue("$kind", kind.Name);
        var edges = Read(command, () => new EdgeRows(kind, graph, _arrays));
        graph.Add(kind, Joined(edges, static read => read.Edges), Joined(edges, static read => read.From),
            Joined(edges, static read => read.To));
        foreach (var read in edges)
            _arrays.Return(read);
    }

    private static List<NodeId> SourcesIn(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM node WHERE id >= $first AND id < $behind";
        command.Parameters.AddWithValue("$first", GraphSchema.Source.Name + ':');
        command.Parameters.AddWithValue("$behind", GraphSchema.Source.Name + ';'); // the character behind the colon
        using var reader = command.ExecuteReader();
        List<NodeId> sources = [];
        while (reader.Read())
            sources.Add(NodeId.Parse(reader.GetString(0)));
        return sources;
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

    /// <summary>Reads all rows, a chunk after the other.</summary>
    private TRead[] Read<TRead>(SqliteCommand command, Func<IRowChunk<TRead>> newChunk)
    {
        List<Task<TRead>> tasks = [];
        var rows = newChunk();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.Handle!);
            if (rows.Count < RowsOfChunk)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            tasks.Add(BeginReading(rows));
            rows = newChunk();
            if (tasks.Count > MostUnderWay)
                tasks[^(MostUnderWay + 1)].GetAwaiter().GetResult();
        }
        var last = RecordsOf(rows);
        return [.. tasks.Select(task => task.GetAwaiter().GetResult()), last];
    }

    // By itself: else each row would get an object for what the task needs.
    private Task<TRead> BeginReading<TRead>(IRowChunk<TRead> rows) => Task.Run(() => RecordsOf(rows), cancellationToken);

    private TRead RecordsOf<TRead>(IRowChunk<TRead> rows)
    {
        if (!_idle.TryTake(out var records))
            records = new(_citations.ForAnotherThread());
        var read = rows.Read(records);
        _idle.Add(records);
        return read;
    }

    private static TRecord[] Joined<TRead, TRecord>(TRead[] chunks, Func<TRead, ArraySegment<TRecord>> part)
    {
        var all = new TRecord[chunks.Sum(chunk => part(chunk).Count)];
        var filled = 0;
        foreach (var chunk in chunks)
        {
            var records = part(chunk);
            records.CopyTo(all, filled);
            filled += records.Count;
        }
        return all;
    }
}

/// <summary>Some rows of a table, of which another thread makes records.</summary>
/// <typeparam name="TRead">What is made of them.</typeparam>
internal interface IRowChunk<out TRead>
{
    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>Takes a row over; at most <see cref="SnapshotLoader.RowsOfChunk"/>.</summary>
    void Add(sqlite3_stmt row);

    /// <summary>Makes records of all rows; the chunk is used up afterwards.</summary>
    /// <param name="records">A reader that no other thread uses meanwhile.</param>
    TRead Read(RecordReader records);
}
