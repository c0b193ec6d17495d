using System.Globalization;
using Graph.Api.Errors;
using Graph.Api.Execution;
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

    private const int ExtensionsLength = 256; // as a rule

    private static ReadOnlySpan<byte> Extensions => ",\"extensions\":{"u8;

    /// <summary>Sends the response and returns its status.</summary>
    public async ValueTask<int> WriteAsync(HttpResponse response, Response answer, ResponseMetadata metadata, ResponseType type,
        CancellationToken cancellationToken)
    {
        response.Headers.Vary = "Accept";
        if (answer.Result is not { } result)
            return NotModified(response, answer);
        response.StatusCode = result.Executed ? StatusCodes.Status200OK : ResponseStatus.Of(answer.RefusalCode, type);
        response.ContentType = type.ContentType;
        AddHeaders(response, answer);
        switch (result)
        {
            case { Executed: true, Errors: null, Data: JsonBuffer body }:
                await WriteAsync(response, body, answer, metadata, cancellationToken);
                break;
            case { Executed: true, Errors: null, Data: SerializedData data }:
                await WriteAsync(response, data, answer, metadata, cancellationToken);
                break;
            default:
                await WriteAsync(response, result, answer, metadata, cancellationToken);
                break;
        }
        return response.StatusCode;
    }

    private async ValueTask WriteAsync(HttpResponse response, SerializedData data, Response answer, ResponseMetadata metadata,
        CancellationToken cancellationToken)
    {
        using var body = new JsonBuffer(ResponseJson.Opening.Length + data.Json.Length + ExtensionsLength);
        body.Raw(ResponseJson.Opening);
        body.Raw(data.Json);
        await WriteAsync(response, body, answer, metadata, cancellationToken);
    }

    /// <summary>Completes a body that holds the data, and sends it in one piece.</summary>
    private async ValueTask WriteAsync(HttpResponse response, JsonBuffer body, Response answer, ResponseMetadata metadata,
        CancellationToken cancellationToken)
    {
        AppendExtensions(body, answer, metadata);
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body.Written, cancellationToken);
    }

    private async ValueTask WriteAsync(HttpResponse response, ExecutionResult result, Response answer, ResponseMetadata metadata,
        CancellationToken cancellationToken)
    {
        AddExtensions(result, answer, metadata);
        using var body = new MemoryStream();
        await ResponseJson.WriteAsync(body, result, cancellationToken);
        response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken);
    }

    /// <summary>What follows the data: the same members, in the same order, as <see cref="AddExtensions"/> adds.</summary>
    private void AppendExtensions(JsonBuffer end, Response answer, ResponseMetadata metadata)
    {
        var start = end.Length;
        end.Raw(Extensions);
        if (answer.Cost is { } cost)
        {
            end.Raw("\"cost\":{\"requested\":"u8);
            end.Number(cost);
            end.Raw(",\"limit\":"u8);
            end.Number(limits.Value.MaxCost);
            end.Raw("}"u8);
        }
        if (metadata.Version is { } version)
        {
            end.Raw(answer.Cost is null ? "\"version\":"u8 : ",\"version\":"u8);
            end.Text(version);
        }
        if (metadata.Followed is { } followed)
            AppendFollowed(end, followed);
        if (metadata.StaleSeconds is { } age)
        {
            end.Raw(",\"stale\":{\"version\":"u8);
            end.Value(metadata.Version);
            end.Raw(",\"ageSeconds\":"u8);
            end.Number(age);
            end.Raw("}"u8);
        }
        if (end.Length == start + Extensions.Length)
            end.Truncate(start);
        else
            end.Raw("}"u8);
        end.Raw("}"u8);
    }

    private static void AppendFollowed(JsonBuffer end, IReadOnlyDictionary<string, string> followed)
    {
        end.Raw(",\"redirects\":{"u8);
        var separator = ""u8;
        foreach (var (former, now) in followed)
        {
            end.Raw(separator);
            end.Text(former);
            end.Raw(":"u8);
            end.Text(now);
            separator = ","u8;
        }
        end.Raw("}"u8);
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
        if (answer.RefusalCode is ErrorCodes.Overloaded or ErrorCodes.StoreUnavailable or ErrorCodes.BudgetExceeded)
        {
            var seconds = answer.RetryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : RetryAfterSeconds;
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private void AddExtensions(ExecutionResult result, Response answer, ResponseMetadata metadata)
    {
        if (answer.Cost is { } cost)
            ExtensionsOf(result)["cost"] = new Dictionary<string, object?> { ["requested"] = cost, ["limit"] = limits.Value.MaxCost };
        if (metadata.Version is { } version)
            ExtensionsOf(result)["version"] = version;
        if (metadata.Followed is { } followed)
            ExtensionsOf(result)["redirects"] = followed;
        if (metadata.StaleSeconds is { } age)
            ExtensionsOf(result)["stale"] = new Dictionary<string, object?> { ["version"] = metadata.Version, ["ageSeconds"] = age };
    }

    private static Dictionary<string, object?> ExtensionsOf(ExecutionResult result) => result.Extensions ??= [];
}
