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
        for (var waited = TimeSpan.Zero; ; waited += _pollEvery)
        {
            try
            {
                return new FileStream($"{folder}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1,
                    FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < (File.Exists($"{folder}.lock") ? _longestWait : _waitWithoutFile))
            {
                // Without the file, its holder removed it a moment ago, or it cannot be made at all.
                await Task.Delay(_pollEvery, cancellationToken);
            }
        }
    }
}
