using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Store.Neo4j;
using Graph.TestSupport;
using Microsoft.Extensions.Configuration;

namespace Graph.Seed.Tests;

/// <summary>Loads whose process is killed at random moments. <c>RANDOM_SEED</c> chooses the moments, <c>KILLED_LOADS</c> their
/// number.</summary>
[Collection(Neo4jCommandTests.Server)]
public sealed class Neo4jKilledLoadTests : IDisposable
{
    private const string First = "first load", Ordinary = "ordinary load", Offline = "offline load";

    private static readonly CancellationToken _none = CancellationToken.None;
    private readonly int _seed = Setting("RANDOM_SEED") ?? Random.Shared.Next();
    private readonly int _moments = Setting("KILLED_LOADS") ?? 12;
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, TimeSpan> _writing = [];
    private readonly Dictionary<string, int> _brokenOff = new() { [First] = 0, [Ordinary] = 0, [Offline] = 0 };

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_killed_load_shows_the_old_graph_or_none_and_is_completed_by_the_next_run()
    {
        _ = Neo4jServer.Shared.Require();
        Random random = new(_seed);
        GraphBatch[] graphs = [await GenerateAsync("a", 1), await GenerateAsync("b", 2)];
        string[] kinds = [First, Ordinary, Offline];
        foreach (var kind in (string[])[.. kinds, .. kinds]) // the second time the server has its plans
            await MeasureAsync(kind, kind is Ordinary ? "b" : "a");
        for (var moment = 0; moment < _moments || (MissesAKind && moment < 4 * _moments); moment++)
        {
            var kind = kinds[moment % kinds.Length];
            var target = kind is Ordinary ? 1 : 0;
            if (kind is First)
                await Neo4jServer.Shared.ClearAsync();
            // A server that is quick at times can end each load before its random moment: rounds that are added kill at once.
            var after = moment < _moments ? TimeSpan.FromTicks(random.NextInt64(_writing[kind].Ticks)) : TimeSpan.Zero;
            var because = $"RANDOM_SEED={_seed}, moment {moment}: {kind} killed after {after.TotalMilliseconds:0} of "
                + $"{_writing[kind].TotalMilliseconds:0} ms of its writing.";
            await KillAsync(kind, "ab"[target..(target + 1)], after);
            await AssertOldOrNoneAsync(kind, graphs[1 - target], graphs[target], because);
            await LetTimePassAsync(kind);
            await LoadAsync(kind, "ab"[target..(target + 1)]);
            await AssertIsWholeAsync(graphs[target], (moment % kinds.Length) + 1, because);
        }
        Assert.All(_brokenOff, kind => Assert.True(kind.Value > 0, $"RANDOM_SEED={_seed}: no {kind.Key} was broken off in its writing."));
        await Console.Error.WriteLineAsync($"RANDOM_SEED={_seed}: at least {_moments} killed; in their writing: "
            + string.Join(", ", _brokenOff.Select(kind => $"{kind.Key} {kind.Value}")));
    }

    private bool MissesAKind => _brokenOff.ContainsValue(0);

    private async Task<GraphBatch> GenerateAsync(string name, int seed)
    {
        var run = await SeedRunner.RunAsync("generate", "--nodes", "100", "--seed", $"{seed}", "--to", _folder[name]);
        Assert.True(run.Code is ExitCode.Ok, run.Error);
        return BatchOf((await CheckedData.OfFolderAsync(_folder[name], TimeProvider.System, _none)).Graph!);
    }

    /// <summary>How long such a load writes where nothing happens to it.</summary>
    private async Task MeasureAsync(string kind, string name)
    {
        if (kind is First)
            await Neo4jServer.Shared.ClearAsync();
        using var process = Start(kind, name);
        await WritesAsync(kind, process);
        var clock = Stopwatch.StartNew();
        var (code, said) = await process.EndAsync();
        Assert.True(code is ExitCode.Ok, said);
        _writing[kind] = clock.Elapsed;
    }

    /// <summary>Waits until a load has begun to write, or has ended.</summary>
    private static async Task WritesAsync(string kind, SeedProcess process)
    {
        while (!process.HasEnded && (await Neo4jServer.Shared.RunAsync(AtWork(kind)))[0][0].GetInt32() == 0)
            await Task.Delay(10);
    }

