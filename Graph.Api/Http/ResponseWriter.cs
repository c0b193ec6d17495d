using System.Globalization;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Operations;
using GraphQL;
using Microsoft.Extensions.Options;

namespace Graph.Api.Http;

/// <summary>Sends responses: status, headers, body. The body is complete before the first byte leaves, so a failure is still an
/// error.</summary>
internal sealed class ResponseWriter(IOptions<GraphQLLimits> limits)
{
    private const int RetryAfterSeconds = 2;

    /// <summary>Sends the response and returns its status.</summary>
    public async Task<int> WriteAsync(HttpContext http, Response answer, ResponseType type, CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.Headers.Vary = "Accept";
        if (answer.Result is not { } result)
            return NotModified(response, answer);
        AddExtensions(result, answer, http.RequestServices.GetRequiredService<ResponseMetadata>());
        using var body = new MemoryStream();
        await ResponseJson.WriteAsync(body, result, cancellationToken);
        response.StatusCode = result.Executed ? StatusCodes.Status200OK : ResponseStatus.Of(answer.RefusalCode, type);
        response.ContentType = type.ContentType;
        response.ContentLength = body.Length;
        AddHeaders(response, answer);
        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken);
        return response.StatusCode;
    }

    private static int NotModified(HttpResponse response, Response answer)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        AddHeaders(response, answer);
        return response.StatusCode;
    }

    private static void AddHeaders(HttpResponse response, Response answer)
    {
        response.Headers.CacheControl = answer.Tag is null ? "no-store" : "no-cache"; // no-cache: keep it, but ask before using it
        if (answer.Tag is not null)
            response.Headers.ETag = answer.Tag;
        if (answer.RefusalCode is ErrorCodes.MethodNotAllowed)
            response.Headers.Allow = "GET, POST";
        if (answer.RefusalCode is ErrorCodes.Overloaded or ErrorCodes.StoreUnavailable)
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    private void AddExtensions(ExecutionResult result, Response answer, ResponseMetadata metadata)
    {
        if (answer.Cost is { } cost)
            Extensions(result)["cost"] = new Dictionary<string, object?> { ["requested"] = cost, ["limit"] = limits.Value.MaxCost };
        if (metadata.Version is { } version)
            Extensions(result)["version"] = version;
        if (metadata.StaleSeconds is { } age)
            Extensions(result)["stale"] = new Dictionary<string, object?> { ["version"] = metadata.Version, ["ageSeconds"] = age };
    }

    private static Dictionary<string, object?> Extensions(ExecutionResult result) => result.Extensions ??= [];
}
