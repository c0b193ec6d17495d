using Graph.Api.Limits;
using GraphQLParser.AST;

namespace Graph.Api.Operations;

/// <summary>An operation that may run: found, a query, and not too costly.</summary>
/// <param name="Http">The HTTP request that it came by.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Type">The type of its answer.</param>
/// <param name="Metadata">What its answer will say about itself.</param>
/// <param name="Document">Its document.</param>
/// <param name="Operation">Which of the document's operations it is.</param>
/// <param name="Cost">What it costs.</param>
internal sealed record AdmittedOperation(
    HttpContext Http, GraphQLHttpRequest Request, ResponseType Type, ResponseMetadata Metadata, PreparedDocument Document,
        GraphQLOperationDefinition Operation, long Cost)
{
    /// <summary>Its name for the log, cut where it is long.</summary>
    public string Name { get; } = NameOf(Operation);

    /// <inheritdoc cref="Name"/>
    public static string NameOf(GraphQLOperationDefinition operation) => operation.Name?.StringValue switch
    {
        null => "(unnamed)",
        { Length: > 80 } name => name[..80],
        var name => name,
    };
}
