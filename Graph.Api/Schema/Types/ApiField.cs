using Graph.Api.Execution;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>How this schema declares a field: name, type, meaning, and how it is compiled.</summary>
internal static class ApiField
{
    /// <summary>A field.</summary>
    public static FieldType Of<TScope, TSource>(string name, IGraphType type, string english, string chinese,
        FieldCompiler<TScope, TSource> compiler, QueryArguments? arguments = null) =>
        Abstract(name, type, english, chinese, arguments).Compiled(compiler);

    /// <summary>A field that is a plain value, read from its parent.</summary>
    public static FieldType Value<TScope, TSource>(string name, IGraphType type, string english, string chinese,
        Func<TSource, object?> read) =>
        Of<TScope, TSource>(name, type, english, chinese, (_, _, _) => new LeafWriter<TSource>((_, source) => read(source)));

    /// <summary>A field of the query type.</summary>
    public static FieldType Root(string name, IGraphType type, string english, string chinese, RootCompiler compiler,
        params QueryArgument[] arguments) => Abstract(name, type, english, chinese, [.. arguments]).Compiled(compiler);

    /// <summary>A field of an interface, which nothing reads.</summary>
    public static FieldType Abstract(string name, IGraphType type, string english, string chinese, QueryArguments? arguments = null) =>
        new() { Name = name, ResolvedType = type, Description = Text.Of(english, chinese), Arguments = arguments };

    /// <summary>An argument.</summary>
    public static QueryArgument Argument(string name, IGraphType type, string english, string chinese, object? defaultValue = null) =>
        new(type) { Name = name, Description = Text.Of(english, chinese), DefaultValue = defaultValue };
}
