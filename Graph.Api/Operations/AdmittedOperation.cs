using Graph.Api.Limits;
using GraphQLParser.AST;

namespace Graph.Api.Operations;

/// <summary>An operation that may run: found, a query, and not too costly.</summary>
internal sealed record AdmittedOperation(
    HttpContext Http, GraphQLHttpRequest Request, ResponseType Type, PreparedDocument Document, GraphQLOperationDefinition Operation,
        long Cost)
{
    /// <summary>Its name for the log, cut where it is long.</summary>
    public string Name { get; } = NameOf(Operation);

    /// <summary>What its answer will say about itself.</summary>
    public ResponseMetadata Metadata { get; } = Http.RequestServices.GetRequiredService<ResponseMetadata>();

    /// <inheritdoc cref="Name"/>
    public static string NameOf(GraphQLOperationDefinition operation) => operation.Name?.StringValue switch
    {
        null => "(unnamed)",
        { Length: > 80 } name => name[..80],
        var name => name,
    };
}
