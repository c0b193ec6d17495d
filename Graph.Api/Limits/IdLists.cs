using System.Collections;
using Graph.Api.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>Refuses lists of ids that are too long, in every argument and in every member of an input object.</summary>
/// <param name="document">The document, for the places of errors.</param>
/// <param name="values">The values of the operation's variables.</param>
/// <param name="limit">The most ids in one list.</param>
internal sealed class IdLists(GraphQLDocument document, ArgumentValues values, int limit)
{
    /// <summary>Checks the arguments of a field. They need not fit the schema: what does not is left to validation.</summary>
    /// <exception cref="RefusedException">A list is too long.</exception>
    public void Check(GraphQLField field, FieldType definition)
    {
        foreach (var argument in field.Arguments?.Items ?? [])
        {
            var name = argument.Name.StringValue;
            Check(field, name, argument.Value, definition.Arguments?.Find(name)?.ResolvedType);
        }
    }

    private void Check(GraphQLField field, string path, object? given, IGraphType? type)
    {
        switch (type is NonNullGraphType required ? required.ResolvedType : type)
        {
            case ListGraphType list when list.GetNamedType() is IdGraphType or IInputObjectGraphType:
                CheckList(field, path, values.Resolve(given), list);
                break;
            case IInputObjectGraphType input:
                foreach (var (name, member) in Members(values.Resolve(given)))
                    Check(field, $"{path}.{name}", member, input.Fields.Find(name)?.ResolvedType);
                break;
        }
    }

    private void CheckList(GraphQLField field, string path, object? value, ListGraphType list)
    {
        var items = Items(value);
        if (list.GetNamedType() is IdGraphType && items.Count > limit)
        {
            throw new RefusedException(ErrorCodes.TooManyIds,
                $"'{field.Name.StringValue}({path}:)' has {items.Count} ids; at most {limit} are allowed.",
                Location.FromLinearPosition(document.Source, field.Location.Start));
        }

        if (list.GetNamedType() is not IInputObjectGraphType)
            return;
        for (var index = 0; index < items.Count; index++)
            Check(field, $"{path}[{index}]", items[index], list.ResolvedType);
    }

    /// <summary>The items of a list; a single value represents a list of one.</summary>
    private static List<object?> Items(object? value) => value switch
    {
        null or GraphQLNullValue => [],
        GraphQLListValue list => [.. list.Values ?? []],
        IList list => [.. list.Cast<object?>()],
        _ => [value],
    };

    private static IEnumerable<(string Name, object? Value)> Members(object? value) => value switch
    {
        GraphQLObjectValue members => members.Fields?.Select(member => (member.Name.StringValue, (object?)member.Value)) ?? [],
        IEnumerable<KeyValuePair<string, object?>> members => members.Select(member => (member.Key, member.Value)),
        _ => [],
    };
}
