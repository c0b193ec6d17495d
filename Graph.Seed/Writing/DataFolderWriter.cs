using System.Text;
using Graph.Seed.Failures;
using Graph.Seed.Layout;
using Graph.Seed.Reading;
using Graph.Seed.Texts;

namespace Graph.Seed.Writing;

/// <summary>Puts the files of a data set into a folder, all or nothing.</summary>
internal static class DataFolderWriter
{
    /// <summary>Whether the folder may be written: it is not there, empty, or holds a data set already.</summary>
    public static bool MayReplace(string folder) =>
        !Path.Exists(folder) || (Directory.Exists(folder)
            && (File.Exists(Path.Combine(folder, FileLayout.DataSetFile)) || !Directory.EnumerateFileSystemEntries(folder).Any()));

    /// <summary>Whether a folder is not there, or is empty.</summary>
    public static bool IsFree(string folder) =>
        !Path.Exists(folder) || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>Writes a folder as <see cref="TryWriteAsync"/> does, whatever data files are in it.</summary>
    /// <exception cref="IOException">A file cannot be written, or the folder holds something that cannot be kept, such as a
    /// pipe.</exception>
    public static async ValueTask WriteAsync(string folder, IReadOnlyList<(string File, string Text)> files,
        CancellationToken cancellationToken) => await TryWriteAsync(folder, files, expected: null, cancellationToken);

    /// <summary>Writes beside the folder and then puts the new one in its place, so that a program that is killed leaves the old files or
    /// the new ones (and perhaps a folder beside them, which may be deleted). What else is in the folder (no file of a data set) is
    /// kept.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files, by their path in it.</param>
    /// <param name="expected">The digest of the files that may be replaced (<see cref="FolderLock"/>); null for any.</param>
    /// <param name="cancellationToken">Stops it; then the old files are there.</param>
    /// <returns>False where other files are there than expected; they are left.</returns>
    /// <exception cref="IOException">A file cannot be written, or the folder holds something that cannot be kept, such as a
    /// pipe.</exception>
    public static async ValueTask<bool> TryWriteAsync(string folder, IReadOnlyList<(string File, string Text)> files, string? expected,
        CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (made, old) = ($"{target}.{Guid.NewGuid():N}.new", $"{target}.{Guid.NewGuid():N}.old");
        try
        {
            Directory.CreateDirectory(made);
            foreach (var (file, text) in files)
            {
                var path = Path.Combine(made, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // File.WriteAllTextAsync reserves the room first, and does not tell a full disk from other errors.
                await using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write);
                await stream.WriteAsync(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), cancellationToken);
            }
            using var alone = await FolderLock.TakeAsync(target, cancellationToken);
            if (expected is not null && await FolderLock.DigestAsync(target, cancellationToken) != expected)
                return false;
            if (Directory.Exists(target))
                KeepOthers(target, made, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Place(made, target, old);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SeedFailure.Unwritten(target, error);
        }
        finally
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
            if (Directory.Exists(old) && !Directory.Exists(target))
                Directory.Move(old, target); // the last step failed: back to what was
            else if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
        }
    }

    /// <summary>Puts a folder in the place of another in one step, or in two where the system has no such step.</summary>
    private static void Place(string made, string target, string old)
    {
        if (Directory.Exists(target) && FolderExchange.TryExchange(made, target))
            return;
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(made, target);
    }

    private static void KeepOthers(string from, string to, CancellationToken cancellationToken)
    {
        foreach (var entry in DataFolder.Entries(from))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = DataFolder.RelativeTo(from, entry);
            if (entry is FileInfo && FileLayout.SectionsOf(file) is not null)
                continue;
            var path = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (entry is DirectoryInfo)
                Directory.CreateSymbolicLink(path, entry.LinkTarget!);
            else if (DataFolder.IsRegular(entry.FullName))
                File.Copy(entry.FullName, path);
            else
                throw new SeedFailure(CommandTexts.CannotBeKept(entry.FullName));
        }
    }
}
