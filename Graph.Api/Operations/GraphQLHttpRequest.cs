using GraphQL;

namespace Graph.Api.Operations;

/// <summary>What an HTTP request asks for: a document, or the id of a persisted one, and the values for its variables.</summary>
internal sealed record GraphQLHttpRequest(string? Query, string? DocumentId, string? OperationName, Inputs Variables)
{
    /// <summary>Whether this came by GET, which may only read and whose answer may be kept.</summary>
    public bool IsGet { get; init; }
}
