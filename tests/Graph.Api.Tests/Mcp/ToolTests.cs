using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Mcp.Tools;
using Graph.Api.Operations;
using Graph.Api.Tests.Queries;
using GraphQL.Types;
using GraphQLParser.AST;
using Json.Schema;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;

namespace Graph.Api.Tests.Mcp;

/// <summary>The tools as an assistant sees and calls them, through the client of the official SDK.</summary>
public sealed class ToolTests(RealApi api) : IClassFixture<RealApi>
{
    private static readonly IReadOnlyList<QueryFile> _files = [.. QueryFile.All.Where(file => file.Audience is not "explorer")];

    public static TheoryData<string> Ids => [.. _files.Select(file => file.Id)];

    [Fact]
    public async Task There_is_one_tool_for_each_operation_of_an_audience_and_search_is_the_first()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var tools = await client.ListToolsAsync();
        Assert.Equal("search", tools[0].Name);
        Assert.Equal(_files.Select(file => OperationTool.NameOf(file.Id)).Order(StringComparer.Ordinal),
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false }));
        Assert.All(tools, tool => Assert.Matches("^[a-z_]{1,64}$", tool.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Tool_says_what_the_file_and_the_GraphQL_schema_say(string id)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var file = QueryFile.Find(id);
        var header = OperationHeader.Read(file.Text);
        var tool = (await client.ListToolsAsync()).Single(tool => tool.Name == OperationTool.NameOf(id)).ProtocolTool;
        Assert.Contains(header.Chinese, tool.Description, StringComparison.Ordinal);
        Assert.Contains(header.English, tool.Description, StringComparison.Ordinal);
        var properties = tool.InputSchema.GetProperty("properties");
        Assert.Equal(file.Variables.Select(variable => variable.Variable.Name.StringValue),
            properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal(file.RequiredExample.Select(pair => pair.Key), tool.InputSchema.GetProperty("required").EnumerateArray()
            .Select(name => name.GetString()!));
        foreach (var explained in header.Variables)
        {
            Assert.Contains(explained.Chinese, properties.GetProperty(explained.Name).GetProperty("description").GetString(),
                StringComparison.Ordinal);
        }
        foreach (var variable in file.Variables)
            Assert.Equal(EnumOf(variable.Type), EnumIn(properties.GetProperty(variable.Variable.Name.StringValue)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Example_is_valid_and_its_answer_fits_the_output_schema(string id)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var file = QueryFile.Find(id);
        var tool = (await client.ListToolsAsync()).Single(tool => tool.Name == OperationTool.NameOf(id)).ProtocolTool;
        AssertFits(tool.InputSchema, JsonSerializer.SerializeToElement(file.Example));

        var result = await client.AskAsync(tool.Name, file.Example.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
        Assert.False(result.IsError is true, result.Text());
        AssertFits(tool.OutputSchema!.Value, result.StructuredContent!.Value);
        var answer = await api.PostAsync(new { documentId = id, variables = file.Example });
        Assert.True(JsonNode.DeepEquals(answer.Data, JsonNode.Parse(result.StructuredContent.Value.GetProperty("data").GetRawText())));
        Assert.InRange(result.Text().Length, 100, ToolResults.MaxOutline * 3);
    }

    [Fact]
    public void Every_list_at_the_root_is_paged_by_a_cursor_that_the_tool_takes()
    {
        var schema = api.Services.GetRequiredService<ISchema>();
        var lists = (from file in _files
                     from root in file.Operations[0].SelectionSet.Selections.OfType<GraphQLField>()
                     where IsConnection(schema, root) && Value(root, "first") is GraphQLVariable
                     select (file.Id, Root: root)).ToList();
        Assert.Contains(lists, list => list.Id == "investment/projects-by-budget");
        Assert.Empty(lists.Where(list => Value(list.Root, "after") is not GraphQLVariable).Select(list => list.Id));
    }

    [Fact]
    public async Task Lists_of_one_tool_are_paged_each_by_its_own_cursor()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var first = await client.AskAsync("projects_by_budget", new Dictionary<string, object?> { ["first"] = 5 });
        var next = first.StructuredContent!.Value.GetProperty("nextAfterPlanned").GetString();
        Assert.Contains($"afterPlanned=\"{next}\"", first.Text(), StringComparison.Ordinal);
        var second = await client.AskAsync("projects_by_budget",
            new Dictionary<string, object?> { ["first"] = 5, ["afterPlanned"] = next });
        var whole = await client.AskAsync("projects_by_budget", new Dictionary<string, object?> { ["first"] = 10 });
        Assert.Equal(IdsIn(whole.StructuredContent!.Value, "planned"),
            IdsIn(first.StructuredContent.Value, "planned").Concat(IdsIn(second.StructuredContent!.Value, "planned")));
        Assert.Equal(IdsIn(first.StructuredContent.Value, "established"), IdsIn(second.StructuredContent.Value, "established"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Properties_of_a_relation_come_with_their_citations(string id)
    {
        var file = QueryFile.Find(id);
        var selections = new EdgeSelections(file.Text, api.Services.GetRequiredService<ISchema>());
        Assert.Empty(selections.WithoutCitations());
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        await using var client = await McpSession.ConnectAsync(api);
        List<string> paged = [];
        for (var after = (string?)null; paged.Count < 15;)
        {
            var page = await client.AskAsync("sources", new Dictionary<string, object?> { ["first"] = 5, ["after"] = after });
            paged.AddRange(IdsIn(page.StructuredContent!.Value, "sources"));
            after = page.StructuredContent.Value.GetProperty("nextAfter").GetString();
            Assert.Contains(after!, page.Text(), StringComparison.Ordinal);
        }
        var whole = await client.AskAsync("sources", new Dictionary<string, object?> { ["first"] = 15 });
        Assert.Equal(IdsIn(whole.StructuredContent!.Value, "sources"), paged);
    }

    [Theory]
    [InlineData("chain_overview", """{"chainId": "chain:nowhere"}""", "NOT_FOUND", "search")]
    [InlineData("chain_overview", """{"chainId": "enterprise:tfme"}""", "BAD_USER_INPUT", "search")]
    [InlineData("projects_to_join", """{"chainId": "chain:new-energy-vehicles"}""", "NOT_FOUND", "search")]
    [InlineData("chain_overview", """{"chainId": "风电"}""", "'chainId' is '风电'", "search")]
    [InlineData("undecided_segments", """{"chainIds": ["chain:wind-power", "chain:nowhere"]}""", "chain:nowhere", "search")]
    [InlineData("chain_overview", "{}", "BAD_VARIABLE", "chainId")]
    [InlineData("chain_overview", """{"chain": "x"}""", "BAD_VARIABLE", "chainId")]
    [InlineData("gaps_of_a_chain", """{"chainId": "chain:wind-power", "kinds": ["BROKEN"]}""", "BAD_VARIABLE", "BOTTLENECK")]
    [InlineData("sources", """{"after": "nonsense"}""", "BAD_CURSOR", "after")]
    [InlineData("sources", """{"first": 100000}""", "BAD_USER_INPUT", "100")]
    [InlineData("sources", """{"first": "many"}""", "BAD_VARIABLE", "inputSchema")]
    public async Task Error_says_what_to_do_next(string tool, string arguments, string code, string named)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var given = JsonNode.Parse(arguments)!.AsObject().ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        var result = await client.AskAsync(tool, given);
        Assert.True(result.IsError);
        Assert.Contains(code, result.Text(), StringComparison.Ordinal);
        Assert.Contains(named, result.Text(), StringComparison.Ordinal);
        Assert.Contains("下一步", result.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("institutions_strong_in_a_discipline",
        """{"disciplineId": "discipline:materials-science-and-engineering", "regions": ["江苏"]}""", "without regions")]
    [InlineData("labs_of_a_region", """{"region": "Ruguo"}""", "check the name of the place")]
    [InlineData("projects_to_join", """{"chainId": "chain:home-textiles", "kinds": ["OPEN_CALL"]}""", "without chainId")]
    [InlineData("search", """{"text": "qqxxzz"}""", "ask_in_a_sentence")]
    public async Task Answer_without_entries_says_what_to_do_next(string tool, string arguments, string step)
    {
        await using var client = await McpSession.ConnectAsync(api);
        var given = JsonNode.Parse(arguments)!.AsObject().ToDictionary(pair => pair.Key, pair => (object?)pair.Value);
        var result = await client.AskAsync(tool, given);
        Assert.False(result.IsError is true, result.Text());
        Assert.Contains(step, result.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("下一步", (await client.AskAsync("chains_by_cluster", new Dictionary<string, object?>())).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Argument_without_a_value_in_the_example_says_how_one_looks()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var tool = (await client.ListToolsAsync()).Single(tool => tool.Name == "institutions_strong_in_a_discipline").ProtocolTool;
        Assert.Contains("\"南京\"", tool.InputSchema.GetProperty("properties").GetProperty("regions").GetProperty("description").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Argument_that_is_null_counts_as_left_out()
    {
        await using var client = await McpSession.ConnectAsync(api);
        var result = await client.AskAsync("gaps_of_a_chain",
            new Dictionary<string, object?> { ["chainId"] = "chain:wind-power", ["kinds"] = null, ["minSeverity"] = null });
        Assert.False(result.IsError is true, result.Text());
    }

    [Fact]
    public async Task Unknown_tool_is_an_error_of_the_protocol()
    {
        await using var client = await McpSession.ConnectAsync(api);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CallToolAsync("run_query"));
    }

    [Fact]
    public async Task Free_queries_are_served_where_the_setting_allows_them_within_the_limits()
    {
        await using var other = api.With("Mcp:FreeQueries", "true");
        await using var client = await McpSession.ConnectAsync(other);
        Assert.Equal("run_query", (await client.ListToolsAsync())[^1].Name);
        var right = await client.AskAsync("run_query", new Dictionary<string, object?>
        {
            ["query"] = "query Q($id: ID!) { chain(id: $id) { name } }",
            ["variables"] = new { id = "chain:wind-power" },
        });
        Assert.Equal("风力发电装备", right.StructuredContent!.Value.GetProperty("data").GetProperty("chain").GetProperty("name").GetString());
        var wrong = await client.AskAsync("run_query", new Dictionary<string, object?> { ["query"] = "{ nothing }" });
        Assert.Contains("graph://schema", wrong.Text(), StringComparison.Ordinal);
        var costly = await client.AskAsync("run_query", new Dictionary<string, object?>
        {
            ["query"] = "{ enterprises(first: 100) { nodes { develops(first: 100) { nodes { labs(first: 100) { nodes { id } } } } } } }",
        });
        Assert.Contains("COST_LIMIT", costly.Text(), StringComparison.Ordinal);
        var writing = await client.AskAsync("run_query", new Dictionary<string, object?> { ["query"] = "mutation { chains { id } }" });
        Assert.Contains("OPERATION_NOT_SUPPORTED", writing.Text(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> IdsIn(JsonElement content, string root) =>
        content.GetProperty("data").GetProperty(root).GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!);

    private static bool IsConnection(ISchema schema, GraphQLField root) =>
        schema.Query.Fields.Find(root.Name.Value)!.ResolvedType!.ToString()!.EndsWith("Connection!", StringComparison.Ordinal);

    private static GraphQLValue? Value(GraphQLField field, string argument) =>
        field.Arguments?.Items.Find(one => one.Name.StringValue == argument)?.Value;

    private string[] EnumOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => EnumOf(required.Type),
        GraphQLListType list => EnumOf(list.Type),
        GraphQLNamedType named => api.Services.GetRequiredService<ISchema>().AllTypes[named.Name.Value] is EnumerationGraphType of
            ? [.. of.Values.Select(value => value.Name)] : [],
        _ => [],
    };

    private static string[] EnumIn(JsonElement property)
    {
        var type = property.TryGetProperty("items", out var items) ? items : property;
        return type.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
    }

    private static void AssertFits(JsonElement schema, JsonElement value)
    {
        var result = JsonSchema.FromText(schema.GetRawText()).Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 })
            .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}").Take(10)));
    }
}
