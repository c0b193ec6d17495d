using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>What can go wrong with the file, each with its stable code and what to do.</summary>
internal static class EmbeddedErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int WriteProtected = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    public static GraphStoreException Missing(string path) => new("Embedded.Missing",
        $"There is no file {path}. Compile the data with graph-seed, or set Store:Embedded:Path to a file that may be made.",
            isTransient: false);

    public static GraphStoreException NotAGraph(string path) => new("Embedded.NotAGraph",
        $"{path} is a database, but holds no graph. Set Store:Embedded:Path to another file.", isTransient: false);

    public static GraphStoreException Emptied(string path) => new("Embedded.Emptied",
        $"{path} is empty: it is being overwritten, or was emptied. The graph that was loaded before stays in use. "
        + "To replace the file at once, write a new one beside it and rename it.", isTransient: true);

    public static GraphStoreException OtherFormat(string path, int format) => new("Embedded.OtherFormat",
        $"{path} has format {format}, but this program reads format {StoreMeta.Format}. "
        + (format > StoreMeta.Format ? "Use a newer program, or load" : "Load") + " the data anew with graph-seed.", isTransient: false);

    public static GraphStoreException ReadOnly(string path) => new("Embedded.ReadOnly",
        $"{path} is open for reading only. Set Store:Embedded:Path to a file that may be written.", isTransient: false);

    public static GraphStoreException Damaged(string path, Exception cause) => new("Embedded.Corrupt",
        $"{path} is damaged: {cause.Message} Restore it from a copy, or delete it and load the data anew with graph-seed.",
            isTransient: false, cause);

    public static GraphStoreException Unreadable(string path, Exception cause) => new("Embedded.Unreadable",
        $"{path} cannot be opened: {cause.Message} See that it is there and that this account may read it (to write: its folder, too).",
        isTransient: false, cause);

    /// <summary>What an error of the database means for who called.</summary>
    public static GraphStoreException Of(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => new("Embedded.Busy", $"Another process writes to {path} and did not finish in time. Try again.",
            isTransient: true, error),
        WriteProtected => ReadOnly(path),
        Corrupt => Damaged(path, error),
        Full => new("Embedded.Full", $"There is no room left to write to {path}.", isTransient: false, error),
        NoDatabase => new("Embedded.NotADatabase", $"{path} is no SQLite database. Set Store:Embedded:Path to another file.",
            isTransient: false, error),
        CannotOpen => Unreadable(path, error),
        _ => new("Embedded.Failed", $"{path}: {error.Message}", isTransient: false, error),
    };
}
