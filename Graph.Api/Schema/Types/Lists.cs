using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>List types as this schema has them.</summary>
internal static class Lists
{
    /// <summary><c>[T!]!</c></summary>
    public static NonNullGraphType Of(IGraphType element) => new(Nullable(element));

    /// <summary><c>[T!]</c></summary>
    public static ListGraphType Nullable(IGraphType element) => new(element as NonNullGraphType ?? new NonNullGraphType(element));
}
