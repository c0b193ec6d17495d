using FsCheck.Xunit;
using Graph.Model;
using Graph.Store.Configuration;
using Graph.Store.Embedded;
using Graph.TestSupport;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Embedded;

/// <summary>The history in the file: how much is kept, where it starts, and that it cannot part from the graph.</summary>
public sealed class EmbeddedHistoryTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private readonly string _path = fixture.NewPath();

    private static GraphBatch Park(string slug, string name) =>
        GraphBatch.Of([new Park { Id = NodeId.Of("park", slug), Name = name }], []);

    private ValueTask<IGraphStore> OpenAsync(int versions = 50) => EmbeddedStoreFile.OpenAsync(_path, readOnly: false,
        new HistoryOptions { Versions = versions }, TimeProvider.System, null, _none);

    private void Run(string statements)
    {
        using SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private static async Task<IEnumerable<long>> KeptAsync(IGraphStore store) =>
        (await store.GetVersionsAsync(_none)).Select(kept => kept.Version.Number);

    [Fact]
    public async Task A_lower_setting_counts_from_the_next_write_on()
    {
        var store = await OpenAsync(versions: 3);
        for (var i = 1; i <= 3; i++)
            await store.WriteAsync(Park("a", $"园{i}"), _none);
        var lower = await OpenAsync(versions: 1);
        Assert.Equal([3, 2, 1], await KeptAsync(lower));
        await lower.WriteAsync(Park("a", "园4"), _none);
        Assert.Equal([4], await KeptAsync(store));
    }

    [Fact]
    public async Task A_file_from_before_there_was_a_history_starts_one_at_its_version()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Park("a", "园"), _none);
        var second = await store.WriteAsync(Park("b", "园"), _none);
        Run("DROP TABLE version; DROP TABLE delta");

        var opened = await OpenAsync();
        Assert.Equal(KeptVersion.WithoutHistory(second), Assert.Single(await opened.GetVersionsAsync(_none)));
        Assert.Empty((await opened.ReadDeltasAsync(2, second, _none))!);
        var third = await opened.WriteAsync(Park("b", "新园"), _none);
        Assert.Equal([3, 2], await KeptAsync(opened));
        var graph = Rollback.To(await opened.ReadAllAsync(_none), (await opened.ReadDeltasAsync(2, third, _none))!, second);
        Assert.Equal(second.Digest, GraphDigest.Of(graph.Nodes(), graph.AllEdges(), null).ToString());
    }

    [Fact]
    public async Task A_write_by_a_program_without_history_starts_a_new_one()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Park("a", "园"), _none);
        await store.WriteAsync(Park("b", "园"), _none);
        Run("UPDATE meta SET value = '3' WHERE key = 'version'");
        var opened = await OpenAsync();
        Assert.Equal([3], await KeptAsync(opened));
        await opened.WriteAsync(Park("c", "园"), _none);
        Assert.Equal([4, 3], await KeptAsync(opened));
    }

    [Theory]
    [InlineData("version")]
    [InlineData("delta")]
    public async Task A_write_that_fails_in_the_history_does_not_change_the_graph(string table)
    {
        var store = await OpenAsync();
        var first = await store.WriteAsync(Park("a", "园"), _none);
        Run($"CREATE TRIGGER stop BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'stopped'); END");
        await Assert.ThrowsAsync<GraphStoreException>(async () => await store.WriteAsync(Park("b", "园"), _none));
        var opened = await OpenAsync();
        Assert.Equal(first, (await opened.ReadAllAsync(_none)).Version);
        Assert.Equal([1], await KeptAsync(opened));
    }

    [Fact]
    public async Task A_damaged_history_is_told_and_the_graph_goes_on_serving()
    {
        var store = await OpenAsync();
        var first = await store.WriteAsync(Park("a", "园"), _none);
        var second = await store.WriteAsync(Park("a", "新园"), _none);
        Run("UPDATE delta SET before = '{\"name\":\"别的\"}'");
        var graph = await store.ReadAllAsync(_none);
        var deltas = await store.ReadDeltasAsync(1, second, _none);
        Assert.Equal(Rollback.Damaged, Assert.Throws<GraphStoreException>(() => Rollback.To(graph, deltas!, first)).Code);
        Run("UPDATE delta SET before = '{\"name\":'");
        Assert.Equal("Embedded.Corrupt",
            (await Assert.ThrowsAsync<GraphStoreException>(async () => await store.ReadDeltasAsync(1, second, _none))).Code);
        Assert.Equal(second, (await (await OpenAsync()).ReadAllAsync(_none)).Version);
    }

    [Property(MaxTest = 15)]
    public async Task Deltas_applied_backward_give_every_kept_version(int seed)
    {
        var path = fixture.NewPath();
        var store = await EmbeddedStoreFile.OpenAsync(path, false, new HistoryOptions { Versions = 4 }, TimeProvider.System, null, _none);
        Dictionary<GraphVersion, GraphSnapshot> written = [];
        Random random = new(seed);
        for (var i = 0; i < 7; i++)
        {
            var graph = await store.ReadAllAsync(_none);
            var version = await store.WriteAsync(RandomWrites.Next(random, graph), _none);
            written[version] = await store.ReadAllAsync(_none);
        }
        var last = await store.ReadAllAsync(_none);
        var kept = await store.GetVersionsAsync(_none);
        Assert.Equal([7, 6, 5, 4], kept.Select(version => version.Version.Number));
        foreach (var (version, _, _, _, _) in kept)
        {
            var graph = Rollback.To(last, (await store.ReadDeltasAsync(version.Number, last.Version, _none))!, version);
            Assert.Equal(Contents(written[version]), Contents(graph));
        }
    }

    private static IEnumerable<string> Contents(GraphSnapshot graph) =>
    [
        .. graph.Nodes().Select(node => $"{node.Id} {Convert.ToHexString(RecordContent.Write(node))}"),
        .. graph.AllEdges().Select(edge => $"{edge.Key} {Convert.ToHexString(RecordContent.Write(edge))}"),
        graph.DataSet is null ? "" : Convert.ToHexString(RecordContent.Write(graph.DataSet)),
    ];
}
