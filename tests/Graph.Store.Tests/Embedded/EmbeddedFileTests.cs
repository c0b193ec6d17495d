using Graph.Model;
using Graph.Store.Embedded;
using Graph.TestSupport;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests.Embedded;

/// <summary>The file stays right whichever process uses it and in any state.</summary>
public sealed class EmbeddedFileTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private static readonly CancellationToken _none = CancellationToken.None;

    private readonly string _path = fixture.NewPath();

    private static Park Park(string slug) => new() { Id = NodeId.Of("park", slug), Name = slug };

    private static ValueTask<IGraphStore> OpenAsync(string path, bool readOnly = false) =>
        EmbeddedStoreFile.OpenAsync(path, readOnly, null, _none);

    private async Task<IGraphStore> WrittenAsync(GraphBatch? batch = null)
    {
        var store = await OpenAsync(_path);
        await store.WriteAsync(batch ?? TinyChain.Batch, _none);
        return store;
    }

    private static async Task<string> CodeAsync(Func<Task> work) => (await Assert.ThrowsAsync<GraphStoreException>(work)).Code;

    private void Run(string statement, SqliteConnection? connection = null)
    {
        using var own = connection is null ? new SqliteConnection($"Data Source={_path};Pooling=False") : null;
        own?.Open();
        using var command = (connection ?? own!).CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task Every_value_comes_back_from_the_file_as_it_was_written()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var batch = RandomGraph.Create(seed);
            var store = await fixture.StoreWithAsync(batch);
            var graph = await store.ReadAllAsync(_none);
            Assert.Equal(GraphDigest.Of(batch.Upserts, batch.EdgeUpserts, null), GraphDigest.Of(graph.Nodes(), graph.AllEdges(), null));
        }
    }

    [Fact]
    public async Task Failure_in_the_middle_of_a_write_leaves_the_old_version()
    {
        var store = await WrittenAsync();
        var before = await store.GetVersionAsync(_none);
        Run("CREATE TRIGGER stop BEFORE INSERT ON node WHEN new.id = 'park:z' BEGIN SELECT RAISE(ABORT, 'stopped'); END");
        Assert.Equal("Embedded.Failed",
            await CodeAsync(async () => await store.WriteAsync(GraphBatch.Of([Park("a"), Park("z")], []), _none)));
        Assert.Equal(before, await store.GetVersionAsync(_none));
        var again = await OpenAsync(_path);
        Assert.Equal(before, await again.GetVersionAsync(_none));
        Assert.Equal(1, (await again.GetCountsAsync(_none)).Nodes[GraphSchema.Park]);
    }

    [Fact]
    public async Task Two_stores_on_one_file_write_by_turns_and_lose_nothing()
    {
        var (first, second) = (await WrittenAsync(), await OpenAsync(_path));
        await first.WriteAsync(GraphBatch.Of([Park("a")], []), _none);
        Assert.Equal(3, (await second.WriteAsync(GraphBatch.Of([Park("b")], []), _none)).Number);
        await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(i => (i % 2 == 0 ? first : second).WriteAsync(GraphBatch.Of([Park($"n{i}")], []), _none).AsTask()));
        var store = await OpenAsync(_path);
        Assert.Equal(13, (await store.GetVersionAsync(_none)).Number);
        Assert.Equal(13, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Park]);
    }

    [Fact]
    public async Task Another_process_reads_the_old_version_while_one_writes()
    {
        var before = await (await WrittenAsync()).GetVersionAsync(_none);
        using SqliteConnection writer = new($"Data Source={_path};Pooling=False");
        writer.Open();
        Run("BEGIN IMMEDIATE; UPDATE meta SET value = '7' WHERE key = 'version'", writer);
        Assert.Equal(before, await (await OpenAsync(_path)).GetVersionAsync(_none));
        Assert.Equal(before, await (await OpenAsync(_path, readOnly: true)).GetVersionAsync(_none));
        Run("COMMIT", writer);
        Assert.Equal(7, (await (await OpenAsync(_path)).GetVersionAsync(_none)).Number);
    }

    [Fact]
    public async Task Writer_that_does_not_finish_makes_the_next_one_give_up_and_say_so()
    {
        await WrittenAsync();
        EmbeddedGraphStore store = new(new(_path, readOnly: false, TimeSpan.FromSeconds(1), 50, TimeProvider.System), null,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        using SqliteConnection writer = new($"Data Source={_path};Pooling=False");
        writer.Open();
        Run("BEGIN IMMEDIATE", writer);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () =>
            await store.WriteAsync(GraphBatch.Of([Park("a")], []), _none));
        Assert.Equal(("Embedded.Busy", true), (error.Code, error.IsTransient));
        Run("ROLLBACK", writer);
        Assert.Equal(2, (await store.WriteAsync(GraphBatch.Of([Park("a")], []), _none)).Number);
    }

    [Fact]
    public async Task Compacted_file_is_read_without_anything_left_beside_it()
    {
        await WrittenAsync();
        await EmbeddedStoreFile.CompactAsync(_path, _none);
        var folder = Directory.CreateDirectory(_path + ".folder");
        var alone = Path.Combine(folder.FullName, "graph.db");
        File.Copy(_path, alone);
        File.SetAttributes(alone, FileAttributes.ReadOnly);
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        try
        {
            var store = await OpenAsync(alone, readOnly: true);
            Assert.Equal(3, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise]);
            Assert.Equal([alone], Directory.GetFiles(folder.FullName));
            Assert.Equal("Embedded.ReadOnly", await CodeAsync(async () => await store.WriteAsync(TinyChain.Batch, _none)));
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            File.SetAttributes(alone, FileAttributes.Normal);
        }
    }

    [Fact]
    public async Task File_that_was_not_compacted_is_read_only_readable_too_and_leaves_nothing_beside_it()
    {
        await WrittenAsync();
        var alone = Path.Combine(Directory.CreateDirectory(_path + ".folder").FullName, "with blank #1.db");
        File.Copy(_path, alone);
        var store = await OpenAsync(alone, readOnly: true);
        Assert.Equal(3, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise]);
        Assert.Equal([alone], Directory.GetFiles(Path.GetDirectoryName(alone)!));
    }

    [Fact]
    public async Task File_that_is_no_store_is_refused_with_what_it_is()
    {
        Assert.Equal("Embedded.Missing", await CodeAsync(async () => await OpenAsync(_path, readOnly: true)));
        await File.WriteAllTextAsync(_path, "这不是数据库，只是一个足够长的文本文件。".PadRight(4096, '。'));
        Assert.Equal("Embedded.NotADatabase", await CodeAsync(async () => await OpenAsync(_path)));
        File.Delete(_path);
        Run("CREATE TABLE other (id)");
        Assert.Equal("Embedded.NotAGraph", await CodeAsync(async () => await OpenAsync(_path)));
        Assert.Equal("Embedded.NotAGraph", await CodeAsync(async () => await OpenAsync(_path, readOnly: true)));
    }

    [Theory]
    [InlineData("UPDATE meta SET value = '99' WHERE key = 'format'", "Embedded.OtherFormat")]
    [InlineData("DELETE FROM meta WHERE key = 'format'", "Embedded.NotAGraph")]
    [InlineData("DELETE FROM meta WHERE key = 'digest'", "Embedded.Corrupt")]
    [InlineData("DELETE FROM node WHERE id = 'technology:resin'", "Embedded.Corrupt")]
    [InlineData("UPDATE node SET content = '{\"name\":\"x' WHERE id = 'technology:resin'", "Embedded.Corrupt")]
    [InlineData("UPDATE node SET content = '{\"name\":\"x\",\"kind\":\"NO_SUCH\"}' WHERE id = 'technology:resin'", "Embedded.Corrupt")]
    [InlineData("UPDATE edge SET kind = 'NO_SUCH' WHERE kind = 'FEEDS'", "Embedded.Corrupt")]
    public async Task Damage_is_told_with_a_code_and_the_path(string damage, string code)
    {
        await WrittenAsync();
        Run(damage);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await OpenAsync(_path));
        Assert.Equal(code, error.Code);
        Assert.Contains(_path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncated_file_is_told_to_be_damaged()
    {
        await WrittenAsync();
        using (var file = File.OpenWrite(_path))
            file.SetLength(file.Length / 2);
        Assert.Equal("Embedded.Corrupt", await CodeAsync(async () => await OpenAsync(_path)));
    }
}
