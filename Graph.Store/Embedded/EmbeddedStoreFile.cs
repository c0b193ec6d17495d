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
    public static ValueTask<GraphSnapshot> VerifyAsync(string path, CancellationToken cancellationToken) =>
        VerifyAsync(FileOf(path, readOnly: true, new(), TimeProvider.System), cancellationToken);

    private static async ValueTask<GraphSnapshot> VerifyAsync(GraphFile file, CancellationToken cancellationToken) => await Task.Run(() =>
    {
        file.CheckPages();
        var graph = file.ReadGraph(known: null, cancellationToken);
        GraphChange whole = new([], [], [.. graph.Nodes()], [.. graph.AllEdges()], graph.DataSet);
        return whole.Apply(default, null).ToString() == graph.Version.Digest ? graph : throw EmbeddedErrors.OtherContent(file.Name);
    }, cancellationToken);

    /// <summary>Copies a store as of one moment, also while others write to it, and checks the copy before it is put in place.</summary>
    /// <returns>The graph in the copy.</returns>
    /// <exception cref="GraphStoreException">The store cannot be read, or the copy cannot be written.</exception>
    public static async ValueTask<GraphSnapshot> CopyAsync(string path, string target, CancellationToken cancellationToken)
    {
        var made = $"{System.IO.Path.GetFullPath(target)}.{Guid.NewGuid():N}.tmp";
        var file = FileOf(path, readOnly: true, new(), TimeProvider.System);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(made)!);
            await Task.Run(() => file.CopyTo(made, System.IO.Path.GetFullPath(target)), cancellationToken);
            var graph = await VerifyAsync(FileOf(made, readOnly: true, new(), TimeProvider.System, file.Path), cancellationToken);
            File.Move(made, target, overwrite: true);
            return graph;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw EmbeddedErrors.Unwritten(System.IO.Path.GetFullPath(target), error);
        }
        finally
        {
            Discard(made);
        }
    }

    /// <summary>Writes a graph into a new file, which takes its place when it is whole.</summary>
    /// <param name="graph">The graph, with what the history keeps of its origin.</param>
    /// <param name="target">The file.</param>
    /// <param name="cancellationToken">Stops it; then there is no file.</param>
    /// <returns>The graph in it.</returns>
    /// <exception cref="GraphStoreException">The file cannot be written.</exception>
    public static async ValueTask<GraphSnapshot> WriteNewAsync(GraphBatch graph, string target, CancellationToken cancellationToken)
    {
        var made = $"{System.IO.Path.GetFullPath(target)}.{Guid.NewGuid():N}.tmp";
        try
        {
            var file = FileOf(made, readOnly: false, new(), TimeProvider.System, System.IO.Path.GetFullPath(target));
            await Task.Run(() => file.Write(graph, GraphSnapshot.Empty, cancellationToken), cancellationToken);
            return await CopyAsync(made, target, cancellationToken);
        }
        finally
        {
            Discard(made);
        }
    }

    /// <summary>Makes a file that nobody writes to any more as small as it gets, and one single file that can be read from a folder that
    /// nobody may write to. It can still be written later.</summary>
    /// <exception cref="GraphStoreException">The file cannot be written.</exception>
    public static async ValueTask CompactAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(FileOf(path, readOnly: false, new(), TimeProvider.System).Compact, cancellationToken);

    private static GraphFile FileOf(string path, bool readOnly, HistoryOptions history, TimeProvider time, string? name = null) =>
        new(path, readOnly, new EmbeddedStoreOptions().BusyTimeout, history.Versions, time)
        {
            Name = name ?? System.IO.Path.GetFullPath(path),
        };

    /// <summary>Deletes a file that nobody was to see, with what SQLite keeps beside it.</summary>
    private static void Discard(string path)
    {
        foreach (var part in Directory.Exists(System.IO.Path.GetDirectoryName(path)) ? new[] { "", "-journal", "-wal", "-shm" } : [])
            File.Delete(path + part);
    }
}
