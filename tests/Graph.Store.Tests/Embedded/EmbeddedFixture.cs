using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Embedded;
using Graph.Store.Tests.Conformance;

namespace Graph.Store.Tests.Embedded;

/// <summary>Embedded stores in a folder of their own, which goes away afterwards. What they hold was written to a file and read
/// back.</summary>
public sealed class EmbeddedFixture : IGraphStoreFixture, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-store-");
    private int _files;

    public string NewPath() => Path.Combine(_folder.FullName, $"{Interlocked.Increment(ref _files)}.db");

    public Task<IGraphStore> StoreWithAsync(GraphBatch batch) => StoreWithAsync(batch, new HistoryOptions().Versions);

    public async Task<IGraphStore> StoreWithAsync(GraphBatch batch, int keptVersions)
    {
        var path = NewPath();
        ValueTask<IGraphStore> OpenAsync() => EmbeddedStoreFile.OpenAsync(path, readOnly: false, new HistoryOptions
        {
            Versions = keptVersions,
        }, TimeProvider.System, null, CancellationToken.None);
        await (await OpenAsync()).WriteAsync(batch, CancellationToken.None);
        return await OpenAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
