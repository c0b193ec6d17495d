using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>How this schema declares a field: name, type, meaning, and how it is read from its parent.</summary>
internal static class ApiField
{
    /// <summary>A field that is read from its parent.</summary>
    public static FieldType Of<TSource>(string name, IGraphType type, string english, string chinese, Func<TSource, IResolveFieldContext,
        object?> read,
        QueryArguments? arguments = null) => new()
        {
            Name = name,
            ResolvedType = type,
            Description = Text.Of(english, chinese),
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(context => read((TSource)context.Source!, context)),
        };

    /// <summary>A field that is read from its parent and needs to know nothing of the request.</summary>
    public static FieldType Of<TSource>(string name, IGraphType type, string english, string chinese, Func<TSource, object?> read) =>
        Of<TSource>(name, type, english, chinese, (source, _) => read(source));

    /// <summary>A field of an interface, which has no reader.</summary>
    public static FieldType Abstract(string name, IGraphType type, string english, string chinese) =>
        new() { Name = name, ResolvedType = type, Description = Text.Of(english, chinese) };

    /// <summary>The key under which the answer has the field.</summary>
    public static string Key(this IResolveFieldContext context) =>
        context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;

    /// <summary>An argument.</summary>
    public static QueryArgument Argument(string name, IGraphType type, string english, string chinese, object? defaultValue = null) =>
        new(type) { Name = name, Description = Text.Of(english, chinese), DefaultValue = defaultValue };
}
