using System.Diagnostics;
using System.Globalization;
using System.Text;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Store.Embedded;

namespace Graph.Seed.Tests;

/// <summary>Loads and imports whose process is killed at random moments of its writing. <c>RANDOM_SEED</c> chooses the moments,
/// <c>KILLED_WRITES</c> their number.</summary>
public sealed class KilledWriteTests : IDisposable
{
    private const string Load = "load into a store", Import = "import into a store", Folder = "import into a folder";

    private static readonly string[] _kinds = [Load, Import, Folder];
    private static readonly CancellationToken _none = CancellationToken.None;
    private readonly int _seed = Setting("RANDOM_SEED") ?? Random.Shared.Next();
    private readonly int _moments = Setting("KILLED_WRITES") ?? 9;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_write_leaves_the_old_graph_or_the_new_one_and_the_next_run_completes_it()
    {
        var data = _folder.Write("base", TinyData.Files());
        await OkAsync("load", data, "--store", _folder["base.db"]);
        await OkAsync("generate", "--nodes", "2000", "--seed", "1", "--to", _folder["other"]);
        var rows = Enumerable.Range(0, 3000).Select(place => $"新厂{place}号,乙县,news");
        await File.WriteAllTextAsync(_folder["企业.csv"], $"名称,区域,出处\n{string.Join('\n', rows)}\n", Encoding.UTF8);
        Random random = new(_seed);
        Dictionary<string, int> old = new() { [Load] = 0, [Import] = 0, [Folder] = 0 }, killed = new(old);
        foreach (var kind in _kinds)
        {
            var before = await BaseAsync(kind);
            var writing = await MeasureAsync(kind);
            var after = await DigestAsync(kind);
            Assert.NotEqual(before, after);
            for (var moment = 0; moment < _moments / _kinds.Length || killed[kind] == 0; moment++)
            {
                Assert.Equal(before, await BaseAsync(kind));
                var wait = TimeSpan.FromTicks(random.NextInt64(writing.Ticks));
                var isKilled = await KillAsync(kind, wait);
                killed[kind] += isKilled ? 1 : 0;
                var left = await DigestAsync(kind);
                Assert.True(left == after || (isKilled && left == before),
                    $"RANDOM_SEED={_seed}, moment {moment}: {kind}, killed {wait.TotalMilliseconds:0} ms after it began, left {left}");
                old[kind] += left == before ? 1 : 0;
                await OkAsync(Command(kind));
                Assert.Equal(after, await DigestAsync(kind));
            }
        }
        await Console.Error.WriteLineAsync($"RANDOM_SEED={_seed}: " + string.Join(", ",
            _kinds.Select(kind => $"{kind}: {killed[kind]} killed, the old graph was left {old[kind]} times")));
    }

    private string Target(string kind) => kind is Folder ? _folder["work"] : _folder["work.db"];

    private string[] Command(string kind) => kind is Load ? ["load", _folder["other"], "--store", Target(kind)]
        : ["import", _folder["企业.csv"], "--to", Target(kind), "--apply", "--by", "test"];

    /// <summary>Puts the graph from which all start in place, and gives its digest.</summary>
    private async Task<string> BaseAsync(string kind)
    {
        foreach (var file in new[] { "work.db", "work.db-wal", "work.db-shm" })
            File.Delete(_folder[file]);
        foreach (var folder in Directory.EnumerateDirectories(_folder.Path, "work*"))
            Directory.Delete(folder, recursive: true);
        if (kind is Folder)
            _folder.Write("work", TinyData.Files());
        else
            File.Copy(_folder["base.db"], Target(kind));
        return await DigestAsync(kind);
    }

    /// <summary>The digest of the whole content, as it is read without any mending by hand.</summary>
    private async Task<string> DigestAsync(string kind)
    {
        if (kind is Folder)
        {
            var data = await CheckedData.OfFolderAsync(Target(kind), TimeProvider.System, _none);
            Assert.False(data.Diagnostics.HasErrors, string.Join('\n', data.Diagnostics.InOrder().Take(3)));
            return Digest(data.Graph!);
        }
        var graph = await EmbeddedStoreFile.VerifyAsync(Target(kind), _none);
        Assert.Equal(graph.Version.Digest, Digest(graph));
        return graph.Version.Digest;
    }

    private static string Digest(GraphSnapshot graph) => GraphDigest.Of(graph.Nodes(), [.. graph.AllEdges()], graph.DataSet).ToString();

    /// <summary>How long such a command writes where nothing happens to it.</summary>
    private async Task<TimeSpan> MeasureAsync(string kind)
    {
        using var process = Start(kind);
        await WritesAsync(kind, process);
        var clock = Stopwatch.StartNew();
        var (code, said) = await process.EndAsync();
        Assert.True(code is 0, said);
        return clock.Elapsed;
    }

    /// <summary>Kills the command some time after it began to write; false where it had come to its end.</summary>
    private async Task<bool> KillAsync(string kind, TimeSpan after)
    {
        using var process = Start(kind);
        await WritesAsync(kind, process);
        await Task.Delay(after);
        var isAtWork = !process.HasEnded;
        await process.KillAsync();
        return isAtWork;
    }

    /// <summary>Waits until the command has opened the store, or has begun to write the folder, or has ended.</summary>
    private async Task WritesAsync(string kind, SeedProcess process)
    {
        FileInfo log = new(_folder["work.db-wal"]);
        while (!process.HasEnded)
        {
            log.Refresh();
            if (kind is Folder ? Directory.EnumerateDirectories(_folder.Path, "work.*").Any() : log.Exists)
                return;
            await Task.Delay(2);
        }
    }

    private SeedProcess Start(string kind) => SeedProcess.Start(new Dictionary<string, string>(), Command(kind));

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None,
        CultureInfo.InvariantCulture, out var value) ? value : null;

    private static async Task OkAsync(params string[] arguments)
    {
        var run = await SeedRunner.RunAsync(arguments);
        Assert.True(run.Code is 0, run.Error + run.Out);
    }
}
