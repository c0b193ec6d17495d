using Graph.Model;
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

    public async Task<IGraphStore> StoreWithAsync(GraphBatch batch)
    {
        var path = NewPath();
        var store = await EmbeddedStoreFile.OpenAsync(path, readOnly: false, null, CancellationToken.None);
        await store.WriteAsync(batch, CancellationToken.None);
        return await EmbeddedStoreFile.OpenAsync(path, readOnly: false, null, CancellationToken.None);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
