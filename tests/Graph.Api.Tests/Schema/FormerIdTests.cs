using System.Text.Json;
using Graph.Api.Execution;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Schema;

/// <summary>Ids of entries that were joined with others: they still answer, and the answer says so.</summary>
public sealed class FormerIdTests
{
    private const string Old = "technology:old";

    private static GraphBatch Joined()
    {
        var batch = TinyChain.Batch;
        return batch with
        {
            Upserts = [.. batch.Upserts.Select(node => node.Id == NodeId.Parse("technology:photoresist")
                ? (Technology)node with { FormerIds = [Old] } : node)],
        };
    }

    [Theory]
    [InlineData("query($id: ID!) { node(id: $id) { id } }", "node")]
    [InlineData("query($id: ID!) { technology(id: $id) { id formerIds } }", "technology")]
    [InlineData("query($id: ID!) { nodes(ids: [$id]) { id } }", "nodes")]
    [InlineData("query($id: ID!) { dependencyGraph(of: $id) { root { id } nodes { depth } } }", "dependencyGraph")]
    [InlineData("query($id: ID!) { impact(of: $id) { segments { id } } }", "impact")]
    [InlineData("query { technology(id: \"technology:old\") { id } }", "technology")]
    public async Task A_former_id_is_answered_as_the_present_one_and_the_answer_says_so(string query, string field)
    {
        await using var host = await GraphHost.StartAsync(Joined());
        var now = query.Contains("$id", StringComparison.Ordinal) ? await host.AskAsync(query, new { id = "technology:photoresist" })
            : await host.AskAsync(query.Replace(Old, "technology:photoresist", StringComparison.Ordinal));
        var old = await host.AskAsync(query, query.Contains("$id", StringComparison.Ordinal) ? new { id = Old } : null);

        Assert.Empty(old.Codes);
        Assert.NotEqual(JsonValueKind.Null, old.Json.GetProperty("data").GetProperty(field).ValueKind);
        Assert.Equal(now.Json.GetProperty("data").GetRawText(), old.Json.GetProperty("data").GetRawText());
        Assert.Equal("""{"technology:old":"technology:photoresist"}""",
            old.Json.GetProperty("extensions").GetProperty("redirects").GetRawText());
        Assert.False(now.Json.GetProperty("extensions").TryGetProperty("redirects", out _));
    }

    [Fact]
    public async Task Conditions_follow_former_ids_and_the_answer_says_so()
    {
        await using var host = await GraphHost.StartAsync(Joined());
        foreach (var (query, variables) in new (string, object?)[]
        {
            ("{ technologies(where: {id: {eq: \"technology:old\"}}) { nodes { id } } }", null),
            ("query($ids: [ID!]) { technologies(where: {id: {in: $ids}}) { nodes { id } } }", new { ids = new[] { Old } }),
            ("{ technologies(where: {requiredBy: {some: {id: {eq: \"technology:old\"}}}}) { nodes { id } } }", null),
        })
        {
            var old = await host.AskAsync(query, variables);
            var now = await host.AskAsync(query.Replace(Old, "technology:photoresist", StringComparison.Ordinal), variables is null ? null
                : new { ids = new[] { "technology:photoresist" } });
            Assert.Empty(old.Codes);
            Assert.Equal(now.Json.GetProperty("data").GetRawText(), old.Json.GetProperty("data").GetRawText());
            Assert.Contains("technology:", old.Json.GetProperty("data").GetRawText(), StringComparison.Ordinal);
            Assert.Equal("""{"technology:old":"technology:photoresist"}""",
                old.Json.GetProperty("extensions").GetProperty("redirects").GetRawText());
        }
    }

    [Fact]
    public async Task In_an_earlier_version_an_id_means_the_entry_that_had_it_then()
    {
        var apart = TinyChain.Batch;
        Technology before = new() { Id = NodeId.Parse(Old), Name = "旧名", Kind = TechnologyKind.Frontier };
        await using var host = await GraphHost.StartAsync(apart with { Upserts = [.. apart.Upserts, before] });
        await host.Store.WriteAsync(Joined() with { Deletes = [before.Id] }, CancellationToken.None);
        var data = await host.DataAsync("{ then: technology(id: \"technology:old\", asOf: 1) { id } "
            + "now: technology(id: \"technology:old\") { id } "
            + "listed: technologies(where: {id: {eq: \"technology:old\"}}, asOf: 1) { nodes { id } } }");
        Assert.Equal((Old, "technology:photoresist"), (data.GetProperty("then").GetProperty("id").GetString(),
            data.GetProperty("now").GetProperty("id").GetString()));
        Assert.Equal([Old], AnswerNodes.Texts(data.GetProperty("listed").GetProperty("nodes"), "id"));
    }

    [Fact]
    public async Task A_former_id_answers_in_the_version_that_had_it_also_after_it_was_reverted()
    {
        await using var host = await GraphHost.StartAsync(TinyChain.Batch);
        await host.Store.WriteAsync(Joined(), CancellationToken.None);
        await host.Store.WriteAsync(TinyChain.Batch, CancellationToken.None);
        var answer = await host.AskAsync("{ then: technology(id: \"technology:old\", asOf: 2) { id } now: technology(id: "
            + "\"technology:old\") { id } }");
        Assert.Equal("""{"then":{"id":"technology:photoresist"},"now":null}""", answer.Json.GetProperty("data").GetRawText());
        Assert.Equal("""{"technology:old":"technology:photoresist"}""", answer.Json.GetProperty("extensions").GetProperty("redirects")
            .GetRawText());
    }

    [Fact]
    public void Ids_are_followed_wherever_they_stand_in_an_argument()
    {
        var batch = Joined();
        FollowedIds ids = new(GraphSnapshot.Create(GraphVersion.Empty, null, batch.Upserts, batch.EdgeUpserts));
        var input = new Dictionary<string, object?> { ["technologyIds"] = new List<object?> { Old, "technology:resin" }, ["first"] = 3 };
        var followed = Assert.IsAssignableFrom<IDictionary<string, object?>>(ids.In(input));
        var items = Assert.IsAssignableFrom<IEnumerable<object?>>(followed["technologyIds"]);
        Assert.Equal(["technology:photoresist", "technology:resin"], items);
        Assert.Equal(3, followed["first"]);
        Assert.Equal(KeyValuePair.Create(Old, "technology:photoresist"), Assert.Single(ids.Followed!));
    }

    [Fact]
    public async Task The_answer_says_so_each_time_also_beside_an_error()
    {
        await using var host = await GraphHost.StartAsync(Joined());
        const string Query = "{ technology(id: \"technology:old\") { id } impact(of: \"technology:none\") { segments { id } } }";
        for (var time = 0; time < 2; time++)
        {
            var answer = await host.AskAsync(Query);
            Assert.Equal(["NOT_FOUND"], answer.Codes);
            var redirects = answer.Json.GetProperty("extensions").GetProperty("redirects");
            Assert.Equal("technology:photoresist", redirects.GetProperty(Old).GetString());
        }
    }

    [Fact]
    public async Task An_id_that_never_was_is_null_and_nothing_is_said_of_it()
    {
        await using var host = await GraphHost.StartAsync(Joined());
        var answer = await host.AskAsync("{ technology(id: \"technology:none\") { id } }");
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("data").GetProperty("technology").ValueKind);
        Assert.False(answer.Json.GetProperty("extensions").TryGetProperty("redirects", out _));
    }
}
