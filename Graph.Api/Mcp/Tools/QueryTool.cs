using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Errors;
using GraphQL;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Tools;

/// <summary>The tool for GraphQL of the assistant's own, within the same limits as <c>/graphql</c>.</summary>
internal static class QueryTool
{
    /// <summary>Its name.</summary>
    public const string Name = "run_query";

    private const string Heading = "自写 GraphQL 查询（只读）。先读资源 graph://schema；有现成工具能回答时请用现成工具。\n"
        + "A GraphQL query of your own, read-only. Read the resource graph://schema first; "
        + "use another tool where one answers the question.";

    private static readonly JsonObject _inputSchema = JsonNode.Parse("""
        {
          "type": "object",
          "properties": {
            "query": {
              "type": "string",
              "description": "GraphQL 文档。请求 citations 以取得出处。\nThe GraphQL document. Ask for citations to get the sources.",
              "examples": ["{ chains { id name citations { locator source { title url } } } }"]
            },
            "variables": { "type": "object", "description": "变量的值。\nValues of the variables." },
            "operationName": {
              "type": "string",
              "description": "要运行的操作，文档有多个操作时需要。\nThe operation to run, where the document has several."
            }
          },
          "required": ["query"],
          "additionalProperties": false
        }
        """)!.AsObject();

    /// <summary>The tool as clients see it.</summary>
    public static Tool Tool { get; } = new()
    {
        Name = Name,
        Title = "自写查询 · A query of your own",
        Description = Heading,
        InputSchema = JsonElement.Parse(_inputSchema.ToJsonString()),
        OutputSchema = JsonElement.Parse(OutputSchema.OfAnything().ToJsonString()),
        Annotations = new() { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };

    /// <summary>Runs the document.</summary>
    public static async Task<CallToolResult> CallAsync(GraphCall call, IDictionary<string, JsonElement>? arguments,
        CancellationToken cancellationToken)
    {
        try
        {
            var given = ToolArguments.Read(arguments, _inputSchema);
            var answer = await call.RunAsync(Name,
                new(Text(given, "query"), DocumentId: null, Text(given, "operationName"), Variables(given)), cancellationToken);
            return answer.Errors.Count > 0 ? ToolResults.Errors(answer.Errors)
                : ToolResults.Answer(Heading, answer, cursors: [], narrowing: []);
        }
        catch (RefusedException refusal)
        {
            return ToolResults.Error(refusal.Code, refusal.Message);
        }
    }

    private static Inputs Variables(Inputs given) => given.GetValueOrDefault("variables") switch
    {
        null => Inputs.Empty,
        Dictionary<string, object?> members => new Inputs(members),
        _ => throw new RefusedException(ErrorCodes.BadVariable, "'variables' must be an object."),
    };

    private static string? Text(Inputs given, string name) => given.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        _ => throw new RefusedException(ErrorCodes.BadVariable, $"'{name}' must be a text."),
    };
}
