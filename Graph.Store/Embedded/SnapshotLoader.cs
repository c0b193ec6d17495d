using System.Collections.Concurrent;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>Reads the tables of the file into a snapshot; one thread fetches rows while others read their content.</summary>
internal static class SnapshotLoader
{
    private const int RowsAtOnce = 4096;

    /// <exception cref="GraphStoreException">The content is damaged.</exception>
    public static GraphSnapshot Load(SqliteConnection connection, StoreMeta meta, CancellationToken cancellationToken)
    {
        if (meta.Version.Number == 0)
            return GraphSnapshot.Empty;
        try
        {
            ConcurrentBag<RecordReader> readers = [];
            var nodes = Nodes(connection, readers, cancellationToken);
            var ids = nodes.ToDictionary(node => node.Id.ToString(), node => node.Id, StringComparer.Ordinal);
            EnsureKindsKnown(connection);
            List<Edge> edges = [];
            foreach (var kind in GraphSchema.Edges)
                edges.AddRange(Edges(connection, kind, ids, readers, cancellationToken));
            return GraphSnapshot.Create(meta.Version, meta.DataSet, nodes, edges);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or KeyNotFoundException)
        {
            throw EmbeddedErrors.Damaged(connection.DataSource, error);
        }
    }

    private static List<Node> Nodes(SqliteConnection connection, ConcurrentBag<RecordReader> readers, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, content FROM node ORDER BY id";
        return Read(command, row => (Id: row.GetString(0), Content: row.GetFieldValue<byte[]>(1)), readers,
            static (reader, row) => reader.ReadNode(NodeId.Parse(row.Id), row.Content), cancellationToken);
    }

    private static List<Edge> Edges(SqliteConnection connection, EdgeKind kind, Dictionary<string, NodeId> ids,
        ConcurrentBag<RecordReader> readers, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT source, target, content FROM edge WHERE kind = $kind ORDER BY source, target";
        command.Parameters.AddWithValue("$kind", kind.Name);
        return Read(command, row => (From: row.GetString(0), To: row.GetString(1), Content: row.GetFieldValue<byte[]>(2)), readers,
            (reader, row) => reader.ReadEdge(kind, ids[row.From], ids[row.To], row.Content), cancellationToken);
    }

    private static void EnsureKindsKnown(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT kind FROM edge WHERE kind NOT IN ({string.Join(", ", GraphSchema.Edges.Select(kind => $"'{kind.Name}'"))}) LIMIT 1";
        if (command.ExecuteScalar() is string unknown)
            throw new FormatException($"There are edges of an unknown kind {unknown}.");
    }

    private static List<TRecord> Read<TRow, TRecord>(SqliteCommand command, Func<SqliteDataReader, TRow> fetch, ConcurrentBag<RecordReader> readers,
        Func<RecordReader, TRow, TRecord> read, CancellationToken cancellationToken)
    {
        List<Task<TRecord[]>> tasks = [];
        List<TRow> rows = new(RowsAtOnce);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(fetch(reader));
            if (rows.Count == RowsAtOnce)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var full = rows;
                tasks.Add(Task.Run(() => ReadAll(full, readers, read), cancellationToken));
                rows = new(RowsAtOnce);
            }
        }
        var last = ReadAll(rows, readers, read);
        List<TRecord> records = new((tasks.Count * RowsAtOnce) + last.Length);
        foreach (var task in tasks)
            records.AddRange(task.GetAwaiter().GetResult());
        records.AddRange(last);
        return records;
    }

    private static TRecord[] ReadAll<TRow, TRecord>(List<TRow> rows, ConcurrentBag<RecordReader> readers, Func<RecordReader, TRow, TRecord> read)
    {
        var reader = readers.TryTake(out var idle) ? idle : new();
        var records = new TRecord[rows.Count];
        for (var i = 0; i < records.Length; i++)
            records[i] = read(reader, rows[i]);
        readers.Add(reader);
        return records;
    }
}
