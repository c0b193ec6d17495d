using Graph.Model;
using Graph.Store.Embedded.Fetching;
using Microsoft.Extensions.Logging;

namespace Graph.Store.Embedded;

/// <summary>The graph in a SQLite file, read from a snapshot of it in memory.</summary>
/// <remarks>A read takes the snapshot that is current when it begins and keeps it. <see cref="RefreshAsync"/> looks for what other
/// processes wrote.</remarks>
internal sealed class EmbeddedGraphStore(GraphFile file, string? compiled, ILogger logger) : IGraphStore, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile IndexedSnapshot? _current;
    private FileStamp _stamp;
    private bool _isSettled;

    public string Path => file.Path;

    /// <inheritdoc/>
    public ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _current is { } current ? new(current.Graph.Version) : FirstVersionAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken) => GetVersionAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _current is { } current ? new(RequestExecutor.Fetch(current, request, cancellationToken))
            : FetchFirstAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Graph;

    /// <inheritdoc/>
    public async ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Counts;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptVersion>> GetVersionsAsync(CancellationToken cancellationToken) =>
        await Task.Run(file.ReadVersions, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GraphDelta>?> ReadDeltasAsync(long after, GraphVersion upTo,
        CancellationToken cancellationToken) => await Task.Run(() => file.ReadDeltas(after, upTo, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // SQLite blocks the thread; the caller's should not wait for other processes.
            var graph = await Task.Run(() => Write(batch, cancellationToken), cancellationToken);
            logger.Wrote(graph.Version.ToString(), file.Path, batch.Count);
            return graph.Version;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Loads the file where it changed since it was last looked at. Where that fails, what was loaded before goes on
    /// serving.</summary>
    /// <exception cref="GraphStoreException">The file cannot be loaded.</exception>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        if (_current is not null && _isSettled && FileStamp.Of(file.Path) == _stamp)
            return;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await Task.Run(() => Refresh(cancellationToken), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async ValueTask<GraphVersion> FirstVersionAsync(CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Graph.Version;

    private async ValueTask<FetchResult> FetchFirstAsync(FetchRequest request, CancellationToken cancellationToken) =>
        RequestExecutor.Fetch(await CurrentAsync(cancellationToken), request, cancellationToken);

    private ValueTask<IndexedSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _current is { } current ? ValueTask.FromResult(current) : LoadAsync(cancellationToken);
    }

    private async ValueTask<IndexedSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        return _current!;
    }

    private GraphSnapshot Write(GraphBatch batch, CancellationToken cancellationToken)
    {
        EnsureFile();
        var graph = file.Write(batch, _current?.Graph, cancellationToken);
        _current = new(graph);
        (_stamp, _isSettled) = (FileStamp.Of(file.Path), false);
        return graph;
    }

    private void Refresh(CancellationToken cancellationToken)
    {
        EnsureFile();
        var stamp = FileStamp.Of(file.Path);
        if (!IsServed(stamp))
        {
            var graph = file.ReadGraph(_current?.Graph, cancellationToken);
            if (graph.Version.Number == 0 && _current is { Graph.Version.Number: > 0 })
                throw EmbeddedErrors.Emptied(file.Path); // it was emptied after its version was read
            _current = new(graph);
            logger.Serving(graph.Version.ToString(), file.Path, graph.Count);
        }
        // The clock of files is coarse: one more look after a change, so that a second one right behind it is not missed.
        (_stamp, _isSettled) = (stamp, stamp == _stamp);
    }

    /// <summary>Whether the graph in the file is the one that is served.</summary>
    /// <exception cref="GraphStoreException">There is none any more.</exception>
    private bool IsServed(FileStamp stamp)
    {
        if (_current is not { } current)
            return false;
        if (!stamp.Exists)
            throw EmbeddedErrors.Missing(file.Path);
        var version = file.ReadMeta().Version;
        return version.Number > 0 || current.Graph.Version.Number == 0 ? version == current.Graph.Version
            : throw EmbeddedErrors.Emptied(file.Path);
    }

    /// <summary>A file that is not there yet starts as a copy of the compiled one; another process may be faster, and then its file
    /// stands.</summary>
    private void EnsureFile()
    {
        if (file.IsReadOnly || _current is not null || File.Exists(file.Path) || compiled is null || !File.Exists(compiled))
            return;
        var copy = $"{file.Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file.Path)!);
            File.Copy(compiled, copy);
            File.SetAttributes(copy, FileAttributes.Normal); // the one beside the program may be write-protected
            File.Move(copy, file.Path, overwrite: false);
            logger.Copied(file.Path, compiled);
        }
        catch (IOException) when (File.Exists(file.Path))
        {
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw EmbeddedErrors.Unwritten(file.Path, error);
        }
        finally
        {
            if (File.Exists(copy))
                File.Delete(copy);
        }
    }
}
