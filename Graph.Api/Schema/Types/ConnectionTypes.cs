using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The two object types that a list in pages needs.</summary>
/// <param name="Connection">The page.</param>
/// <param name="Edge">An item of the page with what belongs to the way there.</param>
internal sealed record ConnectionTypes(ObjectGraphType Connection, ObjectGraphType Edge);
