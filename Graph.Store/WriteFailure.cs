using Graph.Model;

namespace Graph.Store;

/// <summary>Why a file could not be written, and what to do. The file is the one that the user named, not a temporary one beside
/// it.</summary>
public static class WriteFailure
{
    private const int NoSpace = 28; // ENOSPC
    private const int OverQuota = 122; // EDQUOT of Linux
    private const int ReadOnlyVolume = 30; // EROFS
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    // A write needs at least the first pages of the log and of its index.
    private const long LeastRoom = 64 * 1024;

    /// <summary>Whether the disk, or what the account may use of it, is full.</summary>
    /// <param name="error">What the system said.</param>
    public static bool IsFull(Exception error) => error is IOException { HResult: NoSpace or OverQuota or WindowsDiskFull };

    /// <summary>Whether nothing may be written in this place: the account lacks the right, or the volume is read-only.</summary>
    /// <param name="error">What the system said.</param>
    public static bool IsForbidden(Exception error) => error is UnauthorizedAccessException or IOException { HResult: ReadOnlyVolume };

    /// <summary>What to tell about a failed write.</summary>
    /// <param name="path">The file or the folder that was to be written.</param>
    /// <param name="error">What the system said.</param>
    public static Bilingual Describe(string path, Exception error) => IsFull(error) ? Full(path)
        : IsForbidden(error) ? Forbidden(path)
        : new($"无法写入 {path}：{error.Message}", $"{path} cannot be written: {error.Message}");

    /// <summary>Tells that the disk is full.</summary>
    /// <param name="path">The file or the folder that was to be written.</param>
    public static Bilingual Full(string path) => new(
        $"磁盘空间不足，无法写入 {path}。请腾出空间后重新运行；原有内容未变。",
        $"There is no room left on the disk to write {path}. Free some space and run it again; what was there before is unchanged.");

    /// <summary>Tells that the place may not be written.</summary>
    /// <param name="path">The file or the folder that was to be written.</param>
    public static Bilingual Forbidden(string path) => new(
        $"当前帐户无权写入 {path}，或该磁盘为只读（还需能写入其所在文件夹）。请授予写权限，或另选位置；原有内容未变。",
        $"This account may not write {path}, or the disk is read-only (its folder must be writable, too). "
        + "Allow it, or choose another place; what was there before is unchanged.");

    /// <summary>Whether the disk of a file has no room for even the smallest write.</summary>
    /// <param name="path">The file; it need not be there yet.</param>
    internal static bool HasNoRoom(string path)
    {
        try
        {
            return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && Directory.Exists(folder)
                && new DriveInfo(folder).AvailableFreeSpace < LeastRoom;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false; // a system that does not tell: the write itself will
        }
    }

    /// <summary>Whether a file is there, and may not be written.</summary>
    /// <param name="path">The file.</param>
    internal static bool IsFileClosed(string path)
    {
        try
        {
            using var file = File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0) : null;
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return IsForbidden(error);
        }
    }

    /// <summary>Whether no files can be made beside a file.</summary>
    /// <param name="path">The file; it need not be there yet.</param>
    internal static bool IsFolderClosed(string path)
    {
        var probe = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using FileStream made = new(probe, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return IsForbidden(error);
        }
    }
}
