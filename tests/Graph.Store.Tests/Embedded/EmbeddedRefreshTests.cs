using Graph.Model;
using Graph.Store.Embedded;
using Graph.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Graph.Store.Tests.Embedded;

/// <summary>How a store notices what others do to its file.</summary>
public sealed class EmbeddedRefreshTests(EmbeddedFixture fixture) : IClassFixture<EmbeddedFixture>
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly GraphBatch _park = new GraphBuilder().Park("new").Build();

    private readonly string _path = fixture.NewPath();

    private static EmbeddedGraphStore Store(string path, bool readOnly = false, string? compiled = null) =>
        new(new(path, readOnly, TimeSpan.FromSeconds(5), 50, TimeProvider.System), compiled, NullLogger.Instance);

    [Fact]
    public async Task Write_of_another_process_is_seen_after_a_look()
    {
        var (writer, reader) = (Store(_path), Store(_path));
        await writer.WriteAsync(TinyChain.Batch, _none);
        Assert.Equal(1, (await reader.GetVersionAsync(_none)).Number);
        for (var number = 2; number < 6; number++)
        {
            await writer.WriteAsync(_park, _none);
            Assert.Equal(number - 1, (await reader.GetVersionAsync(_none)).Number);
            await reader.RefreshAsync(_none);
            Assert.Equal(number, (await reader.GetVersionAsync(_none)).Number);
        }
    }

    [Fact]
    public async Task File_that_another_replaces_is_seen_after_a_look()
    {
        await Store(_path).WriteAsync(TinyChain.Batch, _none);
        await EmbeddedStoreFile.CompactAsync(_path, _none);
        var reader = Store(_path, readOnly: true);
        await reader.RefreshAsync(_none);
        var other = fixture.NewPath();
        await Store(other).WriteAsync(_park, _none);
        await EmbeddedStoreFile.CompactAsync(other, _none);
        File.Move(other, _path, overwrite: true);
        await reader.RefreshAsync(_none);
        Assert.Equal(0, (await reader.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise]);
        Assert.Equal(1, (await reader.GetCountsAsync(_none)).Nodes[GraphSchema.Park]);
    }

    [Fact]
    public async Task Store_goes_on_serving_when_its_file_breaks_and_recovers_when_it_is_whole_again()
    {
        var store = Store(_path, readOnly: true);
        await Store(_path).WriteAsync(TinyChain.Batch, _none);
        await store.RefreshAsync(_none);
        var whole = await File.ReadAllBytesAsync(_path);
        await File.WriteAllTextAsync(_path, new string('x', 5000));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("Embedded.NotADatabase",
                (await Assert.ThrowsAsync<GraphStoreException>(async () => await store.RefreshAsync(_none))).Code);
        }

        Assert.Equal(3, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise]);
        File.Delete(_path);
        await Assert.ThrowsAsync<GraphStoreException>(async () => await store.RefreshAsync(_none));
        await File.WriteAllBytesAsync(_path, whole);
        await store.RefreshAsync(_none);
        Assert.Equal(1, (await store.GetVersionAsync(_none)).Number);
    }

    [Fact]
    public async Task Store_goes_on_serving_while_its_file_is_overwritten_slowly()
    {
        var store = Store(_path, readOnly: true);
        await Store(_path).WriteAsync(TinyChain.Batch, _none);
        await EmbeddedStoreFile.CompactAsync(_path, _none);
        await store.RefreshAsync(_none);
        var other = fixture.NewPath();
        await Store(other).WriteAsync(_park, _none);
        await EmbeddedStoreFile.CompactAsync(other, _none);
        var whole = await File.ReadAllBytesAsync(other);
        foreach (var (length, code) in new[] { (0, "Embedded.Emptied"), (whole.Length / 2, "Embedded.Corrupt") })
        {
            await File.WriteAllBytesAsync(_path, whole[..length]);
            Assert.Equal(code, (await Assert.ThrowsAsync<GraphStoreException>(async () => await store.RefreshAsync(_none))).Code);
            Assert.Equal(3, (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise]);
        }
        await File.WriteAllBytesAsync(_path, whole);
        await store.RefreshAsync(_none);
        Assert.Equal((0, 1), ((await store.GetCountsAsync(_none)).Nodes[GraphSchema.Enterprise],
            (await store.GetCountsAsync(_none)).Nodes[GraphSchema.Park]));
    }

    [Fact]
    public async Task File_that_does_not_exist_yet_starts_as_a_copy_of_the_compiled_one()
    {
        var compiled = fixture.NewPath();
        await Store(compiled).WriteAsync(TinyChain.Batch, _none);
        File.SetAttributes(compiled, FileAttributes.ReadOnly);
        var path = Path.Combine(_path + ".new", "deep", "graph.db");
        var store = Store(path, compiled: compiled);
        Assert.Equal(1, (await store.GetVersionAsync(_none)).Number);
        Assert.Equal(2, (await store.WriteAsync(_park, _none)).Number);
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Assert.Equal(1, (await Store(compiled, readOnly: true).GetVersionAsync(_none)).Number);
        File.SetAttributes(compiled, FileAttributes.Normal);
    }

    [Fact]
    public async Task File_that_cannot_be_made_is_told_with_its_place()
    {
        var compiled = fixture.NewPath();
        await Store(compiled).WriteAsync(TinyChain.Batch, _none);
        await File.WriteAllTextAsync(_path, "a file where a folder should be");
        var path = Path.Combine(_path, "graph.db");
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(path, compiled: compiled).GetVersionAsync(_none));
        Assert.Equal("Embedded.Unwritable", error.Code);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_does_not_exist_is_an_empty_graph_where_there_is_nothing_to_copy()
    {
        var store = Store(_path, compiled: _path + ".no-such");
        Assert.Equal(GraphVersion.Empty, await store.GetVersionAsync(_none));
        Assert.Null((await store.ReadAllAsync(_none)).DataSet);
        Assert.False(File.Exists(_path));
    }

    [Fact]
    public async Task Reads_see_one_version_whole_while_others_are_written()
    {
        var store = Store(_path);
        await store.WriteAsync(new GraphBuilder().Park("p0").Park("q0").Build(), _none);
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i < 30; i++) // each version has the two parks of its own number, and no others
            {
                await store.WriteAsync(new GraphBuilder().Park($"p{i}").Park($"q{i}").Build() with
                {
                    Deletes = [NodeId.Parse($"park:p{i - 1}"), NodeId.Parse($"park:q{i - 1}")],
                }, _none);
            }
        });
        while (!writing.IsCompleted)
        {
            var result = await store.FetchAsync(FetchRequest.Page(GraphSchema.Park, PageQuery.All,
                FetchShape.OnlyIds([GraphSchema.Park])), _none);
            var number = result.Version.Number - 1;
            Assert.Equal([$"p{number}", $"q{number}"], result.Page!.Items.Select(item => item.Node.Id.Slug));
        }
        await writing;
    }

    [Fact]
    public async Task Host_loads_the_store_at_its_start_and_looks_at_the_file_from_then_on()
    {
        var writer = Store(_path);
        await writer.WriteAsync(TinyChain.Batch, _none);
        using var host = Host(_path);
        await host.StartAsync();
        var store = host.Services.GetRequiredService<IGraphStore>();
        Assert.Equal(1, (await store.GetVersionAsync(_none)).Number);
        var written = await writer.WriteAsync(_park, _none);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (!patience.IsCancellationRequested && (await store.GetVersionAsync(_none)).Number < 2)
            await Task.Delay(10);
        Assert.Equal(written, await store.GetVersionAsync(_none));
        await host.StopAsync();
    }

    [Fact]
    public async Task Host_does_not_start_on_a_file_that_cannot_be_read()
    {
        await File.WriteAllTextAsync(_path, new string('x', 5000));
        using var host = Host(_path);
        Assert.Equal("Embedded.NotADatabase", (await Assert.ThrowsAsync<GraphStoreException>(() => host.StartAsync())).Code);
    }

    [Theory]
    [InlineData("graph.db", "00:00:00", "Store:Embedded:PollInterval: ")]
    [InlineData("graph.db", "soon", "Store:Embedded:PollInterval: its value cannot be read as TimeSpan.")]
    [InlineData("", "00:00:01", "Store:Embedded:Path: it is empty. ")]
    [InlineData(" ", "00:00:01", "Store:Embedded:Path: it is empty. ")]
    public async Task Host_does_not_start_with_a_setting_that_makes_no_sense_and_names_it(string path, string interval, string reason)
    {
        using var host = Host(path, interval);
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith(reason, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    private static IHost Host(string path, string interval = "00:00:00.050")
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Store:Embedded:Path", path), new("Store:Embedded:PollInterval", interval)]);
        builder.Services.AddEmbeddedGraphStore();
        return builder.Build();
    }
}
