using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Faults;

/// <summary>A question and its right answer for each version of the graph: <see cref="TinyChain"/> with one cluster that tells the versions
/// apart.</summary>
internal sealed class KnownAnswers
{
    private const string Mark = "第0轮";

    private static readonly NodeId _round = NodeId.Parse("cluster:round");

    private readonly ConcurrentDictionary<string, string> _marks = [];
    private readonly string _first;

    private KnownAnswers(string first) => _first = first;

    /// <summary>What the answers of the first round are, as a store answers that nothing befalls.</summary>
    public static async Task<KnownAnswers> ReadAsync()
    {
        await using var host = await GraphHost.StartAsync();
        await host.Store.WriteAsync(Round(Mark), CancellationToken.None);
        return new(JsonNode.Parse((await host.DataAsync(Question("Known"))).GetRawText())!.ToJsonString());
    }

    /// <summary>The question, under a name that makes it another for every cache: lists, a search and an analysis.</summary>
    public static string Question(string name) => $$"""
        query {{name}} {
          clusters { id name note chains { id } }
          chain(id: "chain:tiny") { name segments { id name enterprises(first: 5) { totalCount nodes { id name citations { locator } } } } }
          search(text: "resin") { totalCount nodes { score node { id } } }
          chainGaps(first: 5) { totalCount nodes { id severity } }
        }
        """;

    /// <summary>Writes a new version, and knows its answer.</summary>
    public async Task<string> WriteAsync(IGraphStore store, string mark)
    {
        var version = (await store.WriteAsync(Round(mark), CancellationToken.None)).ToString();
        _marks[version] = mark;
        return version;
    }

    /// <summary>Whether an answer is the right one for its version. Fields that are missing are right too where the answer says that they
    /// are.</summary>
    public bool IsRight(string version, JsonObject data, bool isPartial)
    {
        if (!_marks.TryGetValue(version, out var mark))
            return false;
        var expected = JsonNode.Parse(_first.Replace(Escaped(Mark), Escaped(mark), StringComparison.Ordinal))!.AsObject();
        return data.Count == expected.Count
            && expected.All(field => (isPartial && data[field.Key] is null) || JsonNode.DeepEquals(field.Value, data[field.Key]));
    }

    private static string Escaped(string text) => JsonValue.Create(text).ToJsonString().Trim('"');

    private static GraphBatch Round(string mark) => GraphBatch.Of([new Cluster { Id = _round, Name = mark }], []);
}
