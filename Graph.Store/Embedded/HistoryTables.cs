using System.Text;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>The history in the file: a row for each version that is kept, and a row for each record that a version changed, with the record
/// as it was before.</summary>
/// <remarks>The oldest version has no rows of changes: nothing leads back from it. A file that another program wrote to without a history
/// starts one anew at its current version.</remarks>
internal static class HistoryTables
{
    public const string Tables = """

        CREATE TABLE IF NOT EXISTS version (number INTEGER NOT NULL PRIMARY KEY, digest TEXT NOT NULL, writtenAt TEXT, author TEXT,
            origin TEXT, counts TEXT, dataSetChanged INTEGER NOT NULL DEFAULT 0, dataSetBefore TEXT);
        CREATE TABLE IF NOT EXISTS delta (version INTEGER NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
            before TEXT, PRIMARY KEY (version, kind, source, target)) WITHOUT ROWID;
        """;

    /// <summary>Adds a version, and drops those that are too old.</summary>
    /// <param name="connection">The connection, in the transaction that writes the graph.</param>
    /// <param name="before">The version that is replaced.</param>
    /// <param name="delta">What the new version changes.</param>
    /// <param name="kept">How many versions are kept, with the new one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Append(SqliteConnection connection, GraphVersion before, GraphDelta delta, int kept,
        CancellationToken cancellationToken)
    {
        if (!BelongsTo(connection, before))
            Restart(connection, before);
        var oldest = Math.Max(delta.Version.Version.Number - kept + 1, Oldest(connection) ?? delta.Version.Version.Number);
        PutVersion(connection, delta);
        if (oldest < delta.Version.Version.Number)
            PutRecords(connection, delta, cancellationToken);
        Run(connection, "DELETE FROM version WHERE number < $1", oldest);
        Run(connection, "DELETE FROM delta WHERE version <= $1", oldest);
    }

    /// <summary>The versions that are kept, the newest first.</summary>
    public static IReadOnlyList<KeptVersion> ReadVersions(SqliteConnection connection, StoreMeta meta)
    {
        if (meta.Version.Number == 0)
            return [];
        if (!HasTables(connection) || !BelongsTo(connection, meta.Version))
            return [KeptVersion.WithoutHistory(meta.Version)];
        List<KeptVersion> versions = [];
        using var command = Command(connection,
            "SELECT number, digest, writtenAt, author, origin, counts FROM version ORDER BY number DESC");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            versions.Add(VersionIn(reader));
        return versions;
    }

    /// <summary>The deltas of the versions after one, up to another, the newest first; null where one of the two is not kept.</summary>
    /// <exception cref="FormatException">What is kept is damaged.</exception>
    public static IReadOnlyList<GraphDelta>? ReadDeltas(SqliteConnection connection, StoreMeta meta, long after, GraphVersion upTo,
        CancellationToken cancellationToken)
    {
        if (KeptVersion.Between(ReadVersions(connection, meta), after, upTo) is not { } versions)
            return null;
        RecordReader records = new(new CitationPool());
        return [.. versions.Select(kept => Delta(connection, kept, records, cancellationToken))];
    }

    /// <summary>The records that versions after a known one changed, each once and without what it was before; null where the history does
    /// not have that version, or too many changed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="meta">The version in the file.</param>
    /// <param name="known">The known version.</param>
    /// <param name="most">So many records at most.</param>
    public static IReadOnlyList<StoredDelta>? ChangedSince(SqliteConnection connection, StoreMeta meta, GraphVersion known, int most)
    {
        if (known.Number >= meta.Version.Number || !HasTables(connection) || !BelongsTo(connection, meta.Version)
            || !Has(connection, known))
        {
            return null;
        }
        List<StoredDelta> changed = [];
        using var command = Command(connection, "SELECT DISTINCT kind, source, target FROM delta WHERE version > $1 LIMIT $2",
            known.Number, most + 1L);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            changed.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), null));
        return changed.Count <= most ? changed : null;
    }

    private static bool Has(SqliteConnection connection, GraphVersion version)
    {
        using var command = Command(connection, "SELECT digest FROM version WHERE number = $1", version.Number);
        return command.ExecuteScalar() as string == version.Digest;
    }

    private static bool HasTables(SqliteConnection connection)
    {
        using var command = Command(connection,
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('version', 'delta')");
        return command.ExecuteScalar() is 2L;
    }

    /// <summary>Whether the newest version of the history is the one that the file holds.</summary>
    private static bool BelongsTo(SqliteConnection connection, GraphVersion version)
    {
        using var command = Command(connection, "SELECT digest FROM version WHERE number = $1 AND number = (SELECT max(number) "
            + "FROM version)", version.Number);
        return version.Number == 0 ? Oldest(connection) is null : command.ExecuteScalar() as string == version.Digest;
    }

    private static long? Oldest(SqliteConnection connection)
    {
        using var command = Command(connection, "SELECT min(number) FROM version");
        return command.ExecuteScalar() as long?;
    }

    /// <summary>Begins a history at a version of which nothing else is known.</summary>
    private static void Restart(SqliteConnection connection, GraphVersion version)
    {
        Run(connection, "DELETE FROM version");
        Run(connection, "DELETE FROM delta");
        if (version.Number > 0)
            Run(connection, "INSERT INTO version (number, digest) VALUES ($1, $2)", version.Number, version.Digest);
    }

    private static void PutVersion(SqliteConnection connection, GraphDelta delta)
    {
        var kept = delta.Version;
        Run(connection, "INSERT INTO version (number, digest, writtenAt, author, origin, counts, dataSetChanged, dataSetBefore) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", kept.Version.Number, kept.Version.Digest,
            kept.WrittenAtText, kept.Origin?.By, kept.Origin?.From, kept.CountsText,
            delta.DataSet is null ? 0 : 1,
            delta.DataSet?.Before is { } before ? Encoding.UTF8.GetString(RecordContent.Write(before)) : null);
    }

    private static void PutRecords(SqliteConnection connection, GraphDelta delta, CancellationToken cancellationToken)
    {
        using var command = Command(connection, "INSERT INTO delta (version, kind, source, target, before) VALUES ($1, $2, $3, $4, $5)",
            delta.Version.Version.Number, "", "", "", "");
        foreach (var record in StoredDelta.Of(delta))
        {
            cancellationToken.ThrowIfCancellationRequested();
            command.Parameters[1].Value = record.Kind;
            command.Parameters[2].Value = record.From;
            command.Parameters[3].Value = record.To;
            command.Parameters[4].Value = (object?)record.Before ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static GraphDelta Delta(SqliteConnection connection, KeptVersion version, RecordReader records,
        CancellationToken cancellationToken)
    {
        List<NodeDelta> nodes = [];
        List<EdgeDelta> edges = [];
        using var command = Command(connection,
            "SELECT kind, source, target, before FROM delta WHERE version = $1 ORDER BY kind, source, target", version.Version.Number);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            StoredDelta record = new(reader.GetString(0), reader.GetString(1), reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3));
            record.AddTo(nodes, edges, records);
        }
        return new(version, nodes, edges, DataSet(connection, version.Version));
    }

    private static DataSetDelta? DataSet(SqliteConnection connection, GraphVersion version)
    {
        using var command = Command(connection, "SELECT dataSetBefore FROM version WHERE number = $1 AND dataSetChanged = 1",
            version.Number);
        using var reader = command.ExecuteReader();
        return !reader.Read() ? null
            : new(reader.IsDBNull(0) ? null : RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(reader.GetString(0))));
    }

    private static KeptVersion VersionIn(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return KeptVersion.Read(new(row.GetInt64(0), row.GetString(1)), Text(2), Text(3), Text(4), Text(5));
    }

    private static void Run(SqliteConnection connection, string statement, params object?[] values)
    {
        using var command = Command(connection, statement, values);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string statement, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }
}
