using Graph.Model;

namespace Graph.Api.Tests.Schema;

/// <summary>What the GraphQL specification says of values, variables, documents and introspection.</summary>
public sealed class SpecificationTests
{
    [Theory]
    [InlineData("{ technology(id: 123) { id } }", null)]
    [InlineData("{ node(id: 123) { id } }", null)]
    [InlineData("{ nodes(ids: [123]) { id } }", null)]
    [InlineData("{ chainGaps(where: { chainIds: [123] }) { totalCount } }", null)]
    [InlineData("query($id: ID!) { technology(id: $id) { id } }", 123)]
    public async Task A_whole_number_as_an_id_is_its_text(string query, int? id)
    {
        await using var host = await GraphHost.StartAsync();
        var asText = await host.AskAsync(query.Replace("123", "\"123\"", StringComparison.Ordinal),
            new { id = id?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var answer = await host.AskAsync(query, new { id });
        Assert.Equal(["BAD_USER_INPUT"], answer.Codes);
        Assert.Equal(asText.Message, answer.Message);
    }

    [Fact]
    public async Task A_whole_number_in_a_filter_of_ids_is_its_text()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("{ technologies(where: { id: { in: [123, \"technology:resin\"] } }) { nodes { id } } }");
        Assert.Equal("technology:resin", Assert.Single(data.GetProperty("technologies").GetProperty("nodes").EnumerateArray())
            .GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("query($k: TechnologyOrder) { technologies(order: [$k]) { totalCount } }")]
    [InlineData("query($k: ID) { nodes(ids: [$k]) { id } }")]
    [InlineData("query($k: String) { technologies(where: { name: { in: [$k] } }) { totalCount } }")]
    [InlineData("query($k: TechnologyFilter) { technologies(where: { and: [$k] }) { totalCount } }")]
    [InlineData("query($k: TechnologyOrder = null) { technologies(order: [$k]) { totalCount } }")]
    public async Task A_variable_that_may_be_null_is_no_item_of_a_list_without_null(string query)
    {
        await using var host = await GraphHost.StartAsync();
        Assert.Equal(["VALIDATION_ERROR"], (await host.AskAsync(query)).Codes);
    }

    [Fact]
    public async Task A_variable_with_a_default_value_is_an_item_unless_it_is_set_to_null()
    {
        await using var host = await GraphHost.StartAsync();
        const string Query = "query($k: TechnologyOrder = {name: ASC}) { technologies(order: [$k]) { totalCount } }";
        await host.DataAsync(Query);
        Assert.Equal(["VALIDATION_ERROR"], (await host.AskAsync(Query, new { k = (object?)null })).Codes);
    }

    [Theory]
    [InlineData("chainGaps(where: { chainIds: $ids }) { totalCount }")]
    [InlineData("whatIf(change: { removeIds: $ids }) { after { id } }")]
    [InlineData("whatIf(change: { addEnterprises: [{ name: \"甲\", segmentIds: $ids }] }) { after { id } }")]
    [InlineData("partnerMatches(for: { technologyIds: $ids }) { totalCount }")]
    [InlineData("technologies(where: { id: { in: $ids } }) { totalCount }")]
    [InlineData("nodes(ids: $ids) { id }")]
    public async Task A_list_of_ids_has_at_most_as_many_as_the_limit(string field)
    {
        await using var host = await GraphHost.StartAsync();
        var ids = Enumerable.Range(0, 101).Select(number => $"technology:t{number}").ToList();
        Assert.Equal(["TOO_MANY_IDS"], (await host.AskAsync($"query($ids: [ID!]!) {{ {field} }}", new { ids })).Codes);
        var literal = field.Replace("$ids", $"[{string.Join(", ", ids.Select(id => $"\"{id}\""))}]", StringComparison.Ordinal);
        Assert.Equal(["TOO_MANY_IDS"], (await host.AskAsync($"{{ {literal} }}")).Codes);
        Assert.DoesNotContain("TOO_MANY_IDS",
            (await host.AskAsync($"query($ids: [ID!]!) {{ {field} }}", new { ids = ids.Take(100) })).Codes);
    }

    [Theory]
    [InlineData("type A { a: Int } { __typename }")]
    [InlineData("{ __typename } extend type Query { a: Int }")]
    [InlineData("directive @a on FIELD query { __typename }")]
    public async Task Definitions_of_a_schema_are_refused(string document)
    {
        await using var host = await GraphHost.StartAsync();
        Assert.Equal(["VALIDATION_ERROR"], (await host.AskAsync(document)).Codes);
    }

    [Fact]
    public async Task Introspection_of_the_specification_of_2021_is_answered()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("""
            { __schema { directives { name isRepeatable args(includeDeprecated: true) { name isDeprecated deprecationReason } }
              types { name specifiedByURL inputFields(includeDeprecated: true) { name isDeprecated }
                fields(includeDeprecated: true) { name args(includeDeprecated: true) { name deprecationReason } } } } }
            """);
        var schema = data.GetProperty("__schema");
        Assert.All(schema.GetProperty("directives").EnumerateArray(),
            directive => Assert.False(directive.GetProperty("isRepeatable").GetBoolean()));
        Assert.Contains(schema.GetProperty("types").EnumerateArray(), type => type.GetProperty("name").GetString() == "Date");
    }

    [Fact]
    public async Task What_belongs_to_an_edge_is_empty_or_null_in_a_list_that_follows_none()
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync("{ technologies(first: 1) { edges { node { name } note basis status citations { locator } } } }");
        var edge = Assert.Single(data.GetProperty("technologies").GetProperty("edges").EnumerateArray());
        Assert.Equal("{\"note\":null,\"basis\":null,\"status\":null,\"citations\":[]}",
            $$"""{"note":{{edge.GetProperty("note").GetRawText()}},"basis":{{edge.GetProperty("basis").GetRawText()}},"status":{{edge.GetProperty("status").GetRawText()}},"citations":{{edge.GetProperty("citations").GetRawText()}}}""");
    }

    [Theory]
    [InlineData("search(text: \"resin\", first: 1")]
    [InlineData("chainGaps(first: 1")]
    [InlineData("partnerMatches(for: { problem: \"resin\" }, first: 1")]
    public async Task A_cursor_that_counts_results_is_refused_once_the_graph_has_changed(string list)
    {
        await using var host = await GraphHost.StartAsync();
        var data = await host.DataAsync($"{{ list: {list}) {{ pageInfo {{ endCursor }} }} }}");
        var next = $"{{ {list}, after: \"{data.GetProperty("list").GetProperty("pageInfo").GetProperty("endCursor").GetString()}\") {{ "
            + $"totalCount }} }}";
        await host.DataAsync(next);
        await host.Store.WriteAsync(GraphBatch.Of([new Park { Id = NodeId.Of("park", "new"), Name = "新园区" }], []), CancellationToken.None);
        Assert.Equal(["BAD_CURSOR"], (await host.AskAsync(next)).Codes);
    }
}
