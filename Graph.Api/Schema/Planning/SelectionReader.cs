using Graph.Api.Limits;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Planning;

/// <summary>Reads what an operation asks for: fields collected as the GraphQL specification says (6.3.2), fragments and directives
/// applied.</summary>
internal sealed class SelectionReader(IResolveFieldContext context)
{
    private Dictionary<string, GraphQLFragmentDefinition>? _fragments;

    /// <summary>The requested fields of a type, by response key, in the order of the document; introspection fields left out.</summary>
    public IReadOnlyCollection<SelectedField> Fields(IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new Dictionary<string, SelectedField>(StringComparer.Ordinal);
        var spreads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
            Collect(type, set, fields, spreads);
        return fields.Values;
    }

    /// <summary>The values of a field's arguments, defaults filled in.</summary>
    public FieldArguments Arguments(SelectedField field)
    {
        var node = field.Nodes[0];
        return new(ExecutionHelper.GetArguments(field.Definition.Arguments, node.Arguments, context.Variables, context.Document, node,
            null));
    }

    private void Collect(IObjectGraphType type, GraphQLSelectionSet set, Dictionary<string, SelectedField> fields, HashSet<string> spreads)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded((IHasDirectivesNode)selection))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    Add(type, field, fields);
                    break;
                case GraphQLInlineFragment inline when Applies(type, inline.TypeCondition?.Type.Name.StringValue):
                    Collect(type, inline.SelectionSet, fields, spreads);
                    break;
                case GraphQLFragmentSpread spread when spreads.Add(spread.FragmentName.Name.StringValue)
                    && Fragment(spread) is { } fragment
                    && Applies(type, fragment.TypeCondition.Type.Name.StringValue):
                    Collect(type, fragment.SelectionSet, fields, spreads);
                    break;
            }
        }
    }

    private GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread) =>
        (_fragments ??= context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal))
        .GetValueOrDefault(spread.FragmentName.Name.StringValue);

    private static void Add(IObjectGraphType type, GraphQLField field, Dictionary<string, SelectedField> fields)
    {
        var name = field.Name.StringValue;
        if (name.StartsWith("__", StringComparison.Ordinal) || type.Fields.Find(field.Name.Value) is not { } definition)
            return;
        var key = field.Alias?.Name.StringValue ?? name;
        if (fields.TryGetValue(key, out var known))
            known.Nodes.Add(field);
        else
            fields.Add(key, new(key, definition, [field]));
    }

    private bool Applies(IObjectGraphType type, string? condition) => condition is null || condition == type.Name
        || (context.Schema.AllTypes[condition] is IAbstractGraphType found && found.PossibleTypes.Contains(type));

    private bool IsIncluded(IHasDirectivesNode selection) =>
        SelectionConditions.Includes(selection, variable => context.Variables.Find(variable)?.Value);
}
