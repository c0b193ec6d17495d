using System.Runtime.InteropServices;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Failures;
using Graph.Seed.Layout;
using Graph.Seed.Rules;
using Graph.Seed.Texts;

namespace Graph.Seed.Reading;

/// <summary>The files of a data set in a folder.</summary>
internal static class DataFolder
{
    private static readonly EnumerationOptions _everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private static readonly Bilingual _linkToFolder = new("不跟随指向文件夹的链接。", "a link to a folder is not followed.");
    private static readonly Bilingual _notRegular = new("它不是普通文件。", "it is no regular file.");

    /// <summary>The bytes of all YAML files, by path. What cannot be read or is too large is reported, and is left out.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static async ValueTask<IReadOnlyList<(string File, byte[] Bytes)>> ReadAsync(
        string folder, DiagnosticList diagnostics, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new SeedFailure(CommandTexts.NoFolder(folder));
        foreach (var link in Entries(folder).OfType<DirectoryInfo>())
            diagnostics.Add(Unreadable(RelativeTo(folder, link), _linkToFolder));
        List<(string File, byte[] Bytes)> files = [];
        foreach (var file in Names(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReadAsync(folder, file, diagnostics, cancellationToken) is { } bytes)
                files.Add((file, bytes));
        }
        return files;
    }

    /// <summary>The paths of all YAML files below the folder, with <c>/</c>, in the order of people: the set itself first, the chains
    /// last.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Entries(folder).OfType<FileInfo>().Where(file => file.Extension is ".yaml" or ".yml")
            .Select(file => RelativeTo(folder, file))
            .OrderBy(file => FileLayout.Files.TakeWhile(known => known != file).Count()).ThenBy(file => file, StringComparer.Ordinal),
    ];

    /// <summary>All files below a folder, and the links to folders. These are not followed: one may lead back to the folder that it is
    /// in.</summary>
    public static IEnumerable<FileSystemInfo> Entries(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", _everything))
        {
            if (entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                foreach (var inner in Entries(entry.FullName))
                    yield return inner;
            }
            else
            {
                yield return entry;
            }
        }
    }

    /// <summary>Whether a path leads to a regular file; what opening anything else does (a pipe, a device) cannot be told.</summary>
    /// <remarks>Only Linux is asked; elsewhere everything counts as regular.</remarks>
    public static bool IsRegular(string path)
    {
        const uint TypeOnly = 1;
        const int Type = 0xF000, Regular = 0x8000, ModeAt = 28;
        var status = new byte[256];
        return !OperatingSystem.IsLinux() || statx(-100, path, 0, TypeOnly, status) != 0
            || (BitConverter.ToUInt16(status, ModeAt) & Type) == Regular;
    }

    /// <summary>The path of an entry below a folder, with <c>/</c>.</summary>
    public static string RelativeTo(string folder, FileSystemInfo entry) =>
        Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private static async ValueTask<byte[]?> ReadAsync(
        string folder, string file, DiagnosticList diagnostics, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file);
        try
        {
            if (IsRegular(path))
            {
                return TooLarge.File(file, new FileInfo(path).Length, diagnostics) ? null
                    : await File.ReadAllBytesAsync(path, cancellationToken);
            }

            diagnostics.Add(Unreadable(file, _notRegular));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Unreadable(file, new(error.Message, error.Message)));
        }
        return null;
    }

    private static Diagnostic Unreadable(string file, Bilingual reason) => SeedDiagnostics.Unreadable.At(SourceLocation.Of(file), reason);

    /// <summary>The system's <c>statx</c>. The layout of what it writes is the same on all machines; the framework does not tell the type
    /// of a file.</summary>
    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false)]
#pragma warning disable IDE1006, SYSLIB1054, CA2101 // the system's name; the generated form needs unsafe code
    private static extern int statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask,
        [Out] byte[] status);
#pragma warning restore IDE1006, SYSLIB1054, CA2101
}
