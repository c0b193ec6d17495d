using System.Net.ServerSentEvents;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Neo4j;

/// <summary>The versions that two processes over one Neo4j notice, and the history that they tell.</summary>
[Collection(Neo4jCollection.Name)]
public sealed partial class Neo4jVersionTests(Neo4jApi neo4j, RealApi embedded) : IClassFixture<RealApi>, IDisposable
{
    private const string Firm = "enterprise:test-resist", Double = "enterprise:test-resist-double", Gap =
        "gap:bottleneck:integrated-circuits:photoresist";

    // Each is a document of its own: an earlier version costs so much that only two fit into one.
    private static readonly string[] _history =
    [
        "versions(first: 9) { totalCount nodes { number by origin nodes { added changed deleted } edges { added changed deleted } } }",
        "changes(since: 1) { totalCount nodes { version { number } change id edge from to name properties { name before after } } }",
        "edited: changes(since: 2, kinds: [ENTERPRISE], chains: [\"chain:integrated-circuits\"], first: 3) { totalCount nodes { id } }",
        "imported: gapChanges(from: 1, to: 2) { healed { id severityBefore explanation } persistent { id } new { id } }",
        "reverted: gapChanges(from: 4) { healed { id } persistent { id } new { id } }",
        "before: chainGaps(first: 100, asOf: 1) { nodes { id severity } }",
        "after: chainGaps(first: 100, asOf: 2) { nodes { id severity } }",
        $"apart: enterprise(id: \"{Double}\", asOf: 3) {{ id name role develops(first: 3) {{ nodes {{ id }} }} }}",
        $"joined: enterprise(id: \"{Double}\", asOf: 4) {{ id name role aliases formerIds citations {{ locator source {{ id }} }} }}",
        $"now: enterprise(id: \"{Double}\") {{ id }}",
        "search(text: \"测试光刻\", asOf: 2) { totalCount nodes { node { id } } }",
        "statistics(asOf: 3) { nodeCount edgeCount }",
    ];

    private static readonly CancellationToken _none = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("history-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One test, since what it writes is taken back by a load of the whole graph.</summary>
    [SkippableFact]
    public async Task Two_processes_tell_the_history_that_one_over_a_file_tells_and_never_mix_two_versions()
    {
        var store = (await neo4j.RequireAsync()).Store;
        await neo4j.Two.RequireAsync();
        try
        {
            await TellTheHistoryAsync();
            await NeverMixAsync(store);
        }
        finally
        {
            await neo4j.ReloadAsync();
        }
    }

    private async Task TellTheHistoryAsync()
    {
        var file = Path.Combine(_folder, "graph.db");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "graph.db"), file);
        File.SetAttributes(file, FileAttributes.Normal);
        Work(file);
        await using var overFile = embedded.With("Store:Embedded:Path", file);
        using var one = overFile.CreateClient();
        var expected = await ToldAsync(one);
        var heard = Enumerable.Range(0, 2).Select(process => LastHeardAsync(neo4j.Two.CreateClient(process), "5-")).ToList();
        Work("neo4j", "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString());
        Assert.All(await Task.WhenAll(heard), version => Assert.Equal(expected.Version, version));
        for (var process = 0; process < 2; process++)
        {
            using var client = neo4j.Two.CreateClient(process);
            Assert.Equal(expected, await ToldAsync(client));
        }
    }

    private async Task NeverMixAsync(IGraphStore store)
    {
        NodeId[] ids = [NodeId.Parse("cluster:test-a"), NodeId.Parse("cluster:test-b")];
        const int Rounds = 6; // each takes some seconds while two readers ask without a pause
        const string Query = "{ a: node(id: \"cluster:test-a\") { ... on Cluster { name } } b: node(id: \"cluster:test-b\") { ... on "
            + "Cluster { name } } }";
        Task<GraphVersion> WriteAsync(int round) =>
            store.WriteAsync(GraphBatch.Of([.. ids.Select(id => new Cluster { Id = id, Name = $"第{round}轮" })], []), _none).AsTask();
        await WriteAsync(0);
        using CancellationTokenSource written = new();
        var readers = Enumerable.Range(0, 2).Select(process => ReadAsync(neo4j.Two.CreateClient(process), Query, written.Token))
            .ToList();
        for (var round = 1; round <= Rounds; round++)
            await WriteAsync(round);
        await written.CancelAsync();
        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
        for (var process = 0; process < 2; process++)
            await SeesAsync(neo4j.Two.CreateClient(process), Query, $"第{Rounds}轮");
    }

