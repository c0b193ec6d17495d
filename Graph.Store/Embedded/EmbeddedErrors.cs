using System.Globalization;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>What can go wrong with the file, each with its stable code and what to do.</summary>
internal static class EmbeddedErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int WriteProtected = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15; // others took the lock each time
    private const int NoDatabase = 26;

    private static readonly Bilingual _cutOff = new("最后一页不完整。", "Its last page is cut off.");
    private static readonly Bilingual _badPages = new("页面检查未通过。", "A check of its pages failed.");
    private static readonly Bilingual _otherContent = new("内容与其版本不符。", "Its content is not that of its version.");

    public static GraphStoreException Missing(string path) => new("Embedded.Missing", new Bilingual(
        $"没有文件 {path}。请用 graph-seed load 生成，或另指定文件（接口：Store:Embedded:Path）。",
        $"There is no file {path}. Make it with graph-seed load, or name another file (API: Store:Embedded:Path)."), isTransient: false);

    public static GraphStoreException NotAGraph(string path) => new("Embedded.NotAGraph", new Bilingual(
        $"{path} 是数据库，但不含图谱。请另指定文件（接口：Store:Embedded:Path）。",
        $"{path} is a database, but holds no graph. Name another file (API: Store:Embedded:Path)."), isTransient: false);

    public static GraphStoreException Emptied(string path) => new("Embedded.Emptied", new Bilingual(
        $"{path} 是空文件：正在被覆盖，或已被清空。先前载入的图谱继续使用。要一次替换该文件，请先在旁边写好新文件再改名。",
        $"{path} is empty: it is being overwritten, or was emptied. The graph that was loaded before stays in use. "
        + "To replace the file at once, write a new one beside it and rename it."), isTransient: true);

    public static GraphStoreException OtherFormat(string path, int format) => new("Embedded.OtherFormat", new Bilingual(
        string.Create(CultureInfo.InvariantCulture, $"{path} 的格式为 {format}，本程序读取格式 {StoreMeta.Format}。")
        + (format > StoreMeta.Format ? "请改用较新的程序，或用 graph-seed 重新写入数据。" : "请用 graph-seed 重新写入数据。"),
        string.Create(CultureInfo.InvariantCulture, $"{path} has format {format}, but this program reads format {StoreMeta.Format}. ")
        + (format > StoreMeta.Format ? "Use a newer program, or load" : "Load") + " the data anew with graph-seed."), isTransient: false);

    public static GraphStoreException ReadOnly(string path) => new("Embedded.ReadOnly", new Bilingual(
        $"{path} 以只读方式打开，或不允许当前帐户写入。请授予写权限，或另指定文件（接口：Store:Embedded:Path）。",
        $"{path} is open for reading only, or this account may not write it. Allow it, or name another file "
        + "(API: Store:Embedded:Path)."), isTransient: false);

    public static GraphStoreException CutOff(string path) => Damaged(path, _cutOff, null);

    public static GraphStoreException BadPages(string path) => Damaged(path, _badPages, null);

    public static GraphStoreException OtherContent(string path) => Damaged(path, _otherContent, null);

    public static GraphStoreException Damaged(string path, Exception cause) => Damaged(path, new(cause.Message, cause.Message), cause);

    /// <summary>A file cannot be read.</summary>
    public static GraphStoreException Unreadable(string path, Exception cause) => new("Embedded.Unreadable", new Bilingual(
        $"无法打开 {path}：{cause.Message} 请确认文件存在且当前帐户有权读取（写入时还需能写其所在文件夹）。",
        $"{path} cannot be opened: {cause.Message} See that it is there and that this account may read it (to write: its folder, too)."),
        isTransient: false, cause);

    /// <summary>The disk is full; nothing was written.</summary>
    public static GraphStoreException NoRoom(string path, Exception? cause) =>
        new("Embedded.Full", WriteFailure.Full(path), isTransient: false, cause);

    /// <summary>A file could not be made or replaced.</summary>
    public static GraphStoreException Unwritten(string path, Exception cause) => WriteFailure.IsFull(cause) ? NoRoom(path, cause)
        : new("Embedded.Unwritable", WriteFailure.Describe(path, cause), isTransient: false, cause);

    /// <summary>The data is in the file, but the file could not be made small.</summary>
    public static GraphStoreException NotCompacted(string path, SqliteException cause)
    {
        var reason = Of(path, cause);
        return new(reason.Code, new Bilingual($"数据已写入 {path}，但未能整理成单个小文件。{reason.Text.Zh}",
            $"The data is in {path}, but it could not be made one small file. {reason.Text.En}"), reason.IsTransient, cause);
    }

    /// <summary>Whether an error in copying a file that can be read is one of the copy.</summary>
    public static bool IsOfCopy(string copy, SqliteException error) => error.SqliteErrorCode is Full or CannotOpen or WriteProtected
        || (error.SqliteErrorCode is InputOutput && WriteFailure.HasNoRoom(copy));

    /// <summary>What an error of the database means for who called.</summary>
    public static GraphStoreException Of(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked or Protocol => new("Embedded.Busy", new Bilingual(
            $"另一进程正在写入 {path}，未能及时结束。请待其结束后重试；本次未写入任何内容。",
            $"Another process writes to {path} and did not finish in time. Try again when it has finished; nothing was written."),
            isTransient: true, error),
        InputOutput when WriteFailure.HasNoRoom(path) => NoRoom(path, error),
        CannotOpen or WriteProtected when WriteFailure.IsFolderClosed(path) =>
            new("Embedded.Unwritable", WriteFailure.Forbidden(path), isTransient: false, error),
        WriteProtected => ReadOnly(path),
        Corrupt => Damaged(path, _badPages, error),
        Full => NoRoom(path, error),
        NoDatabase => new("Embedded.NotADatabase", new Bilingual($"{path} 不是 SQLite 数据库。请另指定文件（接口：Store:Embedded:Path）。",
            $"{path} is no SQLite database. Name another file (API: Store:Embedded:Path)."), isTransient: false, error),
        CannotOpen => Unreadable(path, error),
        _ => new("Embedded.Failed", $"{path}: {error.Message}", isTransient: false, error),
    };

    private static GraphStoreException Damaged(string path, Bilingual what, Exception? cause) => new("Embedded.Corrupt", new Bilingual(
        $"{path} 已损坏：{what.Zh} 请先移走该文件，再用备份恢复（graph-seed restore）或重新写入数据（graph-seed load）。",
        $"{path} is damaged: {what.En} Move it away, then restore a backup (graph-seed restore) or load the data anew (graph-seed load)."),
        isTransient: false, cause);
}
