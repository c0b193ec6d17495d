using Graph.Api.Execution;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Declares the fields of computed results.</summary>
internal static class ResultFields
{
    /// <summary>A plain value.</summary>
    public static FieldType Value<T>(string name, IGraphType type, string english, string chinese, Func<T, object?> read) =>
        Declare(name, type, english, chinese, (_, _, _) => new LeafWriter<ResultNode>((_, node) => read((T)node.Value)));

    /// <summary>A plain value that depends on arguments.</summary>
    public static FieldType Value<T>(string name, IGraphType type, string english, string chinese, Func<T, FieldArguments, object?> read,
        params QueryArgument[] arguments) =>
        Declare(name, type, english, chinese, (compiler, _, field) =>
        {
            var slot = compiler.Arguments(field);
            return new LeafWriter<ResultNode>((run, node) => read((T)node.Value, run.Values.Of(slot)));
        }, arguments);

    /// <summary>A node.</summary>
    public static FieldType Node<T>(string name, IGraphType type, IReadOnlyList<NodeKind> kinds, string english, string chinese, Func<T,
        NodeId?> read) =>
        Declare(name, type, english, chinese, (compiler, template, field) =>
        {
            template.Add((layout, value) =>
            {
                if (read((T)value) is { } id)
                    layout.Nodes.Add(id);
                return null;
            });
            return new PartWriter<ResultNode, FetchedNode>(
                (_, node) => read((T)node.Value) is { } id ? node.Nodes.Find(id) : null,
                template.Nodes.Compile(compiler, kinds, field.SelectionSets));
        });

    /// <summary>A list of nodes.</summary>
    public static FieldType Nodes<T>(string name, IGraphType type, IReadOnlyList<NodeKind> kinds, string english, string chinese,
        Func<T, IEnumerable<NodeId>> read) => Nodes<T>(name, type, kinds, english, chinese, (value, _) => read(value), []);

    /// <summary>A list of nodes that depends on arguments.</summary>
    public static FieldType Nodes<T>(string name, IGraphType type, IReadOnlyList<NodeKind> kinds, string english, string chinese,
        Func<T, FieldArguments, IEnumerable<NodeId>> read, params QueryArgument[] arguments) =>
        Declare(name, Lists.Of(type), english, chinese, (compiler, template, field) =>
        {
            var slot = compiler.Arguments(field);
            template.Add((layout, value) =>
            {
                foreach (var id in read((T)value, layout.Values.Of(slot)))
                    layout.Nodes.Add(id);
                return null;
            });
            return compiler.List<ResultNode, FetchedNode>(field,
                (run, node) => node.Nodes.Find(read((T)node.Value, run.Values.Of(slot))),
                template.Nodes.Compile(compiler, kinds, field.SelectionSets));
        }, arguments);

    /// <summary>A part of the result that has parts of its own.</summary>
    public static FieldType Part<T>(string name, IObjectGraphType type, string english, string chinese, Func<T, object> read) =>
        Declare(name, new NonNullGraphType(type), english, chinese, (compiler, template, field) =>
            CompilePart(compiler, template, field, type, value => read((T)value)));

    /// <summary>A part that may be null.</summary>
    public static FieldType OptionalPart<T>(string name, IObjectGraphType type, string english, string chinese, Func<T, object?> read) =>
        Declare(name, type, english, chinese, (compiler, template, field) =>
            CompilePart(compiler, template, field, type, value => read((T)value)));

    /// <summary>A list of parts that is computed when it is selected; the token ends with the request.</summary>
    public static FieldType Parts<T>(string name, IObjectGraphType type, string english, string chinese,
        Func<T, FieldArguments, CancellationToken, IEnumerable<object>> read, params QueryArgument[] arguments) =>
        Declare(name, Lists.Of(type), english, chinese, (compiler, template, field) =>
        {
            var slot = compiler.Arguments(field);
            return CompileParts(compiler, template, field, type,
                (layout, value) => read((T)value, layout.Values.Of(slot), layout.CancellationToken));
        }, arguments);

    /// <summary>A list of parts that depends on no arguments.</summary>
    public static FieldType Parts<T>(string name, IObjectGraphType type, string english, string chinese, Func<T,
        IEnumerable<object>> read) =>
        Declare(name, Lists.Of(type), english, chinese, (compiler, template, field) =>
            CompileParts(compiler, template, field, type, (_, value) => read((T)value)));

    /// <summary>A field with a compiler of its own.</summary>
    public static FieldType Declare(string name, IGraphType type, string english, string chinese,
        FieldCompiler<ResultTemplate, ResultNode> compiler, params QueryArgument[] arguments) =>
        ApiField.Of(name, type, english, chinese, compiler, [.. arguments]);

    /// <summary>Compiles a list of parts.</summary>
    /// <param name="compiler">Compiles what is asked for of them.</param>
    /// <param name="template">What the place asks of the value that they are parts of.</param>
    /// <param name="field">The field as asked for.</param>
    /// <param name="type">Their type.</param>
    /// <param name="read">Computes them from the value.</param>
    public static ValueWriter<ResultNode> CompileParts(SelectionCompiler compiler, ResultTemplate template, SelectedField field,
        IObjectGraphType type, Func<ResultLayout, object, IEnumerable<object>> read)
    {
        var (part, writer) = ResultTemplate.Compile(compiler, type, template.Nodes, field.SelectionSets);
        var slot = template.Add((layout, value) => (IReadOnlyList<ResultNode>)[.. read(layout, value).Select(one =>
            part.Lay(layout, one))]);
        return compiler.List<ResultNode, ResultNode>(field, (_, node) => (IReadOnlyList<ResultNode>)node.Parts[slot]!, writer);
    }

    private static PartWriter<ResultNode, ResultNode> CompilePart(SelectionCompiler compiler, ResultTemplate template,
        SelectedField field, IObjectGraphType type, Func<object, object?> read)
    {
        var (part, writer) = ResultTemplate.Compile(compiler, type, template.Nodes, field.SelectionSets);
        var slot = template.Add((layout, value) => read(value) is { } found ? part.Lay(layout, found) : null);
        return new((_, node) => (ResultNode?)node.Parts[slot], writer);
    }
}
