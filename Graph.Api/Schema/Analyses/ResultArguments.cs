using System.Globalization;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Inputs;
using Graph.Model;

namespace Graph.Api.Schema.Analyses;

/// <summary>Reads the arguments of computed fields, and says what is wrong with them.</summary>
internal static class ResultArguments
{
    /// <summary>How many results are wanted.</summary>
    /// <exception cref="InputException">Fewer than none, or more than a page holds.</exception>
    public static int First(FieldArguments arguments, int standard, GraphQLLimits limits) => arguments.Number("first") switch
    {
        null => standard,
        < 0 => throw new InputException($"'first' is {arguments.Number("first")}; a page cannot have fewer than 0 items."),
        var first when first > limits.MaxPageSize =>
            throw new InputException($"'first' is {first}; a page has at most {limits.MaxPageSize} items."),
        var first => first.Value,
    };

    /// <summary>A whole number between two bounds; <paramref name="standard"/> where it is absent.</summary>
    /// <exception cref="InputException">It is outside of the bounds.</exception>
    public static int Within(FieldArguments arguments, string name, int standard, int least, int most)
    {
        var value = arguments.Number(name) ?? standard;
        return value >= least && value <= most ? value
            : throw new InputException($"'{name}' is {value}; it lies between {least} and {most}.");
    }

    /// <summary>How many results come before the page.</summary>
    /// <exception cref="InputException">The cursor is not one of this list.</exception>
    public static int Start(FieldArguments arguments, string scope) => arguments.Text("after") is not { } after ? 0
        : Cursor.TryRead(after, scope, [], out var position) ? int.Parse(position.Id, CultureInfo.InvariantCulture)
        : throw new InputException(ErrorCodes.BadCursor,
            "'after' is no cursor of this list with this 'where', or the graph has changed since. Take one from 'pageInfo' or 'edges' "
                + "of the same query, or leave it out.");

    /// <summary>The id of a node that the graph has.</summary>
    /// <exception cref="InputException">It is no id, of another kind, or the graph has no such node.</exception>
    public static NodeId Known<T>(GraphAnalyses analyses, string text, string argument) where T : Node
    {
        var kinds = GraphSchema.Kinds.Where(kind => typeof(T) == kind.RecordType).ToList();
        var id = IdInput.Read(text, argument, kinds);
        return analyses.Graph.Find<T>(id) is not null ? id
            : throw new InputException(ErrorCodes.NotFound, $"'{argument}': the graph has no '{id}'. Find ids with 'search'.");
    }

    /// <summary>The id of a node of any kind that the graph has.</summary>
    /// <exception cref="InputException">It is no id, or the graph has no such node.</exception>
    public static NodeId KnownNode(GraphAnalyses analyses, string text, string argument)
    {
        var id = IdInput.Read(text, argument);
        return analyses.Graph.Find(id) is not null ? id
            : throw new InputException(ErrorCodes.NotFound, $"'{argument}': the graph has no '{id}'. Find ids with 'search'.");
    }

    /// <summary>The ids of nodes that the graph has, each once; at least one.</summary>
    /// <exception cref="InputException">There is none; or one is no id, of another kind, or not in the graph.</exception>
    public static IReadOnlyList<NodeId> KnownAll<T>(GraphAnalyses analyses, object value, string argument) where T : Node
    {
        List<NodeId> ids = [.. ((IEnumerable<object?>)value)
            .Select((id, index) => Known<T>(analyses, (string)id!, $"{argument}[{index}]")).Distinct()];
        return ids.Count > 0 ? ids : throw new InputException($"'{argument}' is empty: give at least one id.");
    }

    /// <summary>The ids of nodes that the graph has; null where the argument is absent.</summary>
    public static IReadOnlyList<NodeId>? KnownAllOrNull<T>(GraphAnalyses analyses, object? value, string argument) where T : Node =>
        value is null ? null : [.. ((IEnumerable<object?>)value)
            .Select((id, index) => Known<T>(analyses, (string)id!, $"{argument}[{index}]")).Distinct()];
}
