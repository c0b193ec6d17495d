using GraphQL.Types;

namespace Graph.Api.Execution;

/// <summary>Compiles a field for one place of an operation.</summary>
/// <typeparam name="TScope">What the place adds its needs to, such as the request for the nodes that the field is of.</typeparam>
/// <typeparam name="TSource">The value that the field is of.</typeparam>
/// <param name="compiler">Compiles what is asked for below the field.</param>
/// <param name="scope">What the place adds its needs to.</param>
/// <param name="field">The field as asked for.</param>
/// <returns>What writes the field's value.</returns>
internal delegate ValueWriter<TSource> FieldCompiler<TScope, TSource>(SelectionCompiler compiler, TScope scope, SelectedField field);

/// <summary>Compiles a field of the query type.</summary>
internal delegate RootField RootCompiler(SelectionCompiler compiler, SelectedField field);

/// <summary>Attaches compilers to the declarations of fields.</summary>
internal static class FieldCompilerExtensions
{
    private const string Metadata = "Graph.Api.Compiler";

    /// <summary>Says how a field is compiled.</summary>
    public static FieldType Compiled<TScope, TSource>(this FieldType field, FieldCompiler<TScope, TSource> compiler) =>
        field.With(compiler);

    /// <summary>Says how a field of the query type is compiled.</summary>
    public static FieldType Compiled(this FieldType field, RootCompiler compiler) => field.With(compiler);

    /// <summary>How a field is compiled in a scope.</summary>
    public static FieldCompiler<TScope, TSource> Compiler<TScope, TSource>(this FieldType field) =>
        (FieldCompiler<TScope, TSource>)field.Metadata[Metadata]!;

    /// <summary>How a field of the query type is compiled; null where the engine resolves it.</summary>
    public static RootCompiler? RootCompiler(this FieldType field) =>
        field.Metadata.TryGetValue(Metadata, out var compiler) ? compiler as RootCompiler : null;

    private static FieldType With(this FieldType field, Delegate compiler)
    {
        field.Metadata[Metadata] = compiler;
        return field;
    }
}
