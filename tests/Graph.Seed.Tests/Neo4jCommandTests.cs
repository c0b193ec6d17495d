using System.Text.Json;
using Graph.Seed.Output;
using Graph.Seed.Reading;
using Graph.TestSupport;

namespace Graph.Seed.Tests;

/// <summary>The program against a real Neo4j, which all of these use one after the other.</summary>
[Collection(Server)]
public sealed class Neo4jCommandTests : IDisposable
{
    /// <summary>The tests that use the one server, and so follow one another.</summary>
    internal const string Server = "Neo4j";

    private const string Limit = "Store__Neo4j__MaxTransactionSize";
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Limit, null);
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task The_curated_data_goes_through_Neo4j_unharmed_and_a_second_load_changes_nothing()
    {
        await Neo4jServer.Shared.ClearAsync();
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var first = await OkAsync("load", data, "--store", "neo4j", "--json");
        var second = await OkAsync("load", data, "--store", "neo4j", "--json");
        Assert.Equal((true, false), (first.GetProperty("changed").GetBoolean(), second.GetProperty("changed").GetBoolean()));
        Assert.Equal(first.GetProperty("version").GetString(), second.GetProperty("version").GetString());

        await OkAsync("export", "--store", "neo4j", "--to", _folder["out"], "--json");
        Assert.All(DataFolder.Names(data),
            file => Assert.Equal(File.ReadAllText(Path.Combine(data, file)), File.ReadAllText(Path.Combine(_folder["out"], file))));
        Assert.Equal(DataFolder.Names(data), DataFolder.Names(_folder["out"]));

        await OkAsync("load", data, "--store", _folder["a.db"], "--json");
        Assert.Equal(Counts(await OkAsync("stats", "--store", _folder["a.db"], "--json")),
            Counts(await OkAsync("stats", "--store", "neo4j", "--json")));
        Assert.Equal(ExitCode.Refused, (await RunAsync("generate", "--nodes", "20", "--to", "neo4j")).Code);
    }

    [SkippableFact]
    public async Task Changes_and_deletions_go_through_and_text_in_the_syntax_of_others_stays_text()
    {
        await Neo4jServer.Shared.ClearAsync();
        await OkAsync("load", _folder.Write("one", TinyData.Files()), "--store", "neo4j", "--json");
        const string Text = """'}) MATCH (n) DETACH DELETE n // $rows \\u0027 {\"a\": [1]} `x` name:*~ %2e""";
        var files = TinyData.With("chains/tiny.yaml", "summary: 一句话", $"summary: \"{Text}\"");
        var chain = System.Text.Encoding.UTF8.GetString(files["chains/tiny.yaml"])
            .Replace("partners: [lab, park]", "partners: [lab]", StringComparison.Ordinal);
        var (start, end) = (chain.IndexOf("parks:", StringComparison.Ordinal), chain.IndexOf("collaborations:", StringComparison.Ordinal));
        files["chains/tiny.yaml"] = System.Text.Encoding.UTF8.GetBytes(chain[..start] + chain[end..]);

        var second = await OkAsync("load", _folder.Write("two", files), "--store", "neo4j", "--json");
        Assert.Equal("""{"added":0,"changed":1,"deleted":1}""", second.GetProperty("nodeChanges").GetRawText());
        Assert.Equal("""{"added":0,"changed":0,"deleted":3}""", second.GetProperty("edgeChanges").GetRawText());
        var whole = await OkAsync("load", _folder["two"], "--store", _folder["b.db"], "--json");
        Assert.Equal($"2-{Digest(whole)}", second.GetProperty("version").GetString());
        await OkAsync("export", "--store", "neo4j", "--to", _folder["out"], "--json");
        await OkAsync("export", "--store", _folder["b.db"], "--to", _folder["same"], "--json");
        Assert.All(files, file => Assert.Equal(
            File.ReadAllText(Path.Combine(_folder["same"], file.Key)), File.ReadAllText(Path.Combine(_folder["out"], file.Key))));
        Assert.Contains("DETACH DELETE n", File.ReadAllText(Path.Combine(_folder["out"], "chains/tiny.yaml")), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("MATCH (n:Technology) WITH n ORDER BY n.id LIMIT 1 SET n.year = 2020.5, n.kind = 7")]
    [InlineData("MATCH (n:Technology) WITH n ORDER BY n.id LIMIT 1 SET n:Enterprise")]
    [InlineData("MATCH (n:Technology) WITH n ORDER BY n.id LIMIT 1 REMOVE n.name")]
    [InlineData("MATCH (n:Technology) WITH n ORDER BY n.id LIMIT 1 CREATE (n)-[:USED_IN]->(:Segment {name: 'no id'})")]
    [InlineData("MATCH (n:Technology) WITH n ORDER BY n.id LIMIT 1 SET n.name = 'another'")]
    public async Task A_load_repairs_what_another_program_changed(string change)
    {
        await Neo4jServer.Shared.ClearAsync();
        var data = _folder.Write("data", TinyData.Files());
        await OkAsync("load", data, "--store", "neo4j", "--json");
        await Neo4jServer.Shared.RunAsync(change);
        Assert.True((await OkAsync("load", data, "--store", "neo4j", "--json")).GetProperty("changed").GetBoolean());
        Assert.False((await OkAsync("load", data, "--store", "neo4j", "--json")).GetProperty("changed").GetBoolean());
        await OkAsync("export", "--store", "neo4j", "--to", _folder["out"], "--json");
        await OkAsync("load", data, "--store", _folder["same.db"], "--json");
        await OkAsync("export", "--store", _folder["same.db"], "--to", _folder["same"], "--json");
        Assert.All(DataFolder.Names(_folder["same"]), file => Assert.Equal(
            File.ReadAllText(Path.Combine(_folder["same"], file)), File.ReadAllText(Path.Combine(_folder["out"], file))));
    }

    [SkippableFact]
    public async Task A_change_that_is_too_large_waits_for_leave_to_go_offline()
    {
        await Neo4jServer.Shared.ClearAsync();
        await OkAsync("generate", "--nodes", "120", "--seed", "1", "--to", "neo4j", "--json");
        await OkAsync("generate", "--nodes", "120", "--seed", "2", "--to", _folder["other"], "--json");
        Environment.SetEnvironmentVariable(Limit, "50");
        var refused = await RunAsync("load", _folder["other"], "--store", "neo4j");
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("--offline", refused.Error, StringComparison.Ordinal);
        var offline = await OkAsync("load", _folder["other"], "--store", "neo4j", "--offline", "--json");
        var whole = await OkAsync("load", _folder["other"], "--store", _folder["b.db"], "--json");
        Assert.Equal($"2-{Digest(whole)}", offline.GetProperty("version").GetString());
        Assert.False((await OkAsync("load", _folder["other"], "--store", "neo4j", "--json")).GetProperty("changed").GetBoolean());
    }

    [SkippableFact]
    public async Task Constraints_that_somebody_dropped_are_made_again()
    {
        await Neo4jServer.Shared.ClearAsync();
        await OkAsync("load", _folder.Write("one", TinyData.Files()), "--store", "neo4j", "--json");
        await Neo4jServer.Shared.RunAsync("DROP CONSTRAINT park_id");
        Assert.Equal(ExitCode.Failed, (await RunAsync("stats", "--store", "neo4j")).Code);
        await OkAsync("load", _folder["one"], "--store", "neo4j", "--json");
        await OkAsync("stats", "--store", "neo4j", "--json");
    }

    [Theory]
    [InlineData(ExitCode.Usage, "Neo4j", "load", "data", "--store", "a.db", "--neo4j-endpoint", "http://localhost:7474")]
    [InlineData(ExitCode.Usage, "--offline", "load", "data", "--store", "a.db", "--offline")]
    [InlineData(ExitCode.Usage, "--compact", "load", "data", "--store", "neo4j", "--compact")]
    [InlineData(ExitCode.Failed, "Store:Neo4j:Endpoint", "stats", "--store", "neo4j", "--neo4j-endpoint", "bolt://localhost:7687")]
    [InlineData(ExitCode.Failed, "Store:Neo4j:Password", "stats", "--store", "neo4j", "--neo4j-endpoint", "http://localhost:7474",
        "--neo4j-user", "neo4j")]
    [InlineData(ExitCode.Failed, "Neo4j.Unreachable", "stats", "--store", "neo4j", "--neo4j-endpoint", "http://127.0.0.1:1")]
    public async Task What_is_wrong_is_named(int code, string expected, params string[] arguments)
    {
        var run = await SeedRunner.RunAsync(arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains(expected, run.Error + run.Out, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<SeedRunner> RunAsync(params string[] arguments) =>
        SeedRunner.RunAsync([.. arguments, "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString()]);

    private static async Task<JsonElement> OkAsync(params string[] arguments)
    {
        var run = arguments.Contains("neo4j") ? await RunAsync(arguments) : await SeedRunner.RunAsync(arguments);
        Assert.True(run.Code is ExitCode.Ok, run.Out + run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private static string Counts(JsonElement answer) =>
        string.Join(' ', new[] { "nodes", "edges", "citations", "locatedCitations",
            "checkedCitations" }.Select(key => answer.GetProperty(key).GetRawText()));

    private static string Digest(JsonElement answer) => answer.GetProperty("version").GetString()!.Split('-')[1];
}
