using Graph.Api.Limits;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>Reads what an operation asks for: fields collected as the GraphQL specification says (6.3.2), fragments and directives
/// applied.</summary>
/// <param name="schema">The schema.</param>
/// <param name="document">The document; valid.</param>
/// <param name="valueOf">The value of a variable that a directive names.</param>
internal sealed class SelectionReader(ISchema schema, GraphQLDocument document, Func<string, object?> valueOf)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
        .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

    /// <summary>The document.</summary>
    public GraphQLDocument Document => document;

    /// <summary>The fields asked for of a type, by response key, in the order of the document.</summary>
    public IReadOnlyCollection<SelectedField> Fields(IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new Dictionary<string, SelectedField>(StringComparer.Ordinal);
        var spreads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
            Collect(type, set, fields, spreads);
        return fields.Values;
    }

    /// <summary>Whether an object type is the one that a fragment is for, or one of several.</summary>
    private bool Applies(IObjectGraphType type, string? condition) => condition is null || condition == type.Name
        || (schema.AllTypes[condition] is IAbstractGraphType found && found.PossibleTypes.Contains(type));

    private void Collect(IObjectGraphType type, GraphQLSelectionSet set, Dictionary<string, SelectedField> fields, HashSet<string> spreads)
    {
        foreach (var selection in set.Selections)
        {
            if (!SelectionConditions.Includes((IHasDirectivesNode)selection, valueOf))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    Add(type, field, fields);
                    break;
                case GraphQLInlineFragment inline when Applies(type, inline.TypeCondition?.Type.Name.StringValue):
                    Collect(type, inline.SelectionSet, fields, spreads);
                    break;
                case GraphQLFragmentSpread spread when spreads.Add(spread.FragmentName.Name.StringValue):
                    var fragment = _fragments[spread.FragmentName.Name.StringValue];
                    if (Applies(type, fragment.TypeCondition.Type.Name.StringValue))
                        Collect(type, fragment.SelectionSet, fields, spreads);
                    break;
            }
        }
    }

    private void Add(IObjectGraphType type, GraphQLField field, Dictionary<string, SelectedField> fields)
    {
        var key = field.Alias?.Name.StringValue ?? field.Name.StringValue;
        if (fields.TryGetValue(key, out var known))
            known.Nodes.Add(field);
        else
            fields.Add(key, new(key, DefinitionOf(type, field.Name.StringValue), [field]));
    }

    private FieldType DefinitionOf(IObjectGraphType type, string name) => name switch
    {
        "__typename" => schema.TypeNameMetaFieldType,
        "__schema" when type == schema.Query => schema.SchemaMetaFieldType,
        "__type" when type == schema.Query => schema.TypeMetaFieldType,
        _ => type.Fields.Find(name) ?? throw new ArgumentException($"{type.Name} has no field '{name}'.", nameof(name)),
    };
}

/// <summary>A field that an operation asks for in one place, under one response key, with all the places of the document that ask for
/// it.</summary>
/// <param name="Key">The response key: the alias, or the name.</param>
/// <param name="Definition">The field.</param>
/// <param name="Nodes">Where the document asks for it; more than one where fragments or repetitions merge.</param>
internal sealed record SelectedField(string Key, FieldType Definition, List<GraphQLField> Nodes)
{
    /// <summary>What is asked for below it.</summary>
    public IReadOnlyList<GraphQLSelectionSet> SelectionSets { get; private init; } = [];

    /// <summary>The field with what all its places ask for below it.</summary>
    public SelectedField Complete() =>
        this with { SelectionSets = [.. Nodes.Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>()] };

    /// <summary>Whether the field itself may be null.</summary>
    public bool IsNullable => Definition.ResolvedType is not NonNullGraphType;

    /// <summary>Whether an item of the list that the field is may be null; false where it is no list.</summary>
    public bool HasNullableItems =>
        (Definition.ResolvedType is NonNullGraphType { ResolvedType: { } inner } ? inner : Definition.ResolvedType)
            is ListGraphType { ResolvedType: not NonNullGraphType };
}
