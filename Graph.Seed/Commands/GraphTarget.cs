using System.CommandLine;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Layout;
using Graph.Seed.Texts;
using Graph.Seed.Writing;

namespace Graph.Seed.Commands;

/// <summary>What an import or a merge writes to: a store, or a folder of data files.</summary>
internal sealed class GraphTarget : IDisposable
{
    private readonly SeedStore? _store;
    private readonly TimeProvider _time;
    private string? _read;

    private GraphTarget(string name, SeedStore? store, TimeProvider time) => (Name, _store, _time) = (name, store, time);

    /// <summary>The file, <see cref="StoreChoice.Neo4j"/>, or the folder.</summary>
    public string Name { get; }

    /// <summary>Opens it.</summary>
    /// <param name="place">Which stores there are.</param>
    /// <param name="result">The command line.</param>
    /// <param name="target">The target.</param>
    /// <param name="isForWriting">Whether it will be written.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GraphStoreException">The store cannot be opened.</exception>
    public static async ValueTask<GraphTarget> OpenAsync(GraphPlace place, ParseResult result, string target, bool isForWriting,
        TimeProvider time, CancellationToken cancellationToken)
    {
        if (GraphPlace.IsFolder(target))
            return new(target, null, time);
        var isNew = target is not StoreChoice.Neo4j && !File.Exists(target);
        var store = await place.Stores.OpenAsync(result, target, readOnly: !isForWriting && !isNew, offline: false, progress: null,
            cancellationToken);
        return new(target, store, time);
    }

    /// <summary>The graph as it is; empty where there is none yet.</summary>
    public async ValueTask<GraphSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        if (_store is not null)
            return await _store.Store.ReadAllAsync(cancellationToken);
        _read = await FolderLock.DigestAsync(Name, cancellationToken);
        return File.Exists(Path.Combine(Name, FileLayout.DataSetFile))
            ? await GraphPlace.ReadFolderAsync(Name, _time, cancellationToken) : GraphSnapshot.Empty;
    }

    /// <summary>Writes a change, all or nothing.</summary>
    /// <returns>The version after it; null for a folder. False where another process wrote in between, and it must be looked at
    /// again.</returns>
    /// <exception cref="GraphStoreException">The store cannot be written, or takes less at once.</exception>
    /// <exception cref="IOException">The folder cannot be written, or files cannot say what is to be written.</exception>
    public async ValueTask<(GraphVersion? Version, bool IsFinal)> WriteAsync(GraphSnapshot before, GraphBatch batch,
        CancellationToken cancellationToken)
    {
        if (_store is null)
        {
            return (null, await WriteFolderAsync(before.With(GraphChange.Of(before, batch), before.Version), cancellationToken));
        }
        await _store.PrepareAsync(cancellationToken);
        if (before.Version.Number > 0 && batch.Count > _store.MaxChanges)
        {
            throw new GraphStoreException("Import.TooLarge", ImportTexts.TooLargeForStore(batch.Count, _store.MaxChanges.Value),
                isTransient: false);
        }
        var after = await _store.Store.WriteAsync(batch, cancellationToken);
        return (after, after.Number == before.Version.Number + 1);
    }

    /// <inheritdoc/>
    public void Dispose() => _store?.Dispose();

    private async ValueTask<bool> WriteFolderAsync(GraphSnapshot graph, CancellationToken cancellationToken)
    {
        if (graph.DataSet is null)
            throw new SeedFailure(ImportTexts.NoDataSetYet(Name));
        if (!DataFolderWriter.MayReplace(Name))
            throw new SeedFailure(CommandTexts.NotADataSet(Name));
        var export = DataExport.Of(graph, _time);
        if (export.Diagnostics.HasErrors)
        {
            var first = export.Diagnostics.InOrder()[0];
            throw new SeedFailure(CommandTexts.BreaksRules(export.Diagnostics.Errors, first.Location.ToString(), first.Text));
        }
        if (export.NotExpressible.Count > 0)
            throw new SeedFailure(CommandTexts.NotExpressible(string.Join(", ", export.NotExpressible)));
        return await DataFolderWriter.TryWriteAsync(Name, export.Files, _read, cancellationToken);
    }
}
