using System.Security.Cryptography;
using Graph.Seed.Reading;

namespace Graph.Seed.Writing;

/// <summary>Lets one process at a time put a folder of data files in place, and tells whether the files are still those that were
/// read.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan _pollEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _waitWithoutFile = TimeSpan.FromMilliseconds(200);

    /// <summary>A digest of the data files in a folder: equal where nobody wrote in between.</summary>
    /// <param name="folder">The folder; one that is not there has no files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async ValueTask<string> DigestAsync(string folder, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.Exists(folder) ? DataFolder.Names(folder) : [])
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, file), cancellationToken);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Waits until no other process puts this folder in place. Ends with the process at the latest.</summary>
    /// <param name="folder">The folder, without a slash at its end; the file of the lock is beside it.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The lock: dispose of it.</returns>
    /// <exception cref="IOException">The file of the lock cannot be made, or another process holds it for very long.</exception>
    public static async ValueTask<IDisposable> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        var path = $"{folder}.lock";
        var withoutFile = TimeSpan.Zero;
        for (var waited = TimeSpan.Zero; ; waited += _pollEvery)
        {
            try
            {
                if (TryTake(path) is { } held) return held;
            }
            catch (IOException)
            {
                // Without the file, its holder removed it a moment ago, or it cannot be made at all.
                withoutFile = File.Exists(path) ? TimeSpan.Zero : withoutFile + _pollEvery;
                if (waited >= _longestWait || withoutFile >= _waitWithoutFile) throw;
            }
            await Task.Delay(_pollEvery, cancellationToken);
        }
    }

    /// <summary>Opens and locks the file of the lock. Null where its last holder removed it between the two: then the lock is on a file
    /// that no other process can find, and excludes nobody.</summary>
    private static HeldFile? TryTake(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        try
        {
            // .NET does not tell which file a path names. A length that nobody else chose tells it; the file stays empty on the disk.
            file.SetLength(RandomNumberGenerator.GetInt32(1, 1 << 30));
            if (new FileInfo(path) is { Exists: true, Length: var length } && length == file.Length) return new HeldFile(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        file.Dispose();
        return null;
    }

    /// <summary>The locked file. Only who holds it removes it, so no process removes the file of another.</summary>
    private sealed class HeldFile(FileStream file) : IDisposable
    {
        public void Dispose()
        {
            // Windows removes no file that is open, and a file that is left there locks nobody out.
            if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
            file.Dispose();
        }
    }
}
