using Graph.Api.Errors;

namespace Graph.Api.Limits;

/// <summary>How much a document may ask of the schema itself: room for what every tool sends, none for walks in circles.</summary>
/// <remarks>What a tool sends is deep by its own measure (types of types of types), so it is exempt from depth and cost. Its answer
/// grows with each list below a list; tools need two (types and their fields), so a third is refused.</remarks>
internal static class IntrospectionBounds
{
    private const int MaxRoots = 10;
    private const int MaxFields = 600;
    private const int MaxLists = 30;
    private const int MaxNesting = 2;

    public static bool IsRoot(string field) => field is "__schema" or "__type";

    public static bool IsList(string field) =>
        field is "types" or "fields" or "inputFields" or "interfaces" or "possibleTypes" or "enumValues" or "directives";

    /// <exception cref="RefusedException">It asks for more.</exception>
    public static void Check(IntrospectionSize size)
    {
        Check(size.Roots, MaxRoots, "introspection roots (__schema, __type)");
        Check(size.Fields, MaxFields, "introspection fields");
        Check(size.Lists, MaxLists, "introspection lists");
        if (size.Nesting > MaxNesting)
        {
            throw new RefusedException(ErrorCodes.IntrospectionTooLarge,
                $"Introspection nests {size.Nesting} lists (types, fields, interfaces, …); at most {MaxNesting} are allowed.");
        }
    }

    private static void Check(long actual, long limit, string what)
    {
        if (actual > limit)
            throw RefusedException.Over(ErrorCodes.IntrospectionTooLarge, what, actual, limit);
    }
}
