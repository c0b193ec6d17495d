using System.Text.Json.Nodes;
using Graph.Api.Operations;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Mcp.Tools;

/// <summary>The JSON schema of an operation's variables, from their GraphQL types and the head of the file.</summary>
/// <param name="schema">The GraphQL schema.</param>
/// <param name="cursors">The lists of the operation that are read page by page.</param>
internal sealed class InputSchema(ISchema schema, IReadOnlyList<PageCursor> cursors)
{
    private const string IdHint = "不知道标识时先调用 search。Call search first if you do not know the id.";

    /// <summary>The schema of an object with one member for each variable. Members that are not declared are not allowed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="header">What the head of its file says.</param>
    /// <param name="example">Values for which the answer is not empty.</param>
    public JsonObject Of(GraphQLOperationDefinition operation, OperationHeader header, JsonObject example)
    {
        var variables = operation.Variables?.Items ?? [];
        var properties = new JsonObject();
        foreach (var variable in variables)
            properties.Add(NameOf(variable), Describe(variable, header, example));
        var required = variables.Where(variable => variable is { Type: GraphQLNonNullType, DefaultValue: null }).Select(NameOf);
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
            ["additionalProperties"] = false,
        };
    }

    private static string NameOf(GraphQLVariableDefinition variable) => variable.Variable.Name.StringValue;

    private JsonObject Describe(GraphQLVariableDefinition variable, OperationHeader header, JsonObject example)
    {
        var described = OfType(variable.Type);
        var explained = header.Variables.FirstOrDefault(one => one.Name == NameOf(variable));
        List<string> text = explained is null ? [] : [$"{explained.Chinese}\n{explained.English}"];
        if (NamedType(variable.Type) is { } type)
            text.AddRange(type is EnumerationGraphType of ? Values(of) : type.Name is "ID" ? [IdHint] : []);
        if (cursors.FirstOrDefault(one => one.Argument == NameOf(variable)) is { } cursor)
            text.Add($"取自上一次回答的 {cursor.Next}。It is the {cursor.Next} of the answer before.");
        else if (example[NameOf(variable)] is { } given)
            described["examples"] = new JsonArray(given.DeepClone());
        else if (explained is not null)
            text.Add($"例如 · Such as {explained.Example}");
        described["description"] = string.Join('\n', text);
        if (variable.DefaultValue is { } value)
            described["default"] = ToJson(value);
        return described;
    }

    private static IEnumerable<string> Values(EnumerationGraphType type) =>
        type.Values.Select(value => value.Description is null ? value.Name : $"{value.Name}: {value.Description}");

    private IGraphType? NamedType(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NamedType(required.Type),
        GraphQLListType list => NamedType(list.Type),
        GraphQLNamedType named => schema.AllTypes[named.Name.Value],
        _ => null,
    };

    private JsonObject OfType(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => OfType(required.Type),
        GraphQLListType list => new() { ["type"] = "array", ["items"] = OfType(list.Type) },
        _ => OfType(NamedType(type)),
    };

    private JsonObject OfType(IGraphType? type) => type switch
    {
        NonNullGraphType required => OfType(required.ResolvedType),
        ListGraphType list => new() { ["type"] = "array", ["items"] = OfType(list.ResolvedType) },
        IInputObjectGraphType input => OfInput(input),
        _ => JsonTypes.OfLeaf(type),
    };

    private JsonObject OfInput(IInputObjectGraphType input)
    {
        var properties = new JsonObject();
        foreach (var field in input.Fields)
        {
            var isInput = field.ResolvedType?.GetNamedType() is IInputObjectGraphType; // not followed: filters contain themselves
            var described = isInput ? new() { ["type"] = "object" } : OfType(field.ResolvedType);
            described["description"] = field.Description;
            properties.Add(field.Name, described);
        }
        return new() { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    private static JsonNode? ToJson(GraphQLValue value) => value switch
    {
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLFloatValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLBooleanValue truth => JsonValue.Create(truth.BoolValue),
        GraphQLStringValue text => JsonValue.Create(text.Value.ToString()),
        GraphQLEnumValue named => JsonValue.Create(named.Name.StringValue),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(ToJson)]),
        GraphQLObjectValue members => new JsonObject((members.Fields ?? []).Select(member =>
            KeyValuePair.Create(member.Name.StringValue, ToJson(member.Value)))),
        _ => null,
    };
}
