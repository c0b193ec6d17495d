using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Errors;
using Graph.Api.Operations;
using Graph.Model;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Tools;

/// <summary>A named operation as a tool. All that it says comes from the file, its example and the GraphQL schema.</summary>
internal sealed class OperationTool
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const string Pauses = "，：；？,:;?";
    private const int MinTitle = 12;
    private const string LookupOperation = "research/evidence-of-an-entity";

    private readonly string _path;
    private readonly string _heading;
    private readonly JsonObject _inputSchema;
    private readonly IReadOnlyList<PageCursor> _cursors;
    private readonly List<(string Root, string Variable)> _roots;
    private readonly List<string> _ids;

    private OperationTool(PersistedOperation operation, OperationHeader header, ISchema schema)
    {
        var syntax = operation.Document.Operation(name: null);
        var example = operation.Example is { } text ? JsonNode.Parse(text)!.AsObject() : [];
        _path = operation.Path;
        _heading = $"{header.Chinese}\n{header.English}";
        _cursors = PageCursor.Of(operation.Document);
        _inputSchema = new InputSchema(schema, _cursors).Of(syntax, header, example);
        _roots = [.. RootsById(syntax)];
        _ids = [.. (syntax.Variables?.Items ?? []).Where(variable => NameOf(variable.Type) is "ID")
            .Select(variable => variable.Variable.Name.StringValue)];
        Tool = new()
        {
            Name = NameOf(operation.Path),
            Title = $"{Beginning(header.Chinese)} · {Beginning(header.English)}",
            Description = Describe(example),
            InputSchema = JsonElement.Parse(_inputSchema.ToJsonString()),
            OutputSchema = JsonElement.Parse(OutputSchema.Of(operation.Document, schema, _cursors).ToJsonString()),
            Annotations = new() { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    /// <summary>The tool as clients see it.</summary>
    public Tool Tool { get; }

    /// <summary>The tool of an operation; null where the file has no head that explains it.</summary>
    public static OperationTool? Of(PersistedOperation operation, ISchema schema)
    {
        try
        {
            return new(operation, OperationHeader.Read(operation.Document.Text), schema);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The name of the tool of an operation: that of its file, with underscores.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..].Replace('-', '_');

    /// <summary>Runs the operation.</summary>
    /// <param name="call">What runs operations.</param>
    /// <param name="arguments">The arguments as they were sent.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public async Task<CallToolResult> CallAsync(GraphCall call, IDictionary<string, JsonElement>? arguments,
        CancellationToken cancellationToken)
    {
        try
        {
            var variables = ToolArguments.Read(arguments, _inputSchema);
            CheckIds(variables);
            var answer = await call.RunAsync(Tool.Name, _path, variables, cancellationToken);
            if (answer is { Errors: [], Data: { } data } && ToolResults.IsEmpty(data)
                && await UnknownIdAsync(call, variables, cancellationToken) is { } unknown)
            {
                return ToolResults.Error(ErrorCodes.NotFound, $"There is no entry with the id '{unknown}'.");
            }
            return Result(answer, variables, NarrowingIn(arguments));
        }
        catch (RefusedException refusal)
        {
            return ToolResults.Error(refusal.Code, refusal.Message);
        }
    }

    /// <summary>The first id among the arguments that the graph does not have; null where it has all. A filter by such an id finds
    /// nothing, which must not be taken for an answer.</summary>
    private async Task<string?> UnknownIdAsync(GraphCall call, Inputs variables, CancellationToken cancellationToken)
    {
        var ids = IdsIn(variables).Select(given => given.Id).ToArray();
        if (ids.Length == 0)
            return null;
        var lookup = new Inputs(new Dictionary<string, object?> { ["ids"] = ids });
        var answer = await call.RunAsync(Tool.Name, LookupOperation, lookup, cancellationToken);
        if (answer.Errors.Count > 0)
            return null;
        var found = answer.Data!.Value.GetProperty("nodes").EnumerateArray().Select(node => node.ValueKind is not JsonValueKind.Null);
        return ids.Zip(found).Where(pair => !pair.Second).Select(pair => pair.First).FirstOrDefault();
    }

    /// <summary>A name in place of an id is told by the name of the argument, which the graph would not know.</summary>
    private void CheckIds(Inputs variables)
    {
        foreach (var (argument, id) in IdsIn(variables).Where(given => !NodeId.TryParse(given.Id, out _)))
        {
            throw new RefusedException(ErrorCodes.BadUserInput,
                $"'{argument}' is '{id}', which is no id: an id is a kind and a name, such as chain:….");
        }
    }

    private IEnumerable<(string Argument, string Id)> IdsIn(Inputs variables) =>
        _ids.SelectMany(name => TextsOf(variables.GetValueOrDefault(name)).Select(id => (name, id)));

    private static IEnumerable<string> TextsOf(object? value) => value switch
    {
        string one => [one],
        IEnumerable<object?> many => many.OfType<string>(),
        _ => [],
    };

    private static string? NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NameOf(required.Type),
        GraphQLListType list => NameOf(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => null,
    };

    private List<string> NarrowingIn(IDictionary<string, JsonElement>? arguments)
    {
        var required = _inputSchema["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToList();
        return [.. (arguments?.Keys ?? []).Where(name =>
            !required.Contains(name) && name is not "first" && _cursors.All(cursor => cursor.Argument != name))];
    }

    private CallToolResult Result(GraphAnswer answer, Inputs variables, List<string> narrowing)
    {
        if (answer.Errors.Count > 0)
            return ToolResults.Errors(answer.Errors);
        if (_roots.Find(root => IsMissing(answer.Data!.Value, root.Root)) is { Root: not null } missing)
        {
            return ToolResults.Error(ErrorCodes.NotFound,
                $"There is no entry of the right kind with the id '{variables.GetValueOrDefault(missing.Variable)}' ({missing.Variable}).");
        }
        return ToolResults.Answer(_heading, answer, _cursors, narrowing);
    }

    /// <summary>Whether a root field found nothing: it is null, or a list of nothing but nulls.</summary>
    private static bool IsMissing(JsonElement data, string root)
    {
        var value = data.GetProperty(root);
        return value.ValueKind is JsonValueKind.Null || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0
            && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Null));
    }

    /// <summary>The root fields that look something up by a variable.</summary>
    private static IEnumerable<(string Root, string Variable)> RootsById(GraphQLOperationDefinition operation) =>
        from field in operation.SelectionSet.Selections.OfType<GraphQLField>()
        from argument in field.Arguments?.Items ?? []
        where argument.Name.StringValue is "id" or "ids" && argument.Value is GraphQLVariable
        select ((field.Alias?.Name ?? field.Name).StringValue, ((GraphQLVariable)argument.Value).Name.StringValue);

    private string Describe(JsonObject example)
    {
        List<string> lines = [_heading];
        if (_cursors.Count > 0)
            lines.Add(Paging());
        if (example.Count > 0)
            lines.Add($"示例 · Example: {example.ToJsonString(_readable)}");
        return string.Join('\n', lines);
    }

    private string Paging()
    {
        var next = string.Join("、", _cursors.Select(cursor => cursor.Next));
        var arguments = string.Join("、", _cursors.Select(cursor => cursor.Argument));
        return $"翻页：把回答的 {next} 作为 {arguments} 再次调用。Paging: call again with {next.Replace("、", ", ", StringComparison.Ordinal)} "
            + $"of the answer as {arguments.Replace("、", ", ", StringComparison.Ordinal)}.";
    }

    /// <summary>A sentence up to its first pause that is not in parentheses and not too early. An English one is longer.</summary>
    private static string Beginning(string sentence)
    {
        var shortest = char.IsAscii(sentence[0]) ? 2 * MinTitle : MinTitle;
        var depth = 0;
        for (var i = 0; i < sentence.Length; i++)
        {
            depth += sentence[i] switch { '(' or '（' => 1, ')' or '）' => -1, _ => 0 };
            if (i >= shortest && depth == 0 && Pauses.Contains(sentence[i], StringComparison.Ordinal))
                return sentence[..i];
        }
        return sentence;
    }
}