    /// <summary>Counts what only a load that has not finished leaves in the server: a transaction between two statements, or the mark of a
    /// load in batches.</summary>
    private static string AtWork(string kind) => kind is Ordinary ? "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery = "
        + "'' AND status = 'Running' RETURN count(*)"
        : "OPTIONAL MATCH (l:GraphLoad) RETURN count(l)";

    private async Task LoadAsync(string kind, string name)
    {
        using var process = Start(kind, name);
        var (code, said) = await process.EndAsync();
        Assert.True(code is ExitCode.Ok, said);
    }

    private async Task KillAsync(string kind, string name, TimeSpan after)
    {
        using var process = Start(kind, name);
        await WritesAsync(kind, process);
        await Task.Delay(after);
        await process.KillAsync();
    }

    private SeedProcess Start(string kind, string name) => SeedProcess.Start(
        new Dictionary<string, string>
        {
            ["Store__Neo4j__WriteBatchSize"] = "30",
            ["Store__Neo4j__FirstLoadInBatchesFrom"] = "1",
            ["Store__Neo4j__MaxTransactionSize"] = kind is Offline ? "50" : "100000",
        },
        ["load", _folder[name], "--store", "neo4j", "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString(), .. kind is Offline
            ? new[] { "--offline" } : []]);

    private static async Task AssertOldOrNoneAsync(string kind, GraphBatch old, GraphBatch target, string because)
    {
        var (version, graph) = await ReadAsync();
        if (version.Number == 0)
        {
            Assert.True(kind is not Ordinary, because);
            Assert.True(graph.Count == 0, because);
            return;
        }
        var allowed = kind is First ? new[] { Digest(target) } : [Digest(old), Digest(target)];
        Assert.True(Digest(graph) == version.Digest && allowed.Contains(version.Digest), because);
    }

    /// <summary>Does what the server and the mark of a load do in half a minute; takes note whether the load had been at work.</summary>
    private async Task LetTimePassAsync(string kind)
    {
        _brokenOff[kind] += Math.Min(1, (await Neo4jServer.Shared.RunAsync(AtWork(kind)))[0][0].GetInt32());
        await Neo4jServer.Shared.EndTransactionsAsync();
        await Neo4jServer.Shared.RunAsync("OPTIONAL MATCH (l:GraphLoad) SET l.seenAt = 0 RETURN count(l)");
    }

    private static async Task AssertIsWholeAsync(GraphBatch target, int number, string because)
    {
        var (version, graph) = await ReadAsync();
        Assert.True(version == new GraphVersion(number, Digest(target)) && Digest(graph) == version.Digest, $"{because} {version}, "
            + $"{Digest(graph)}");
        var citations = target.Upserts.Sum(node => node.Citations.Count) + target.EdgeUpserts.Sum(edge => edge.Citations.Count);
        var rows = await Neo4jServer.Shared.RunAsync("RETURN COUNT { (:Entity|Source) }, COUNT { ()-->() }, COUNT { (:GraphVersion) }, "
            + "COUNT { (:GraphLoad) }, "
            + "COUNT { ()-[:CITED_IN|STATED_IN]->() }");
        int[] expected = [target.Upserts.Count, target.EdgeUpserts.Count + citations, 1, 0, citations];
        Assert.True(expected.SequenceEqual(rows[0].EnumerateArray().Select(count => count.GetInt32())), $"{because} {rows}, not "
            + $"{string.Join(", ", expected)}");
    }

    private static async Task<(GraphVersion Version, GraphBatch Graph)> ReadAsync()
    {
        using var connection = Neo4jStoreConnection.Open(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Neo4j:Endpoint"] = Neo4jServer.Shared.Require().ToString(),
            ["Store:Neo4j:QueryTimeout"] = "00:01:00",
        }).Build(), null);
        var graph = await connection.Store.ReadAllAsync(_none);
        return (graph.Version, BatchOf(graph));
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None,
        CultureInfo.InvariantCulture, out var value) ? value : null;

    private static GraphBatch BatchOf(GraphSnapshot graph) => GraphBatch.Of(graph.Nodes(), [.. graph.AllEdges()], graph.DataSet);

    private static string Digest(GraphBatch graph) => GraphDigest.Of(graph.Upserts, graph.EdgeUpserts, graph.DataSet).ToString();
}
