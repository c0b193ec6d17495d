using System.Text;

namespace Graph.Seed;

/// <summary>Puts the files of a data set into a folder, all or nothing.</summary>
internal static class DataFolderWriter
{
    /// <summary>Whether the folder may be written: it is not there, empty, or holds a data set already.</summary>
    public static bool MayReplace(string folder) =>
        !Path.Exists(folder) || (Directory.Exists(folder)
            && (File.Exists(Path.Combine(folder, FileLayout.DataSetFile)) || !Directory.EnumerateFileSystemEntries(folder).Any()));

    /// <summary>Writes beside the folder and then puts the new one in its place. What else stands in the folder (no file of a data set) is kept.</summary>
    public static async ValueTask WriteAsync(string folder, IReadOnlyList<(string File, string Text)> files, CancellationToken cancellationToken)
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
                await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            }
            if (Directory.Exists(target))
            {
                KeepOthers(target, made, cancellationToken);
                Directory.Move(target, old);
            }
            Directory.Move(made, target);
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

    private static void KeepOthers(string from, string to, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = Path.GetRelativePath(from, path);
            if (FileLayout.SectionsOf(file.Replace(Path.DirectorySeparatorChar, '/')) is not null)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
            File.Copy(path, Path.Combine(to, file));
        }
    }
}
