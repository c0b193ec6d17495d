using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Planning;

/// <summary>A field that an operation asks for in one place, under one response key, with all the places of the document that ask for
/// it.</summary>
/// <param name="Key">The response key: the alias, or the name.</param>
/// <param name="Definition">The field.</param>
/// <param name="Nodes">Where the document asks for it; more than one where fragments or repetitions merge.</param>
internal sealed record SelectedField(string Key, FieldType Definition, List<GraphQLField> Nodes)
{
    /// <summary>What is selected below it.</summary>
    public IEnumerable<GraphQLSelectionSet> SelectionSets => Nodes.Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>();
}
