using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Declares the fields of computed results.</summary>
internal static class ResultFields
{
    private const string Metadata = "Graph.Api.Result";

    /// <summary>How the field gets its value.</summary>
    public static ResultField Result(this FieldType field) => (ResultField)field.Metadata[Metadata]!;

    /// <summary>A plain value.</summary>
    public static FieldType Value<T>(string name, IGraphType type, string english, string chinese, Func<T, object?> read) =>
        Declare<T>(name, type, english, chinese, (_, _, value, _) => read(value));

    /// <summary>A plain value that depends on arguments.</summary>
    public static FieldType Value<T>(string name, IGraphType type, string english, string chinese, Func<T, FieldArguments, object?> read,
        params QueryArgument[] arguments) =>
        Declare<T>(name, type, english, chinese, (layout, field, value, _) => read(value, layout.Planner.Selection.Arguments(field)),
            arguments);

    /// <summary>A node.</summary>
    public static FieldType Node<T>(string name, IGraphType type, IReadOnlyList<NodeKind> kinds, string english, string chinese, Func<T,
        NodeId?> read) =>
        Declare<T>(name, type, english, chinese, (layout, field, value, key) => read(value) is { } id ? layout.Node(id, kinds, field, key)
            : null);

    /// <summary>A list of nodes.</summary>
    public static FieldType Nodes<T>(string name, IGraphType type, IReadOnlyList<NodeKind> kinds, string english, string chinese,
        Func<T, IEnumerable<NodeId>> read) => Declare<T>(name, Lists.Of(type), english, chinese,
            (layout, field, value, key) => (IReadOnlyList<NodeRef>)[.. read(value).Select(id => layout.Node(id, kinds, field, key))]);

    /// <summary>A part of the result that has parts of its own.</summary>
    public static FieldType Part<T>(string name, IObjectGraphType type, string english, string chinese, Func<T, object> read) =>
        Declare<T>(name, new NonNullGraphType(type), english, chinese,
            (layout, field, value, key) => layout.Of(type, read(value), field.SelectionSets, key + "."));

    /// <summary>A list of parts that is computed when it is selected; the token ends with the request.</summary>
    public static FieldType Parts<T>(string name, IObjectGraphType type, string english, string chinese,
        Func<T, FieldArguments, CancellationToken, IEnumerable<object>> read, params QueryArgument[] arguments) =>
        Declare<T>(name, Lists.Of(type), english, chinese, (layout, field, value, key) => Parts(layout, type, field, key,
            read(value, layout.Planner.Selection.Arguments(field), layout.CancellationToken)), arguments);

    /// <summary>A list of parts that depends on no arguments.</summary>
    public static FieldType Parts<T>(string name, IObjectGraphType type, string english, string chinese, Func<T,
        IEnumerable<object>> read) =>
        Declare<T>(name, Lists.Of(type), english, chinese, (layout, field, value, key) => Parts(layout, type, field, key, read(value)));

    /// <summary>A field that lays out its own result.</summary>
    public static FieldType Declare<T>(string name, IGraphType type, string english, string chinese,
        Func<ResultLayout, SelectedField, T, string, object?> lay, params QueryArgument[] arguments)
    {
        var field = ApiField.Of<ResultNode>(name, type, english, chinese, (node, context) => node[context.Key()], [.. arguments]);
        ResultField result = (layout, selected, value, key) => lay(layout, selected, (T)value, key);
        field.Metadata[Metadata] = result;
        return field;
    }

    private static IReadOnlyList<ResultNode> Parts(ResultLayout layout, IObjectGraphType type, SelectedField field, string key,
        IEnumerable<object> values)
    {
        var sets = field.SelectionSets.ToList();
        return [.. values.Select(value => layout.Of(type, value, sets, key + "."))];
    }
}
