using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Operations;
using Graph.Api.Threads;
using GraphQL;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Reads what an HTTP request asks for, by GET or POST, as the GraphQL-over-HTTP specification says.</summary>
internal sealed class RequestReader(IOptions<GraphQLLimits> limits)
{
    private const string Json = "application/json";

    private const int ShortBody = 16 * 1024; // a larger one takes a while to read as JSON

    private readonly int _maxBodyBytes = limits.Value.MaxBodyBytes;
    private readonly int _maxQueryStringLength = limits.Value.MaxQueryStringLength;

    /// <exception cref="RefusedException">It is no GraphQL request, or too large.</exception>
    public async ValueTask<GraphQLHttpRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var read = request.Method switch
        {
            "GET" => FromQueryString(request),
            "POST" => await FromBodyAsync(request, cancellationToken),
            _ => throw new RefusedException(ErrorCodes.MethodNotAllowed, "Send GET or POST."),
        };
        return (read.Query, read.DocumentId) switch
        {
            (null, null) => throw new RefusedException(ErrorCodes.BadRequest,
                "There is nothing to run: send 'query', or 'documentId' for a persisted operation."),
            (not null, not null) => throw new RefusedException(ErrorCodes.BadRequest, "Send 'query' or 'documentId', not both."),
            _ => read,
        };
    }

    private GraphQLHttpRequest FromQueryString(HttpRequest request)
    {
        if (request.QueryString.Value?.Length > _maxQueryStringLength)
        {
            throw new RefusedException(ErrorCodes.UriTooLong,
                $"The query string has {request.QueryString.Value.Length} characters; at most {_maxQueryStringLength} are allowed. POST "
                    + $"takes more.");
        }

        var query = request.Query;
        var variables = Parameter(query, "variables");
        if (Parameter(query, "extensions") is { } extensions)
            JsonRequest.ReadMap(extensions, "extensions");
        return new(Parameter(query, "query"), Parameter(query, "documentId"), Parameter(query, "operationName"),
            variables is null ? Inputs.Empty : JsonRequest.ReadMap(variables, "variables"))
        {
            IsGet = true,
        };
    }

    /// <summary>The one value of a parameter; null where it is absent, or empty for all but the document.</summary>
    private static string? Parameter(IQueryCollection query, string name)
    {
        var values = query[name];
        if (values.Count > 1)
            throw new RefusedException(ErrorCodes.BadRequest, $"The parameter '{name}' is given {values.Count} times.");
        if (values.Count == 0)
            return null;
        return name is not "query" && string.IsNullOrEmpty(values) ? null : values.ToString();
    }

    private async ValueTask<GraphQLHttpRequest> FromBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        CheckContentType(request);
        using var body = await RequestBody.ReadAsync(request, _maxBodyBytes, cancellationToken);
        if (body.Bytes.Length > ShortBody)
            await PoolThread.Enter();
        return JsonRequest.Read(body.Bytes);
    }

    /// <summary>Only a type that browsers ask about first is taken, so no other site can make them send a request with a body.</summary>
    private static void CheckContentType(HttpRequest request)
    {
        if (request.ContentType is not Json // which nearly all clients send
            && (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !ResponseType.IsUtf8(type.Charset))))
        {
            throw new RefusedException(ErrorCodes.UnsupportedMediaType, "The body must be JSON in UTF-8: Content-Type: application/json");
        }

        if (request.Headers.ContentEncoding is [var encoding, ..] && encoding is not "identity")
            throw new RefusedException(ErrorCodes.UnsupportedMediaType, "The body must not be compressed.");
    }
}
