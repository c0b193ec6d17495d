using System.Text.Json;
using Graph.Seed.Output;
using Graph.Seed.Reading;
using Graph.TestSupport;

namespace Graph.Seed.Tests;

/// <summary>Versions as an editor looks at them: who changed what, and how to go back.</summary>
[Collection(Neo4jCommandTests.Server)]
public sealed class HistoryCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Store => _folder["a.db"];

    private async Task LoadTwoAsync()
    {
        await SeedRunner.RunAsync("load", _folder.Write("one", TinyData.Files()), "--store", Store, "--by", "张三");
        await SeedRunner.RunAsync("export", "--store", Store, "--to", _folder["exported"]);
        var moved = TinyData.With("chains/tiny.yaml", "region: 乙县\n  role: leader", "region: 丙丁区\n  role: leader");
        await SeedRunner.RunAsync("load", _folder.Write("two", moved), "--store", Store, "--by", "李四");
    }

    private static JsonElement Json(SeedRunner run) => JsonDocument.Parse(run.Out).RootElement;

    [SkippableFact]
    public async Task A_server_tells_its_versions_goes_back_and_is_backed_up_as_a_file_is()
    {
        await Neo4jServer.Shared.ClearAsync();
        string[] server = ["neo4j", "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString()];
        await LoadTwoAsync();
        foreach (var name in new[] { "one", "two" })
            await SeedRunner.RunAsync(["load", _folder[name], "--by", name, "--store", .. server]);

        async Task<SeedRunner> OkAsync(params string[] arguments)
        {
            var run = await SeedRunner.RunAsync([.. arguments, .. server]);
            Assert.True(run.Code is ExitCode.Ok, run.Error + run.Out);
            return run;
        }

        var versions = Json(await OkAsync("log", "--json", "--store")).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(["two", "one"], versions.Select(version => version.GetProperty("by").GetString()!));
        var difference = Json(await SeedRunner.RunAsync("diff", "1", "2", "--store", Store, "--json")).GetProperty("changes").GetRawText();
        Assert.Equal(difference, Json(await OkAsync("diff", "1", "2", "--json", "--store")).GetProperty("changes").GetRawText());

        await OkAsync("backup", "--to", _folder["b.db"], "--store");
        Assert.Contains("0 added, 1 changed", (await OkAsync("revert", "1", "--store")).Out, StringComparison.Ordinal);
        Assert.Contains("Versions 1 and 3 hold the same.", (await OkAsync("diff", "1", "--store")).Out, StringComparison.Ordinal);
        await OkAsync("restore", _folder["b.db"], "--store");
        Assert.Contains("Versions 2 and 4 hold the same.", (await OkAsync("diff", "2", "--store")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_tells_who_wrote_what_from_where()
    {
        await LoadTwoAsync();
        var run = await SeedRunner.RunAsync("log", "--store", Store, "--json");
        Assert.Equal(ExitCode.Ok, run.Code);
        var versions = Json(run).GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal([("李四", $"load {_folder["two"]}"), ("张三", $"load {_folder["one"]}")], versions.Select(version =>
            (version.GetProperty("by").GetString()!, version.GetProperty("origin").GetString()!)));
        Assert.StartsWith("2-", versions[0].GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.Equal(Checking.Today.GetUtcNow(), versions[0].GetProperty("writtenAt").GetDateTimeOffset());
        Assert.Equal("""{"added":0,"changed":1,"deleted":0}""", versions[0].GetProperty("nodeChanges").GetRawText());
        var text = (await SeedRunner.RunAsync("log", "--store", Store, "--lang", "zh")).Out;
        Assert.Contains("李四\tload ", text, StringComparison.Ordinal);
        Assert.Contains("共保留 2 个版本。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_tells_the_properties_that_changed()
    {
        await LoadTwoAsync();
        var run = await SeedRunner.RunAsync("diff", "1", "2", "--store", Store, "--json");
        var change = Assert.Single(Json(run).GetProperty("changes").EnumerateArray());
        Assert.Equal(("changed", "enterprise:fab", "晶圆厂"), (change.GetProperty("change").GetString(), change.GetProperty("id")
            .GetString(), change.GetProperty("name").GetString()));
        Assert.Equal("""[{"name":"region","before":["乙县"],"after":["丙丁区"]}]""", change.GetProperty("properties").GetRawText());
        Assert.Contains("region: 丙丁区 → 乙县", (await SeedRunner.RunAsync("diff", "2", "1", "--store", Store)).Out,
            StringComparison.Ordinal);
        Assert.Contains("区域：丙丁区 → 乙县", (await SeedRunner.RunAsync("diff", "2", "1", "--store", Store, "--lang", "zh")).Out,
            StringComparison.Ordinal);
        Assert.Contains("0 added, 1 changed", (await SeedRunner.RunAsync("revert", "1", "--store", Store)).Out, StringComparison.Ordinal);
        Assert.Contains("Versions 1 and 3 hold the same.", (await SeedRunner.RunAsync("diff", "1", "--store", Store)).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revert_gives_the_files_of_that_version_as_a_new_version()
    {
        await LoadTwoAsync();
        var run = await SeedRunner.RunAsync("revert", "1", "--store", Store, "--by", "王五", "--json");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.StartsWith("3-", Json(run).GetProperty("version").GetString(), StringComparison.Ordinal);
        await SeedRunner.RunAsync("export", "--store", Store, "--to", _folder["out"]);
        var names = DataFolder.Names(_folder["exported"]);
        Assert.Equal(names, DataFolder.Names(_folder["out"]));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["exported"], name)),
            File.ReadAllBytes(Path.Combine(_folder["out"], name))));
        var newest = Json(await SeedRunner.RunAsync("log", "--store", Store, "--json")).GetProperty("versions")[0];
        Assert.Equal(("王五", "revert 1"), (newest.GetProperty("by").GetString(), newest.GetProperty("origin").GetString()));
        Assert.False(Json(await SeedRunner.RunAsync("revert", "1", "--store", Store, "--json")).GetProperty("changed").GetBoolean());
    }

    [Fact]
    public async Task A_version_that_is_not_kept_is_refused_with_those_that_are()
    {
        await LoadTwoAsync();
        foreach (var command in new[] { "diff", "revert" })
        {
            var run = await SeedRunner.RunAsync(command, "7", "--store", Store, "--lang", "en");
            Assert.Equal(ExitCode.Refused, run.Code);
            Assert.Contains("does not keep version 7. It keeps 1 to 2.", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(ExitCode.Refused, (await SeedRunner.RunAsync("revert", "1-00", "--store", Store)).Code);
        Assert.Equal(ExitCode.Usage, (await SeedRunner.RunAsync("revert", "last", "--store", Store)).Code);
        Assert.Equal(ExitCode.Failed, (await SeedRunner.RunAsync("revert", "1", "--store", _folder["no.db"])).Code);
        Assert.Equal(ExitCode.Failed, (await SeedRunner.RunAsync("log", "--store", _folder["no.db"])).Code);
        Assert.False(File.Exists(_folder["no.db"]));
    }
}
