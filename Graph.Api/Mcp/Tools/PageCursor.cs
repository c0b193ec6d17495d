using System.Text.Json;
using Graph.Api.Limits;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Mcp.Tools;

/// <summary>One list of an operation that is read page by page.</summary>
/// <param name="Argument">The variable that takes the cursor of the page before: <c>after</c>, or <c>afterPlanned</c> where an operation
/// has several lists.</param>
/// <param name="Path">The names in the answer that lead to the page.</param>
internal sealed record PageCursor(string Argument, IReadOnlyList<string> Path)
{
    /// <summary>The member of a result with the cursor of the next page: <c>nextAfter</c>, <c>nextAfterPlanned</c>.</summary>
    public string Next => $"next{char.ToUpperInvariant(Argument[0])}{Argument[1..]}";

    /// <summary>Those of an operation: its fields whose argument <c>after</c> is a variable.</summary>
    public static IReadOnlyList<PageCursor> Of(PreparedDocument document) =>
        [.. In(document.Operation(name: null).SelectionSet, document.Syntax, [])];

    /// <summary>The cursor of the next page; null on the last one, or where the answer does not have the list.</summary>
    public string? NextIn(JsonElement data)
    {
        var page = data;
        foreach (var name in Path.Append("pageInfo"))
        {
            if (page.ValueKind is not JsonValueKind.Object || !page.TryGetProperty(name, out page))
                return null;
        }
        return page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
    }

    private static IEnumerable<PageCursor> In(GraphQLSelectionSet? set, GraphQLDocument document, string[] above) =>
        (set?.Selections ?? []).SelectMany(selection => selection switch
        {
            GraphQLField field => In(field, document, [.. above, (field.Alias?.Name ?? field.Name).StringValue]),
            GraphQLInlineFragment inline => In(inline.SelectionSet, document, above),
            GraphQLFragmentSpread spread => In(document.FindFragmentDefinition(spread.FragmentName.Name)?.SelectionSet, document, above),
            _ => [],
        });

    private static IEnumerable<PageCursor> In(GraphQLField field, GraphQLDocument document, string[] path) =>
        (field.Arguments?.Items ?? []).Where(argument => argument.Name.StringValue is "after").Select(argument => argument.Value)
            .OfType<GraphQLVariable>().Select(variable => new PageCursor(variable.Name.StringValue, path))
            .Concat(In(field.SelectionSet, document, path));
}
