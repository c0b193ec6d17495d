using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads conditions on the edges of a list into the filter tree that stores understand.</summary>
internal static class EdgeFilterInput
{
    private const int MaxDepth = 10;

    /// <summary>The condition on edges.</summary>
    /// <param name="argument">What the request calls it, for messages.</param>
    /// <param name="edge">The kind of edge that the list follows; null where it follows no single one.</param>
    /// <param name="where">The input.</param>
    /// <exception cref="InputException">It is too deep, a list too long, a value null where none can be, or the edges lack a
    /// property.</exception>
    public static Filter Read(string argument, EdgeKind? edge, IDictionary<string, object?> where) =>
        Read(argument, edge, where, MaxDepth);

    /// <summary>Checks that edges have a property.</summary>
    /// <exception cref="InputException">They lack it; the message names those that they have.</exception>
    public static void EnsureHas(EdgeKind? edge, string property, string argument)
    {
        if (edge is null)
        {
            throw new InputException($"'{argument}' asks for '{property}', but this list follows several edges or paths and not one edge. "
                + "Use a list of the schema that follows one edge.");
        }
        if (edge.FindProperty(property) is null)
        {
            throw new InputException($"'{argument}' asks for '{property}', which an edge {edge} does not have. It has: "
                + $"{string.Join(", ", edge.Properties)}.");
        }
    }

    private static Filter Read(string argument, EdgeKind? edge, IDictionary<string, object?> where, int depth)
    {
        if (depth == 0)
            throw new InputException($"'{argument}' is nested more than {MaxDepth} deep.");
        var parts = where.SelectMany(member => Member(argument, edge, member.Key, member.Value, depth)).ToList();
        return parts is [var only] ? only : new Filter.And(parts);
    }

    private static IEnumerable<Filter> Member(string argument, EdgeKind? edge, string name, object? value, int depth)
    {
        if (value is null)
            throw FilterInput.IsNull(name, argument, name is "and" or "or" or "not");
        Filter Part(object part) => Read(argument, edge, (IDictionary<string, object?>)part, depth - 1);
        switch (name)
        {
            case "and":
                return [new Filter.And([.. FilterInput.List(value).Select(Part)])];
            case "or":
                return [new Filter.Or([.. FilterInput.List(value).Select(Part)])];
            case "not":
                return [new Filter.Not(Part(value))];
            default:
                EnsureHas(edge, name, argument);
                return FilterInput.Conditions(name, value, (comparison, operand) => FilterInput.Comparison(name, comparison, operand));
        }
    }
}
