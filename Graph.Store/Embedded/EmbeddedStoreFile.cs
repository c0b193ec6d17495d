using Graph.Model;
using Graph.Store.Configuration;
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
    public static ValueTask<IGraphStore> OpenAsync(string path, bool readOnly, ILogger? logger, CancellationToken cancellationToken) =>
        OpenAsync(path, readOnly, new HistoryOptions(), TimeProvider.System, logger, cancellationToken);

    /// <summary>The same, with settings of the history.</summary>
    /// <param name="path">The file; where it may be written, it is made by the first write.</param>
    /// <param name="readOnly">Whether nothing is to be written; then the file must be there.</param>
    /// <param name="history">How much history is kept.</param>
    /// <param name="time">Tells when a version is written.</param>
    /// <param name="logger">Where to log; null for nowhere.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="GraphStoreException">The file cannot be read.</exception>
    public static async ValueTask<IGraphStore> OpenAsync(string path, bool readOnly, HistoryOptions history, TimeProvider time,
        ILogger? logger, CancellationToken cancellationToken)
    {
        var file = FileOf(path, readOnly, history, time);
        EmbeddedGraphStore store = new(file, null, logger ?? NullLogger.Instance);
        await store.RefreshAsync(cancellationToken);
        return store;
    }

    /// <summary>Checks a file: its pages, that all of it is of the schema, and that its content is what its version says.</summary>
    /// <returns>The graph in it.</returns>
    /// <exception cref="GraphStoreException">The file is not there, cannot be read, or is damaged.</exception>
    public static async ValueTask<GraphSnapshot> VerifyAsync(string path, CancellationToken cancellationToken) => await Task.Run(() =>
    {
        var file = FileOf(path, readOnly: true, new(), TimeProvider.System);
        file.CheckPages();
        var graph = file.ReadGraph(cancellationToken);
        GraphChange whole = new([], [], [.. graph.Nodes()], [.. graph.AllEdges()], graph.DataSet);
        return whole.Apply(default, null).ToString() == graph.Version.Digest ? graph
            : throw EmbeddedErrors.Damaged(file.Path, new FormatException("its content is not that of its version."));
    }, cancellationToken);

    /// <summary>Copies a store as of one moment, also while others write to it, and checks the copy before it is put in place.</summary>
    /// <returns>The graph in the copy.</returns>
    /// <exception cref="GraphStoreException">The store cannot be read, or the copy cannot be written.</exception>
    public static async ValueTask<GraphSnapshot> CopyAsync(string path, string target, CancellationToken cancellationToken)
    {
        var made = $"{System.IO.Path.GetFullPath(target)}.{Guid.NewGuid():N}.tmp";
        try
        {
            var file = FileOf(path, readOnly: true, new(), TimeProvider.System);
            await Task.Run(() => file.CopyTo(made), cancellationToken);
            var graph = await VerifyAsync(made, cancellationToken);
            File.Move(made, target, overwrite: true);
            return graph;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw EmbeddedErrors.Unreadable(target, error);
        }
        finally
        {
            File.Delete(made);
        }
    }

    /// <summary>Makes a file that nobody writes to any more as small as it gets, and one single file that can be read from a folder that
    /// nobody may write to. It can still be written later.</summary>
    /// <exception cref="GraphStoreException">The file cannot be written.</exception>
    public static async ValueTask CompactAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(FileOf(path, readOnly: false, new(), TimeProvider.System).Compact, cancellationToken);

    private static GraphFile FileOf(string path, bool readOnly, HistoryOptions history, TimeProvider time) =>
        new(path, readOnly, new EmbeddedStoreOptions().BusyTimeout, history.Versions, time);
}