    /// <summary>Makes versions 2 to 5: adds two firms, changes one, joins them, and goes back.</summary>
    private void Work(params string[] store)
    {
        var firms = Write("企业.csv", "标识,名称,区域,企业地位,所在环节,研发的技术,出处,位置",
            "test-resist,测试光刻材料有限公司,启东市,骨干,光刻材料与电子化学品,光刻胶,南通市“十四五”科技创新规划,一",
            "test-resist-double,测试光刻,启东市,,光刻材料与电子化学品,,南通市“十四五”科技创新规划,二");
        Run(["import", firms, "--apply", "--by", "张三", "--to", .. store]);
        Run(["import", Write("更正.csv", "标识,企业地位,出处", "test-resist,龙头,南通市“十四五”科技创新规划"), "--apply", "--to", .. store]);
        Run(["merge", Firm, Double, "--apply", "--in", .. store]);
        Run(["revert", "1", "--store", .. store]);
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static void Run(string[] arguments) =>
        Assert.Equal(0, Assembly.Load("graph-seed").EntryPoint!.Invoke(null, [(string[])[.. arguments, "--json"]]));

    /// <summary>What a process tells of the history; first that it tells the truth.</summary>
    private static async Task<(string Version, string History, string Feed, string NotKept)> ToldAsync(HttpClient client)
    {
        var (data, version) = (new JsonObject(), "");
        foreach (var field in _history)
        {
            var answer = await client.AskAsync(new { query = $"{{ {field} }}" });
            Assert.Equal("", answer.Errors);
            var (name, value) = answer.Data.Single();
            data[name] = value?.DeepClone();
            version = answer.Version!;
        }
        Assert.Equal(5, (int)data["versions"]!["totalCount"]!);
        Assert.Contains(Gap, data["imported"]!["healed"]!.AsArray().Select(gap => (string?)gap!["id"]));
        Assert.Contains(Gap, data["reverted"]!["new"]!.AsArray().Select(gap => (string?)gap!["id"]));
        Assert.Equal((Double, Firm), ((string?)data["apart"]!["id"], (string?)data["joined"]!["id"]));
        Assert.Null(data["now"]);
        var feed = TimePattern.Replace(await client.GetStringAsync(new Uri("/feeds/changes.atom?lang=en", UriKind.Relative)), "…");
        Assert.Contains("测试光刻材料有限公司", feed, StringComparison.Ordinal);
        var notKept = await client.AskAsync(new { query = "{ chains(asOf: 9) { id } }" });
        Assert.Equal("VERSION_NOT_KEPT", notKept.Code);
        return (version, data.ToJsonString(), feed, notKept.Errors);
    }

    /// <summary>Listens as a page does, until it hears of a version with this beginning.</summary>
    private static async Task<string> LastHeardAsync(HttpClient client, string beginning)
    {
        using var _ = client;
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(10)); // four runs of graph-seed on a busy machine
        await using var stream = await client.GetStreamAsync(new Uri("/events/versions", UriKind.Relative), patience.Token);
        await foreach (var heard in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            if (heard.EventId?.StartsWith(beginning, StringComparison.Ordinal) ?? false)
                return heard.EventId;
        }
        throw new InvalidOperationException("The events ended.");
    }

    /// <summary>Reads until the writer is done; each answer is of one version, and none is older than the one before.</summary>
    private static async Task<int> ReadAsync(HttpClient client, string query, CancellationToken until)
    {
        using var _ = client;
        var (count, newest) = (0, 0L);
        while (!until.IsCancellationRequested || count == 0)
        {
            var answer = await client.AskAsync(new { query });
            Assert.True(answer.Errors.Length == 0, answer.Errors);
            Assert.Equal((string?)answer.Data["a"]!["name"], (string?)answer.Data["b"]!["name"]);
            var version = long.Parse(answer.Version!.Split('-')[0], null);
            Assert.True(version >= newest, $"{version} after {newest}");
            (count, newest) = (count + 1, version);
        }
        return count;
    }

    /// <summary>Polls as often as the age of a version allows, and some more for a machine that is slow.</summary>
    private static async Task SeesAsync(HttpClient client, string query, string name)
    {
        using var _ = client;
        for (var poll = 0; poll < 20; poll++)
        {
            if ((string?)(await client.AskAsync(new { query })).Data["a"]!["name"] == name)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        Assert.Fail("The new version was not noticed.");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")]
    private static partial Regex TimePattern { get; }
}
