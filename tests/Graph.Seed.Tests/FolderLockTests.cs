using Graph.Seed.Writing;

namespace Graph.Seed.Tests;

/// <summary>The lock of a data folder, taken and given back by many at once.</summary>
public sealed class FolderLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("folder-lock-").FullName;

    [Fact]
    public async Task Never_two_hold_it_and_nothing_is_left()
    {
        var folder = Path.Combine(_folder, "data");
        var holders = 0;
        var most = 0;
        async Task TakeManyAsync()
        {
            for (var take = 0; take < 150; take++)
            {
                using var held = await FolderLock.TakeAsync(folder, CancellationToken.None);
                most = Math.Max(most, Interlocked.Increment(ref holders));
                Thread.SpinWait(2_000);
                Interlocked.Decrement(ref holders);
            }
        }
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(TakeManyAsync)));
        Assert.Equal(1, most);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
