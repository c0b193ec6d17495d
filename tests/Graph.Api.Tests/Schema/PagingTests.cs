using Graph.Model;

namespace Graph.Api.Tests.Schema;

public sealed class PagingTests
{
    private static readonly GraphBatch _sources = GraphBatch.Of(
        [.. Enumerable.Range(0, 25).Select(i =>
            new Source
            {
                Kind = SourceKind.Official,
                Id = NodeId.Of("source", $"s{i:00}"),
                Name = $"第{i % 7}号",
                Publisher = i % 3 == 0 ? null : $"社{i % 4}",
            })], []);

    [Theory]
    [InlineData("")]
    [InlineData(", order: [{title: DESC}]")]
    [InlineData(", order: [{publisher: ASC}, {title: DESC}]")]
    [InlineData(", order: [{publisher: DESC}], where: {title: {ne: \"第0号\"}}")]
    public async Task Pages_forward_and_backward_give_the_whole_list_once(string arguments)
    {
        await using var host = await GraphHost.StartAsync(_sources);
        var list = new PagedList(query => host.DataAsync(query), "sources", arguments);
        var (whole, forward, backward) =
            (await list.WholeAsync(), await list.ForwardAsync(pageSize: 4), await list.BackwardAsync(pageSize: 4));
        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [Theory]
    [InlineData("first: -1", "BAD_USER_INPUT")]
    [InlineData("last: -1", "BAD_USER_INPUT")]
    [InlineData("first: 101", "BAD_USER_INPUT")]
    [InlineData("last: 2147483647", "BAD_USER_INPUT")]
    [InlineData("first: 1, last: 1", "BAD_USER_INPUT")]
    [InlineData("after: \"\"", "BAD_CURSOR")]
    [InlineData("after: \"nonsense\"", "BAD_CURSOR")]
    [InlineData("before: \"AAAAAAAAAAAA\"", "BAD_CURSOR")]
    [InlineData("after: \"%F0%9F\"", "BAD_CURSOR")]
    [InlineData("where: {title: {eq: null}}", "BAD_USER_INPUT")]
    [InlineData("where: {title: null}", "BAD_USER_INPUT")]
    [InlineData("where: {and: [{not: {and: [{not: {and: [{not: {and: [{not: {and: [{not: {and: [{title: {eq: \"x\"}}]}}]}}]}}]}}]}}]}",
        "BAD_USER_INPUT")]
    [InlineData("order: [{title: ASC}, {title: ASC}, {title: ASC}, {title: ASC}, {title: ASC}, {title: ASC}]", "BAD_USER_INPUT")]
    [InlineData("order: [{title: ASC, date: ASC}]", "VALIDATION_ERROR")]
    [InlineData("order: [{title: SIDEWAYS}]", "VALIDATION_ERROR")]
    [InlineData("first: 9999999999", "VALIDATION_ERROR")]
    [InlineData("first: 1.5", "VALIDATION_ERROR")]
    [InlineData("where: {titel: {eq: \"x\"}}", "VALIDATION_ERROR")]
    public async Task Arguments_that_make_no_sense_are_refused_with_a_code(string arguments, string code)
    {
        await using var host = await GraphHost.StartAsync(_sources);
        var answer = await host.AskAsync($"{{ sources({arguments}) {{ nodes {{ id }} }} }}");
        Assert.Equal(code, Assert.Single(answer.Codes.Distinct()));
        Assert.NotEqual(500, answer.Status);
    }

    [Theory]
    [InlineData("labs(where: {and: null})", "'and' is null in 'where': leave it out.")]
    [InlineData("labs(where: {hosts: null})", "'hosts' is null in 'where': leave it out.")]
    [InlineData("labs(where: {name: null})", "'name' is null in 'where': leave it out, or ask for {name: {isNull: true}}.")]
    public async Task What_to_write_instead_of_null_fits_the_member(string list, string message)
    {
        await using var host = await GraphHost.StartAsync(_sources);
        Assert.Contains(message, (await host.AskAsync($"{{ {list} {{ totalCount }} }}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_filter_or_order_is_refused_and_so_is_a_changed_one()
    {
        await using var host = await GraphHost.StartAsync(_sources);
        var data = await host.DataAsync("{ sources(first: 3) { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("sources").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var changed = cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1];
        string[] others = [$"labs(after: \"{cursor}\")", $"sources(after: \"{cursor}\", order: [{{title: ASC}}])",
            $"sources(after: \"{cursor}\", where: {{title: {{ne: \"x\"}}}})", $"sources(after: \"{changed}\")"];
        foreach (var other in others)
            Assert.Equal(["BAD_CURSOR"], (await host.AskAsync($"{{ {other} {{ nodes {{ id }} }} }}")).Codes);
        await host.DataAsync($"{{ sources(after: \"{cursor}\") {{ nodes {{ id }} }} }}");
    }

    [Fact]
    public async Task The_page_after_an_item_that_is_gone_goes_on_where_it_stood()
    {
        await using var host = await GraphHost.StartAsync(_sources);
        var data = await host.DataAsync("{ sources(first: 3) { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("sources").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await host.Store.WriteAsync(new([], [], [NodeId.Of("source", "s02")], []), CancellationToken.None);
        var after = await host.DataAsync($"{{ sources(first: 2, after: \"{cursor}\") {{ nodes {{ id }} }} }}");
        Assert.Equal(["source:s03", "source:s04"], after.GetProperty("sources").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("{ chain(id: \"technology:resin\") { id } }")]
    [InlineData("{ node(id: \"\") { id } }")]
    [InlineData("{ node(id: \"photoresist\") { id } }")]
    [InlineData("{ node(id: \"nonsense:photoresist\") { id } }")]
    [InlineData("{ nodes(ids: [\"chain:tiny\", \"Chain:Tiny\"]) { id } }")]
    public async Task A_wrong_id_is_refused_with_what_would_be_right(string query)
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.AskAsync(query);
        Assert.Equal(["BAD_USER_INPUT"], answer.Codes);
        Assert.Contains("id of", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_pages_to_its_total_and_survives_any_text()
    {
        await using var host = await GraphHost.StartAsync();
        var all = (await host.DataAsync("{ search(text: \"resi\", first: 100) { totalCount nodes { node { id } } } }"))
            .GetProperty("search");
        Assert.True(all.GetProperty("totalCount").GetInt32() > 2);
        var first = (await host.DataAsync("{ search(text: \"resi\", first: 2) { pageInfo { endCursor } nodes { node { id } } } }"))
            .GetProperty("search");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var rest = (await host.DataAsync($"{{ search(text: \"resi\", first: 98, after: \"{cursor}\") {{ nodes {{ node {{ id }} }} }} }}"))
            .GetProperty("search");
        Assert.Equal(all.GetProperty("nodes").EnumerateArray().Select(hit => hit.GetRawText()),
            first.GetProperty("nodes").EnumerateArray().Concat(rest.GetProperty("nodes").EnumerateArray()).Select(hit => hit.GetRawText()));
        Assert.Equal(["BAD_CURSOR"], (await host.AskAsync($"{{ search(text: \"o\", after: \"{cursor}\") {{ totalCount }} }}")).Codes);
        foreach (var text in new[] { "", " ", "\0", "\"'\\*?~(", "龘", new string('x', 2000) })
            await host.DataAsync("query($text: String!) { search(text: $text) { totalCount } }", new { text });
        Assert.Equal(["BAD_USER_INPUT"],
            (await host.AskAsync("query($text: String!) { search(text: $text) { totalCount } }",
            new { text = new string('x', 2001) })).Codes);
    }
}
