using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary><c>@skip</c> and <c>@include</c>.</summary>
internal static class SelectionConditions
{
    /// <summary>Whether the directives leave a selection in. A condition that is no Boolean leaves it in.</summary>
    /// <param name="selection">A field, a spread or an inline fragment.</param>
    /// <param name="valueOf">The value of a variable by its name; null where it has none.</param>
    public static bool Includes(IHasDirectivesNode selection, Func<string, object?> valueOf)
    {
        foreach (var directive in selection.Directives?.Items ?? [])
        {
            var name = directive.Name.StringValue;
            if (name is "skip" or "include" && Condition(directive, valueOf) is { } condition && condition == (name is "skip"))
                return false;
        }
        return true;
    }

    private static bool? Condition(GraphQLDirective directive, Func<string, object?> valueOf)
    {
        object? value = directive.Arguments?.Items.Find(argument => argument.Name.StringValue is "if")?.Value;
        return (value is GraphQLVariable variable ? valueOf(variable.Name.StringValue) : value) switch
        {
            bool given => given,
            GraphQLBooleanValue literal => literal.BoolValue,
            _ => null,
        };
    }
}
