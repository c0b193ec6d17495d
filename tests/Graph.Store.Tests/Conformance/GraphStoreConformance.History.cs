using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static readonly WriteOrigin _clerk = new("张三", "import 企业.xlsx");

    private static async Task<GraphSnapshot> AtAsync(IGraphStore store, long number)
    {
        var current = await store.ReadAllAsync(_none);
        var deltas = await store.ReadDeltasAsync(number, current.Version, _none);
        var kept = (await store.GetVersionsAsync(_none)).Single(version => version.Version.Number == number);
        return Rollback.To(current, deltas!, kept.Version);
    }

    [SkippableFact]
    public async Task Versions_tell_when_by_whom_and_from_what_they_were_written()
    {
        var store = await fixture.StoreWithAsync(TinyChain.Batch with { Origin = new("李四", "load data") });
        Park added = new() { Id = NodeId.Parse("park:added"), Name = "新园" };
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        await store.WriteAsync(new([added], [], [TinyChain.LocalFab], []) { Origin = _clerk }, _none);
        var versions = await store.GetVersionsAsync(_none);
        Assert.Equal([2, 1], versions.Select(kept => kept.Version.Number));
        Assert.Equal(await store.GetVersionAsync(_none), versions[0].Version);
        Assert.Equal([_clerk, new("李四", "load data")], versions.Select(kept => kept.Origin));
        var after = TimeProvider.System.GetUtcNow().AddSeconds(2);
        Assert.All(versions, kept => Assert.InRange(kept.WrittenAt!.Value, before.AddMinutes(-5), after));
        Assert.Equal((new ChangeCounts(1, 0, 1), 0), (versions[0].Nodes!, versions[0].Edges!.Added));
        Assert.Equal(TinyChain.Batch.EdgeUpserts.Count, versions[1].Edges!.Added);
    }

    [SkippableFact]
    public async Task Deltas_tell_what_was_there_before()
    {
        var store = await TinyAsync();
        var graph = await store.ReadAllAsync(_none);
        Assert.True(graph.TryFind(TinyChain.LocalFab, out var at));
        var (old, moved) = ((Enterprise)graph[at], (Enterprise)graph[at] with { Region = "西区", Name = "本地新厂" });
        await store.WriteAsync(GraphBatch.Of([moved], []), _none);
        var delta = Assert.Single((await store.ReadDeltasAsync(1, await store.GetVersionAsync(_none), _none))!);
        Assert.Empty(delta.Edges);
        Assert.Equal(GraphDigest.Of(old), GraphDigest.Of(Assert.Single(delta.Nodes).Before!));
        var (_, changes) = Assert.Single(VersionChanges.OfEach(await store.ReadAllAsync(_none), [delta]));
        Assert.Equal(["name: local-fab → 本地新厂", "region: 东区 → 西区"], Assert.Single(changes.Nodes).Properties.Select(change =>
            $"{change.Name}: {change.Before[0]} → {change.After[0]}").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task What_is_written_as_it_was_is_no_change()
    {
        var store = await TinyAsync();
        await store.WriteAsync(TinyChain.Batch, _none);
        var delta = Assert.Single((await store.ReadDeltasAsync(1, await store.GetVersionAsync(_none), _none))!);
        Assert.Equal((0, 0, null), (delta.Nodes.Count, delta.Edges.Count, delta.DataSet));
        Assert.Equal((new ChangeCounts(0, 0, 0), new ChangeCounts(0, 0, 0)), (delta.Version.Nodes!, delta.Version.Edges!));
    }

    [SkippableFact]
    public async Task Every_kept_version_can_be_had_again()
    {
        var store = await fixture.StoreWithAsync(RandomGraph.Create(1));
        List<GraphVersion> written = [await store.GetVersionAsync(_none)];
        for (var seed = 2; seed < 5; seed++)
        {
            var (graph, next) = (await store.ReadAllAsync(_none), RandomGraph.Create(seed));
            NodeId[] gone = [.. graph.Nodes().Select(node => node.Id).Where((_, place) => place % (seed + 1) == 0)];
            var sources = graph.Nodes<Source>().Select(source => source.Id).ToHashSet();
            var batch = next with { Deletes = [.. gone.Where(id => !sources.Contains(id)).Except(next.Upserts.Select(node => node.Id))] };
            written.Add(await store.WriteAsync(batch, _none));
        }
        Assert.Equal(written.AsEnumerable().Reverse(), (await store.GetVersionsAsync(_none)).Select(kept => kept.Version));
        foreach (var version in written)
        {
            var graph = await AtAsync(store, version.Number);
            Assert.Equal(version, graph.Version);
            Assert.Equal(version.Digest, GraphDigest.Of(graph.Nodes(), graph.AllEdges(), graph.DataSet).ToString());
        }
    }

    [SkippableFact]
    public async Task Versions_that_are_not_kept_have_no_deltas()
    {
        var store = await TinyAsync();
        var version = await DeleteAsync(store, TinyChain.LocalFab);
        Assert.Empty((await store.ReadDeltasAsync(2, version, _none))!);
        Assert.Null(await store.ReadDeltasAsync(0, version, _none));
        Assert.Null(await store.ReadDeltasAsync(3, version, _none));
        Assert.Null(await store.ReadDeltasAsync(1, version with { Digest = new('0', 32) }, _none));
        Assert.Null(await store.ReadDeltasAsync(1, new(7, version.Digest), _none));
    }

    [SkippableFact]
    public async Task Only_as_many_versions_are_kept_as_the_setting_says()
    {
        var store = await fixture.StoreWithAsync(TinyChain.Batch, keptVersions: 3);
        List<GraphVersion> written = [];
        for (var i = 2; i <= 5; i++)
            written.Add(await store.WriteAsync(GraphBatch.Of([new Park { Id = NodeId.Parse("park:new"), Name = $"园{i}" }], []), _none));
        Assert.Equal([5, 4, 3], (await store.GetVersionsAsync(_none)).Select(kept => kept.Version.Number));
        Assert.Null(await store.ReadDeltasAsync(2, written[^1], _none));
        Assert.Equal(2, (await store.ReadDeltasAsync(3, written[^1], _none))!.Count);
        var third = await AtAsync(store, 3);
        Assert.Equal(written[1].Digest, GraphDigest.Of(third.Nodes(), third.AllEdges(), third.DataSet).ToString());
    }

    [SkippableFact]
    public async Task Going_back_is_a_version_of_its_own_and_what_was_between_is_kept()
    {
        var store = await TinyAsync();
        var first = await store.GetVersionAsync(_none);
        Park added = new() { Id = NodeId.Parse("park:added"), Name = "新园" };
        var second = await store.WriteAsync(new([added], [], [TinyChain.LocalFab], []), _none);
        var third = await store.WriteAsync(TinyChain.Batch with { Deletes = [added.Id], Origin = new(null, "revert 1") }, _none);
        Assert.Equal((3, first.Digest), (third.Number, third.Digest));
        var kept = (await store.GetVersionsAsync(_none))[0];
        Assert.Equal(("revert 1", new ChangeCounts(1, 0, 1)), (kept.Origin!.From, kept.Nodes!));
        var between = await AtAsync(store, 2);
        Assert.Equal(second.Digest, GraphDigest.Of(between.Nodes(), between.AllEdges(), between.DataSet).ToString());
        Assert.True(between.TryFind(added.Id, out _));
        Assert.False(between.TryFind(TinyChain.LocalFab, out _));
    }

    [SkippableFact]
    public async Task Two_entries_that_are_joined_are_apart_in_the_version_before()
    {
        var store = await TinyAsync();
        var graph = await store.ReadAllAsync(_none);
        Assert.True(graph.TryFind(TinyChain.LocalFab, out var at));
        var joined = (Enterprise)graph[at] with { FormerIds = [$"{TinyChain.FarResins}"] };
        await store.WriteAsync(new([joined], [], [TinyChain.FarResins], []), _none);
        Assert.Equal(TinyChain.LocalFab, (await store.ReadAllAsync(_none)).Follow(TinyChain.FarResins));
        var before = await AtAsync(store, 1);
        Assert.Equal(TinyChain.FarResins, before.Follow(TinyChain.FarResins));
        Assert.NotEmpty(before.From<OperatesIn>(before.TryFind(TinyChain.FarResins, out var apart) ? apart : -1));
    }

    [SkippableFact]
    public async Task A_write_that_is_refused_leaves_no_trace_in_the_history()
    {
        var store = await TinyAsync();
        await Assert.ThrowsAsync<ArgumentException>(async () => await DeleteAsync(store, TinyChain.Plan));
        Assert.Equal(1, Assert.Single(await store.GetVersionsAsync(_none)).Version.Number);
    }
}
