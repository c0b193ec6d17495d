using System.Buffers;
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

    private static ReadOnlySpan<byte> Opening => ",\"extensions\":{"u8;

    /// <summary>Sends the response and returns its status.</summary>
    public async Task<int> WriteAsync(HttpContext http, Response answer, ResponseType type, CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.Headers.Vary = "Accept";
        if (answer.Result is not { } result)
            return NotModified(response, answer);
        var metadata = http.RequestServices.GetRequiredService<ResponseMetadata>();
        response.StatusCode = result.Executed ? StatusCodes.Status200OK : ResponseStatus.Of(answer.RefusalCode, type);
        response.ContentType = type.ContentType;
        AddHeaders(response, answer);
        if (result is { Executed: true, Errors: null } && Written(result) is { IsEmpty: false } data)
            await WriteAsync(response, data, answer, metadata, cancellationToken);
        else
            await WriteAsync(response, result, answer, metadata, cancellationToken);
        return response.StatusCode;
    }

    /// <summary>The data where it is JSON already; otherwise empty.</summary>
    private static ReadOnlyMemory<byte> Written(ExecutionResult result) => result.Data switch
    {
        JsonBuffer buffer => buffer.Written,
        SerializedData data => data.Json,
        _ => default,
    };

    /// <summary>Data that is JSON already is copied once, into the body.</summary>
    private async ValueTask WriteAsync(HttpResponse response, ReadOnlyMemory<byte> data, Response answer, ResponseMetadata metadata,
        CancellationToken cancellationToken)
    {
        using var end = new JsonBuffer();
        AppendExtensions(end, answer, metadata);
        response.ContentLength = "{\"data\":"u8.Length + data.Length + end.Length;
        response.BodyWriter.Write("{\"data\":"u8);
        response.BodyWriter.Write(data.Span);
        response.BodyWriter.Write(end.Written.Span);
        await response.BodyWriter.FlushAsync(cancellationToken);
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
        end.Raw(Opening);
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
        if (end.Length == Opening.Length)
            end.Truncate(0);
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
            Extensions(result)["cost"] = new Dictionary<string, object?> { ["requested"] = cost, ["limit"] = limits.Value.MaxCost };
        if (metadata.Version is { } version)
            Extensions(result)["version"] = version;
        if (metadata.Followed is { } followed)
            Extensions(result)["redirects"] = followed;
        if (metadata.StaleSeconds is { } age)
            Extensions(result)["stale"] = new Dictionary<string, object?> { ["version"] = metadata.Version, ["ageSeconds"] = age };
    }

    private static Dictionary<string, object?> Extensions(ExecutionResult result) => result.Extensions ??= [];
}
