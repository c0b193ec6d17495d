using Graph.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Graph.Store.Embedded;

/// <summary>Store files without a host: for programs that make them or read them once.</summary>
public static class EmbeddedStoreFile
{
    /// <summary>Opens a store on a file. It sees what others write to the file only when it writes itself.</summary>
    /// <param name="path">The file; where it may be written, it is made by the first write.</param>
    /// <param name="readOnly">Whether nothing is to be written; then the file must be there.</param>
    /// <param name="logger">Where to log; null for nowhere.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public static async ValueTask<IGraphStore> OpenAsync(string path, bool readOnly, ILogger? logger, CancellationToken cancellationToken)
    {
        EmbeddedGraphStore store = new(new(path, readOnly, new EmbeddedStoreOptions().BusyTimeout), null, logger ?? NullLogger.Instance);
        await store.RefreshAsync(cancellationToken);
        return store;
    }

    /// <summary>Makes a file that nobody writes to any more as small as it gets, and one single file that can be read from a folder that
    /// nobody may write to. It can still be written later.</summary>
    /// <exception cref="GraphStoreException">The file cannot be written.</exception>
    public static async ValueTask CompactAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(() => new GraphFile(path, false, new EmbeddedStoreOptions().BusyTimeout).Compact(), cancellationToken);
}
