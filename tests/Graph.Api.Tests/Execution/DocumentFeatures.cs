using System.Text.Json;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Api.Tests.Execution;

/// <summary>Counts which features of the language the documents of a run have, and which their answers have.</summary>
internal sealed class DocumentFeatures(ISchema schema)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>All that a run should have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "alias", "named fragment", "inline fragment", "fragment without a type", "fragment on a member of an interface",
        "fragment on a member of a union", "directive with a value", "directive with a variable", "merged selections", "__typename",
        "introspection", "variable: Int", "variable: String", "variable: Boolean", "variable: ID", "variable: enum",
        "variable: input object", "variable: list", "variable with a default value", "variable left out", "null in an answer",
        "failed field", "null in place of a parent",
    ];

    /// <summary>How often each occurred.</summary>
    public override string ToString() => string.Join(", ",
        _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Those that did not occur.</summary>
    public IEnumerable<string> Missing() => All.Where(feature => !_counts.ContainsKey(feature));

    /// <summary>Counts those of a document and of its answer.</summary>
    public void Add(RandomDocument document, JsonElement answer)
    {
        HashSet<string> found = [.. OfAnswer(answer)];
        var syntax = Parser.Parse(document.Text);
        new Visitor(schema, document, found).VisitAsync(syntax, default).AsTask().GetAwaiter().GetResult();
        foreach (var feature in found)
            _counts[feature] = _counts.GetValueOrDefault(feature) + 1;
    }

    private static IEnumerable<string> OfAnswer(JsonElement answer)
    {
        var data = answer.GetProperty("data");
        if (HasNull(data))
            yield return "null in an answer";
        if (answer.TryGetProperty("errors", out _))
            yield return data.ValueKind is JsonValueKind.Null ? "null in place of a parent" : "failed field";
    }

    private static bool HasNull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.EnumerateArray().Any(HasNull),
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasNull(member.Value)),
        _ => false,
    };

    private readonly record struct Nothing : IASTVisitorContext
    {
        public CancellationToken CancellationToken => CancellationToken.None;
    }

    private sealed class Visitor(ISchema schema, RandomDocument document, HashSet<string> found) : ASTVisitor<Nothing>
    {
        public ValueTask VisitAsync(GraphQLDocument syntax, int _) => VisitAsync(syntax, default(Nothing));

        protected override ValueTask VisitFieldAsync(GraphQLField field, Nothing context)
        {
            if (field.Alias is not null)
                found.Add("alias");
            if (field.Name.Value.Span is "__typename")
                found.Add("__typename");
            if (field.Name.Value.Span is "__type" or "__schema")
                found.Add("introspection");
            return base.VisitFieldAsync(field, context);
        }

        protected override ValueTask VisitSelectionSetAsync(GraphQLSelectionSet set, Nothing context)
        {
            var keys = set.Selections.OfType<GraphQLField>().Where(field => field.SelectionSet is not null)
                .Select(field => (field.Alias?.Name ?? field.Name).StringValue).ToList();
            if (keys.Distinct().Count() < keys.Count)
                found.Add("merged selections");
            return base.VisitSelectionSetAsync(set, context);
        }

        protected override ValueTask VisitFragmentSpreadAsync(GraphQLFragmentSpread spread, Nothing context)
        {
            found.Add("named fragment");
            return base.VisitFragmentSpreadAsync(spread, context);
        }

        protected override ValueTask VisitInlineFragmentAsync(GraphQLInlineFragment fragment, Nothing context)
        {
            found.Add(fragment.TypeCondition is null ? "fragment without a type" : "inline fragment");
            if (fragment.TypeCondition?.Type.Name.StringValue is { } name && schema.AllTypes[name] is IObjectGraphType type)
            {
                if (type.ResolvedInterfaces.Count > 0)
                    found.Add("fragment on a member of an interface");
                if (schema.AllTypes.OfType<UnionGraphType>().Any(union => union.PossibleTypes.Contains(type)))
                    found.Add("fragment on a member of a union");
            }
            return base.VisitInlineFragmentAsync(fragment, context);
        }

        protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Nothing context)
        {
            found.Add(directive.Arguments![0].Value is GraphQLVariable ? "directive with a variable" : "directive with a value");
            return base.VisitDirectiveAsync(directive, context);
        }

        protected override ValueTask VisitVariableDefinitionAsync(GraphQLVariableDefinition variable, Nothing context)
        {
            found.Add($"variable: {KindOf(variable.Type)}");
            if (variable.DefaultValue is not null)
                found.Add("variable with a default value");
            if (!document.Variables.ContainsKey(variable.Variable.Name.StringValue))
                found.Add("variable left out");
            return base.VisitVariableDefinitionAsync(variable, context);
        }

        private string KindOf(GraphQLType type) => type switch
        {
            GraphQLNonNullType required => KindOf(required.Type),
            GraphQLListType => "list",
            GraphQLNamedType named => schema.AllTypes[named.Name.StringValue] switch
            {
                EnumerationGraphType => "enum",
                IInputObjectGraphType => "input object",
                _ => named.Name.StringValue,
            },
            _ => type.Kind.ToString(),
        };
    }
}
