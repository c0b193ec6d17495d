using System.Text.Json.Nodes;
using Graph.Api.Limits;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Mcp.Tools;

/// <summary>The JSON schema of an operation's answer, from what it selects and the types of the fields.</summary>
/// <remarks>A named fragment that makes up a whole selection is described once, in <c>$defs</c>. Below an interface or a union, what only
/// some types have is not required.</remarks>
internal sealed class OutputSchema
{
    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;
    private readonly JsonObject _definitions = [];

    private OutputSchema(GraphQLDocument document, ISchema schema) => (_document, _schema) = (document, schema);

    /// <summary>The schema of a tool's structured content: <c>data</c> as the operation selects it, and what belongs to every
    /// answer.</summary>
    /// <param name="document">The document of the operation.</param>
    /// <param name="schema">The GraphQL schema that it fits.</param>
    /// <param name="cursors">The lists that are read page by page.</param>
    public static JsonObject Of(PreparedDocument document, ISchema schema, IReadOnlyList<PageCursor> cursors)
    {
        var output = new OutputSchema(document.Syntax, schema);
        var data = output.OfSelection(document.Operation(name: null).SelectionSet, schema.Query);
        return Envelope(data, output._definitions, cursors);
    }

    /// <summary>The schema of structured content whose data may be anything.</summary>
    public static JsonObject OfAnything() => Envelope(new() { ["type"] = "object" }, [], cursors: []);

    private static JsonObject Envelope(JsonObject data, JsonObject definitions, IReadOnlyList<PageCursor> cursors)
    {
        var properties = new JsonObject
        {
            ["data"] = data,
            ["version"] = JsonTypes.OrNull(new() { ["type"] = "string" }),
            ["staleSeconds"] = new JsonObject { ["type"] = "integer" },
            ["redirects"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            },
        };
        var required = new JsonArray("data", "version");
        foreach (var cursor in cursors)
        {
            properties[cursor.Next] = JsonTypes.OrNull(new() { ["type"] = "string" });
            required.Add((JsonNode)cursor.Next);
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required };
        if (definitions.Count > 0)
            schema["$defs"] = definitions;
        return schema;
    }

    private JsonObject OfSelection(GraphQLSelectionSet set, IGraphType type)
    {
        if (set.Selections is [GraphQLFragmentSpread { Directives: null } spread]
            && Find(spread) is { } fragment && fragment.TypeCondition.Type.Name.Value == type.Name)
        {
            return Reference(fragment, type);
        }
        var fields = new SelectedFields();
        Collect(set, type, type, isCertain: true, fields);
        return fields.ToSchema();
    }

    private JsonObject Reference(GraphQLFragmentDefinition fragment, IGraphType type)
    {
        var name = fragment.FragmentName.Name.StringValue;
        if (!_definitions.ContainsKey(name))
            _definitions[name] = OfSelection(fragment.SelectionSet, type);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <param name="set">What is selected.</param>
    /// <param name="declared">The type of the field that has the selection.</param>
    /// <param name="on">The type that this part of it is about: that, or the condition of a fragment.</param>
    /// <param name="isCertain">Whether every value of the declared type has what is selected here.</param>
    /// <param name="fields">Where it goes.</param>
    private void Collect(GraphQLSelectionSet set, IGraphType declared, IGraphType on, bool isCertain, SelectedFields fields)
    {
        foreach (var selection in set.Selections)
        {
            var always = isCertain && selection is IHasDirectivesNode { Directives: null };
            switch (selection)
            {
                case GraphQLField field:
                    fields.Add((field.Alias?.Name ?? field.Name).StringValue, OfField(field, on), always);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, inline.TypeCondition, declared, always, fields);
                    break;
                case GraphQLFragmentSpread spread when Find(spread) is { } fragment:
                    Collect(fragment.SelectionSet, fragment.TypeCondition, declared, always, fields);
                    break;
                default:
                    break;
            }
        }
    }

    private void Collect(GraphQLSelectionSet set, GraphQLTypeCondition? condition, IGraphType declared, bool always, SelectedFields fields)
    {
        var on = condition is null ? declared : _schema.AllTypes[condition.Type.Name.Value] ?? declared;
        var (all, those) = (Possible(declared), Possible(on));
        if (all.Any(those.Contains))
            Collect(set, declared, on, always && all.All(those.Contains), fields);
    }

    private JsonObject OfField(GraphQLField field, IGraphType on) => field.Name.StringValue is "__typename"
        ? new() { ["type"] = "string" }
        : OfType(((IComplexGraphType)on).Fields.Find(field.Name.Value)?.ResolvedType, field.SelectionSet);

    private JsonObject OfType(IGraphType? type, GraphQLSelectionSet? below) =>
        type is NonNullGraphType required ? OfNonNull(required.ResolvedType, below) : JsonTypes.OrNull(OfNonNull(type, below));

    private JsonObject OfNonNull(IGraphType? type, GraphQLSelectionSet? below) => type switch
    {
        ListGraphType list => new() { ["type"] = "array", ["items"] = OfType(list.ResolvedType, below) },
        not null when below is not null => OfSelection(below, type),
        _ => JsonTypes.OfLeaf(type),
    };

    private GraphQLFragmentDefinition? Find(GraphQLFragmentSpread spread) => _document.FindFragmentDefinition(spread.FragmentName.Name);

    private static IReadOnlyCollection<IGraphType> Possible(IGraphType type) =>
        type is IAbstractGraphType anyOf ? [.. anyOf.PossibleTypes] : [type];

    /// <summary>The members of one object, in the order in which they are selected.</summary>
    private sealed class SelectedFields
    {
        private readonly JsonObject _properties = [];
        private readonly SortedSet<string> _required = new(StringComparer.Ordinal);

        /// <summary>Adds a member. One that is selected twice has what both selections have.</summary>
        public void Add(string key, JsonObject schema, bool isCertain)
        {
            if (isCertain)
                _required.Add(key);
            if (_properties[key] is not { } known)
                _properties[key] = schema;
            else if (!JsonNode.DeepEquals(known, schema))
                _properties[key] = new JsonObject { ["anyOf"] = new JsonArray(known.DeepClone(), schema) };
        }

        public JsonObject ToSchema() => new()
        {
            ["type"] = "object",
            ["properties"] = _properties,
            ["required"] = new JsonArray([.. _required.Select(key => JsonValue.Create(key))]),
        };
    }
}
