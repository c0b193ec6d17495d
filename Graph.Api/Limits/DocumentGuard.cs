using Graph.Api.Errors;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>Refuses documents that are too large, before anything whose work grows faster than they do sees them.</summary>
internal static class DocumentGuard
{
    /// <exception cref="RefusedException">The document is over a limit, or a fragment of it spreads itself.</exception>
    public static DocumentSize Check(GraphQLDocument document, GraphQLLimits limits)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().Count();
        if (fragments > limits.MaxFragments)
            throw RefusedException.Over(ErrorCodes.TooManyFragments, "fragments", fragments, limits.MaxFragments);
        var size = new DocumentMeasure(document, limits).Measure();
        Check(size, limits);
        IntrospectionBounds.Check(size.Introspection);
        return size;
    }

    private static void Check(DocumentSize size, GraphQLLimits limits)
    {
        if (size.Depth > limits.MaxDepth)
        {
            throw new RefusedException(ErrorCodes.QueryTooDeep,
                $"The document nests {size.Depth} fields; at most {limits.MaxDepth} are allowed.");
        }

        Check(size.Fields, limits.MaxFields, ErrorCodes.QueryTooLarge, "fields");
        Check(size.Aliases, limits.MaxAliases, ErrorCodes.TooManyAliases, "aliases");
        Check(size.Directives, limits.MaxDirectives, ErrorCodes.TooManyDirectives, "directives");
        Check(size.Spreads, limits.MaxFragments, ErrorCodes.TooManyFragments, "spreads of fragments");
    }

    private static void Check(long actual, int limit, string code, string what)
    {
        if (actual > limit)
            throw RefusedException.Over(code, what, actual, limit);
    }
}
