using Graph.Model;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Text stays data, and is in the order of its code points.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jTextTests(Neo4jFixture fixture)
{
    private static readonly FetchShape _names =
        new([new(GraphSchema.Park, [GraphSchema.Park.FindProperty("name")!, GraphSchema.Park.FindProperty("aliases")!], [])]);

    // Around the surrogates: code point order and the order of UTF-16 units differ between U+E000–U+FFFF and what lies beyond.
    private static readonly string[] _hard =
        ["a", "a\U0001F600", "a\uFF08", "\uFF08", "\uFF08\U00020000", "\U00020000", "\U00020000\uFF08", "\uE000", "中（", "中\U00020000",
        "中", "Z"];

    private static readonly string[] _hostile =
    [
        "'}) DETACH DELETE n //", "\"); MATCH (m) DETACH DELETE m; //", "`) RETURN 1 //", "$p0", "{name: 1}", "\\", "\\u0027",
            "name:* OR id:[* TO *]~ ^2 AND (",
        "\"}],\"statement\":\"MATCH (n) DETACH DELETE n\"", "' OR 1=1 OR '", "/* */", "\u0000x", "\n\r\t", "{{}}", "</script>",
    ];

    [SkippableFact]
    public async Task Lists_filters_and_places_agree_on_code_points()
    {
        var sorted = _hard.Order(CodePointOrder.Instance).ToList();
        var store = await fixture.StoreWithAsync(Parks(_hard));
        PageQuery byName = new() { Order = [new OrderTerm.ByProperty("name", false)] };
        var all = await NamesAsync(store, byName);
        Assert.Equal(sorted, all);
        foreach (var value in _hard)
        {
            Assert.Equal(sorted.Where(name => CodePointOrder.Instance.Compare(name, value) > 0),
                await NamesAsync(store, byName with { Where = Compare(ComparisonOperator.Gt, value) }));
            Assert.Equal(sorted.Where(name => CodePointOrder.Instance.Compare(name, value) <= 0),
                await NamesAsync(store, byName with { Where = Compare(ComparisonOperator.Lte, value) }));
            Assert.Equal(sorted.Skip(sorted.IndexOf(value) + 1), await NamesAsync(store, byName with { After = new([value], "park:z") }));
            Assert.Equal(sorted.Take(sorted.IndexOf(value)), await NamesAsync(store, byName with { Before = new([value], "park:a") }));
        }
    }

    [SkippableFact]
    public async Task What_looks_like_Cypher_is_text()
    {
        var store = await fixture.StoreWithAsync(Parks(_hostile));
        foreach (var text in _hostile)
        {
            Assert.Equal([text], await NamesAsync(store, new() { Where = Compare(ComparisonOperator.Eq, text) }));
            Assert.Contains(text, await NamesAsync(store,
                new() { Where = new Filter.Compare("aliases", ComparisonOperator.Contains, text) }));
            Assert.Contains(text, await NamesAsync(store,
                new() { Where = new Filter.In("name", [text, "x"], Negated: false), After = new([], "!" + text) }));
            Assert.Empty(await NamesAsync(store, new() { Where = new Filter.Compare(text, ComparisonOperator.Eq, text) }));
            Assert.Empty(await NamesAsync(store, new() { Where = new Filter.Related(text, Some: true, null) }));
            Assert.Equal(_hostile.Length, (await NamesAsync(store,
                new() { Order = [new OrderTerm.ByProperty(text, true), new OrderTerm.ByCount(text, true)] })).Count);
        }
        Assert.Equal(_hostile.Length, (await store.GetCountsAsync(CancellationToken.None)).Nodes[GraphSchema.Park]);
    }

    private static Filter.Compare Compare(ComparisonOperator comparison, string value) => new("name", comparison, value);

    private static GraphBatch Parks(string[] names) =>
        GraphBatch.Of([.. names.Select((name, place) =>
            new Park { Id = NodeId.Of("park", $"p-{place}"), Name = name, Aliases = [$"{name}!"], Note = name })], []);

    private static async Task<List<string>> NamesAsync(IGraphStore store, PageQuery query) =>
        [.. (await store.FetchAsync(FetchRequest.Page(GraphSchema.Park, query, _names), CancellationToken.None)).Page!.Items.Select(
            item => (string)item.Node.Values[0]!)];
}
