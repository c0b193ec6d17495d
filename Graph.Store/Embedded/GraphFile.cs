using System.Buffers;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>The SQLite file that is the record of an embedded store.</summary>
/// <remarks>A connection lives as long as one piece of work: between two of them nothing is open, so that the write-ahead log is folded
/// into the file and the file can be copied or replaced.</remarks>
internal sealed class GraphFile(string path, bool readOnly, TimeSpan busyTimeout, int keptVersions, TimeProvider time)
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS node (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS edge (kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (kind, source, target)) WITHOUT ROWID;
        """ + HistoryTables.Tables;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The file that errors name: the one that the user knows, where this is a temporary one in its place.</summary>
    public string Name { get; init; } = System.IO.Path.GetFullPath(path);

    public bool IsReadOnly => readOnly;

    /// <summary>The description in the file. A file that is not there yet, but may be made, is an empty graph.</summary>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public StoreMeta ReadMeta() => Reading(StoreMeta.Empty, connection => StoreMeta.Read(connection, Name));

    /// <summary>The whole graph, as of one moment.</summary>
    /// <param name="known">The graph that is in memory already, which is brought up to date where the history of the file says how; null
    /// for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public GraphSnapshot ReadGraph(GraphSnapshot? known, CancellationToken cancellationToken) =>
        Reading(GraphSnapshot.Empty, connection => Load(connection, StoreMeta.Read(connection, Name), known, cancellationToken));

    /// <summary>The versions that are kept, the newest first.</summary>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public IReadOnlyList<KeptVersion> ReadVersions() =>
        Reading([], connection => HistoryTables.ReadVersions(connection, StoreMeta.Read(connection, Name)));

    /// <summary>What versions changed, as <see cref="IGraphStore.ReadDeltasAsync"/> says.</summary>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public IReadOnlyList<GraphDelta>? ReadDeltas(long after, GraphVersion upTo, CancellationToken cancellationToken) =>
        Reading(null, connection =>
            HistoryTables.ReadDeltas(connection, StoreMeta.Read(connection, Name), after, upTo, cancellationToken));

    /// <summary>Writes what a batch changes, all or nothing.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="known">The version of the graph that is in memory already.</param>
    /// <param name="cancellationToken">Stops before the change is final; then nothing was written.</param>
    /// <returns>The graph after the write.</returns>
    /// <exception cref="ArgumentException">The batch is wrong.</exception>
    /// <exception cref="GraphStoreException">The file cannot be written.</exception>
    public GraphSnapshot Write(GraphBatch batch, GraphSnapshot? known, CancellationToken cancellationToken) => Guarded(() =>
    {
        if (readOnly || (WriteFailure.IsFileClosed(Path) && !WriteFailure.IsFolderClosed(Path)))
            throw EmbeddedErrors.ReadOnly(Name);
        GraphBatchCheck.EnsureConsistent(batch);
        if (WriteFailure.HasNoRoom(Path))
            throw EmbeddedErrors.NoRoom(Name, null); // SQLite would leave the files of its log behind
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        var meta = StoreMeta.Read(connection, Name);
        Execute(connection, Tables);
        var before = known?.Version == meta.Version ? known : Load(connection, meta, known, cancellationToken);
        var change = GraphChange.Of(before, batch);
        var digest = change.Apply(GraphDigest.Parse(before.Version.Digest), before.DataSet);
        var after = before.With(change, new(before.Version.Number + 1, digest.ToString()));
        RecordTables.Apply(connection, change, cancellationToken);
        new StoreMeta(after.Version, batch.DataSet).Write(connection);
        HistoryTables.Append(connection, before.Version,
            GraphDelta.Of(change, after.Version, time.GetUtcNow(), batch.Origin, before.DataSet), keptVersions, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        transaction.Commit();
        return after;
    });

    /// <summary>Makes the file as small as it gets and readable from a folder that nobody may write to.</summary>
    /// <exception cref="GraphStoreException">The file cannot be written; it holds what it held.</exception>
    public void Compact() => Guarded(() =>
    {
        try
        {
            using var connection = Open(SqliteOpenMode.ReadWrite);
            Execute(connection, "PRAGMA journal_mode = DELETE");
            Execute(connection, "VACUUM");
            return true;
        }
        catch (SqliteException error)
        {
            throw EmbeddedErrors.NotCompacted(Name, error);
        }
    });

    /// <summary>Copies the graph as of one moment into a new file, also while others write.</summary>
    /// <param name="copy">The new file.</param>
    /// <param name="target">The file whose place it will take; errors name it.</param>
    /// <exception cref="GraphStoreException">The file cannot be read, or the copy cannot be written.</exception>
    public void CopyTo(string copy, string target) => Guarded(() =>
    {
        if (!File.Exists(Path))
            throw EmbeddedErrors.Missing(Name);
        using var source = Open(readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        StoreMeta.Read(source, Name); // from here on, an error is one of the copy
        try
        {
            using SqliteConnection copied = new(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
            copied.Open();
            source.BackupDatabase(copied);
            Execute(copied, "PRAGMA journal_mode = DELETE");
            return true;
        }
        catch (SqliteException error) when (EmbeddedErrors.IsOfCopy(target, error))
        {
            throw EmbeddedErrors.Of(target, error);
        }
    });

    /// <summary>Checks the database itself: pages, indexes and tables.</summary>
    /// <exception cref="GraphStoreException">It is damaged, or cannot be read.</exception>
    public void CheckPages() => Reading(true, connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA schema_version"; // the first that reads the file, and finds out whether it is a database at all
        command.ExecuteScalar();
        command.CommandText = "PRAGMA page_size";
        // SQLite reads a page that is cut off as if zeros followed, and may find nothing wrong with it.
        if (new FileInfo(Path).Length % Convert.ToInt64(command.ExecuteScalar(), null) != 0)
            throw EmbeddedErrors.CutOff(Name);
        command.CommandText = "PRAGMA integrity_check(1)";
        return command.ExecuteScalar() is "ok" ? true
            : throw EmbeddedErrors.BadPages(Name);
    });

    private static GraphSnapshot Load(SqliteConnection connection, StoreMeta meta, GraphSnapshot? known,
        CancellationToken cancellationToken) =>
        (known is null ? null : SnapshotUpdate.Of(connection, meta, known, cancellationToken))
        ?? SnapshotLoader.Load(connection, meta, cancellationToken);

    private T Reading<T>(T whenMissing, Func<SqliteConnection, T> read) => Guarded(() =>
    {
        if (!File.Exists(Path))
            return readOnly ? throw EmbeddedErrors.Missing(Name) : whenMissing;
        using var connection = Open(readOnly || !CanBeWritten() ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite);
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    // To read in the mode of writing, SQLite makes files beside this one, and leaves them where it cannot go on.
    private bool CanBeWritten() => !WriteFailure.HasNoRoom(Path) && !WriteFailure.IsFileClosed(Path);

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw EmbeddedErrors.Of(Name, error);
        }
        catch (FormatException error)
        {
            throw EmbeddedErrors.Damaged(Name, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(Path) ? EmbeddedErrors.Unreadable(Name, error) : EmbeddedErrors.Unwritten(Name, error);
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var immutable = mode is SqliteOpenMode.ReadOnly && HasLogMode() && !File.Exists(Path + "-wal");
        SqliteConnectionStringBuilder settings = new()
        {
            DataSource = immutable ? $"{new Uri(Path).AbsoluteUri}?immutable=1" : Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds),
        };
        SqliteConnection connection = new(settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // A file in the mode of the write-ahead log can be read without making the log beside it only where it is said not to change meanwhile.
    private bool HasLogMode()
    {
        const int Place = 18;
        var header = ArrayPool<byte>.Shared.Rent(Place + 1);
        try
        {
            using FileStream file = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return file.ReadAtLeast(header.AsSpan(0, Place + 1), Place + 1, throwOnEndOfStream: false) > Place && header[Place] == 2;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(header);
        }
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
