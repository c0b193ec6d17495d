using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Tests.Mcp;

/// <summary>What an operation selects of the relations between entries.</summary>
internal sealed class EdgeSelections(string text, ISchema schema)
{
    private static readonly string[] _noFacts = ["node", "cursor", "__typename"];

    private readonly GraphQLDocument _document = Parser.Parse(text);

    /// <summary>The paths to relations whose properties are asked for, but not their citations.</summary>
    public IReadOnlyList<string> WithoutCitations() =>
        [.. Walk(_document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet, schema.Query, "", isCited: false)];

    /// <param name="set">What is selected.</param>
    /// <param name="type">The type that it is selected of.</param>
    /// <param name="path">Where this stands.</param>
    /// <param name="isCited">Whether what contains this is itself a citation of it: a fact of a source with its place.</param>
    private IEnumerable<string> Walk(GraphQLSelectionSet set, IGraphType type, string path, bool isCited)
    {
        var fields = Fields(set, type).ToList();
        var names = fields.Select(field => field.Field.Name.StringValue).ToList();
        if (type is IComplexGraphType edge && edge.Name.EndsWith("Edge", StringComparison.Ordinal)
            && edge.Fields.Find("citations") is not null && !isCited && names.Except(_noFacts).Any() && !names.Contains("citations"))
        {
            yield return $"{path}: {string.Join(", ", names)}";
        }
        foreach (var (field, owner) in fields.Where(field => field.Field.SelectionSet is not null))
        {
            var below = ((IComplexGraphType)owner).Fields.Find(field.Name.Value)!.ResolvedType!.GetNamedType();
            foreach (var found in Walk(field.SelectionSet!, below, $"{path}/{field.Name.StringValue}", names.Contains("locator")))
                yield return found;
        }
    }

    private IEnumerable<(GraphQLField Field, IGraphType Owner)> Fields(GraphQLSelectionSet set, IGraphType type) =>
        set.Selections.SelectMany(selection => selection switch
        {
            GraphQLField field => [(field, type)],
            GraphQLInlineFragment inline => Fields(inline.SelectionSet, TypeOf(inline.TypeCondition, type)),
            GraphQLFragmentSpread spread when _document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment =>
                Fields(fragment.SelectionSet, TypeOf(fragment.TypeCondition, type)),
            _ => Enumerable.Empty<(GraphQLField, IGraphType)>(),
        });

    private IGraphType TypeOf(GraphQLTypeCondition? condition, IGraphType type) =>
        condition is null ? type : schema.AllTypes[condition.Type.Name.Value]!;
}
