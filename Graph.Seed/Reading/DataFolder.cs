namespace Graph.Seed;

/// <summary>The files of a data set in a folder.</summary>
internal static class DataFolder
{
    /// <summary>The bytes of all YAML files, by path. A file that is too large or cannot be opened is a finding, and is left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async ValueTask<IReadOnlyList<(string File, byte[] Bytes)>> ReadAsync(string folder, FindingList findings, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        List<(string File, byte[] Bytes)> files = [];
        foreach (var file in Names(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReadAsync(folder, file, findings, cancellationToken) is { } bytes)
                files.Add((file, bytes));
        }
        return files;
    }

    /// <summary>The paths of all YAML files below the folder, with <c>/</c>, in the order of people: the set itself first, the chains last.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .OrderBy(file => FileLayout.Files.TakeWhile(known => known != file).Count()).ThenBy(file => file, StringComparer.Ordinal),
    ];

    private static async ValueTask<byte[]?> ReadAsync(string folder, string file, FindingList findings, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file);
        try
        {
            return TooLarge.File(file, new FileInfo(path).Length, findings) ? null : await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Unreadable.Report(file, error.Message, findings);
            return null;
        }
    }
}
