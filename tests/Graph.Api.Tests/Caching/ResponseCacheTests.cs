using Graph.Api.Tests.Http;
using Graph.Model;

namespace Graph.Api.Tests.Caching;

/// <summary>Which answers are kept, and for which questions.</summary>
public sealed class ResponseCacheTests
{
    private const string WithVariables =
        "query ($first: Int, $where: TechnologyFilter) { technologies(first: $first, where: $where) { nodes { id name nameEn note kind "
            + "} } }";

    [Fact]
    public async Task An_answer_asked_for_again_is_the_same_and_reads_nothing()
    {
        await using var api = await CachedApi.StartAsync();
        var first = await api.AskAsync();
        CachedApi.AssertRight(first);
        var second = await api.AskAsync();
        Assert.Equal(1, api.Store.Reads);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Cost, second.Cost);
    }

    [Fact]
    public async Task An_answer_that_was_kept_looks_like_one_that_was_not()
    {
        await using var kept = await CachedApi.StartAsync();
        await using var other = await CachedApi.StartAsync(("Cache:Enabled", "false"));
        const string Query = "{ search(text: \"resin\") { nodes { score node { id name ... on Technology { note segments { nodes { name "
            + "} } } } } } nothing: node(id: \"lab:none\") { id } }";
        Assert.Equal((await other.AskAsync(Query)).Text, (await kept.AskAsync(Query)).Text);
        Assert.Equal((await other.AskAsync(Query)).Text, (await kept.AskAsync(Query)).Text);
    }

    [Fact]
    public async Task Get_and_post_share_an_answer_and_its_tag_stays()
    {
        await using var api = await CachedApi.StartAsync();
        CachedApi.AssertRight(await api.AskAsync());
        var (first, second) = (await api.GetAsync(CachedApi.Clusters), await api.GetAsync(CachedApi.Clusters));
        Assert.Equal(1, api.Store.Reads);
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_new_version_of_the_graph_is_seen_at_once()
    {
        await using var api = await CachedApi.StartAsync();
        Assert.DoesNotContain("cluster:new", (await api.AskAsync()).Text, StringComparison.Ordinal);
        await api.WriteAsync("new");
        Assert.Contains("cluster:new", (await api.AskAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, api.Store.Reads);
    }

    [Fact]
    public async Task An_answer_read_from_a_later_version_is_not_kept_for_the_earlier_one()
    {
        await using var host = await TinyHost.StartAsync(services => services.AddTinyCache());
        const string Query = "query={later a:hello b:hello c:hello d:hello e:hello f:hello g:hello h:hello i:hello j:hello}";
        for (var time = 0; time < 2; time++) // what is kept would have the version at the start, v1
            Assert.Equal("v9", (await host.GetAsync(Query)).Json.GetProperty("extensions").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Errors_are_not_kept()
    {
        await using var api = await CachedApi.StartAsync();
        api.Store.BeforeFetch = _ => throw new GraphStoreException("Test.Down", "down", isTransient: true);
        Assert.Equal(["STORE_UNAVAILABLE"], (await api.AskAsync()).Codes);
        api.Store.BeforeFetch = _ => Task.CompletedTask;
        CachedApi.AssertRight(await api.AskAsync());
    }

    [Theory]
    [InlineData("""{"first":5,"where":{"kind":{"in":["BOTTLENECK"]},"name":{"contains":"胶"}}}""",
        """{ "where": {"name":{"contains":"\u80f6"}, "kind":{"in":["BOTTLENECK"]}}, "first": 5 }""", true)]
    [InlineData("""{"first":5}""", """{"first":6}""", false)]
    [InlineData("""{"first":5}""", """{"first":5,"where":null}""", false)]
    [InlineData("""{"where":{"name":{"contains":"a"}}}""", """{"where":{"name":{"eq":"a"}}}""", false)]
    public async Task Variables_count_by_their_values(string one, string another, bool isSame)
    {
        await using var api = await CachedApi.StartAsync();
        Assert.Empty((await api.PostAsync(WithVariables, one)).Codes);
        Assert.Empty((await api.GetAsync(WithVariables, another)).Codes);
        Assert.Equal(isSame ? 1 : 2, api.Store.Reads);
    }

    [Fact]
    public async Task Wrong_variables_of_a_kept_answer_are_still_refused()
    {
        await using var api = await CachedApi.StartAsync();
        Assert.Empty((await api.PostAsync(WithVariables, """{"first":5}""")).Codes);
        Assert.Equal(["BAD_VARIABLE"], (await api.PostAsync(WithVariables, """{"first":"5"}""")).Codes);
        Assert.Equal(["BAD_VARIABLE"], (await api.PostAsync(WithVariables, """{"first":5.5}""")).Codes);
    }

    [Fact]
    public async Task Operations_of_one_document_are_kept_apart()
    {
        await using var api = await CachedApi.StartAsync();
        const string Document = "query A " + CachedApi.Clusters + " query B { technologies(first: 20) { nodes { id name } } }";
        var answers = new List<string>();
        foreach (var name in new[] { "A", "B" })
            answers.Add((await api.GetAsync(Document, operationName: name)).Text);
        Assert.NotEqual(answers[0], answers[1]);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_given_and_not_kept()
    {
        await using var api = await CachedApi.StartAsync(("Cache:MaxAnswerBytes", "1024"));
        var query = "{ " + string.Concat(Enumerable.Range(0, 20).Select(n => $"a{n}: chains {{ id name nameEn }} ")) + "}";
        CachedApi.AssertRight(await api.AskAsync(query));
        Assert.False(await api.HasKeptAsync(query));
    }

    [Fact]
    public async Task Nothing_is_kept_where_the_cache_is_off()
    {
        await using var api = await CachedApi.StartAsync(("Cache:Enabled", "false"));
        Assert.False(await api.HasKeptAsync(CachedApi.Clusters));
        Assert.False(await api.HasKeptAsync(CachedApi.Clusters));
    }

    [Fact]
    public async Task An_answer_of_a_few_values_is_not_kept()
    {
        await using var api = await CachedApi.StartAsync();
        const string Query = "{ chain(id: \"chain:tiny\") { id } }";
        Assert.False(await api.HasKeptAsync(Query));
        Assert.False(await api.HasKeptAsync(Query));
    }
}
