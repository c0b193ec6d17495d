using System.Net;
using System.Text.Json;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Graph.Api.Mcp.Http;

/// <summary>Stands before <c>/mcp</c>: which pages may send requests, and how large they may be.</summary>
/// <remarks>A browser names the page that sends a request in <c>Origin</c>; programs send none. Without this check a page of any site
/// could reach a server on the reader's own machine by a name that leads there (DNS rebinding). So an origin is let in only if
/// <c>Cors:Origins</c> has it, or if both it and the address asked are on this machine.</remarks>
internal sealed class McpGuard(
    IOptions<CorsOptions> cors, IOptions<GraphQLLimits> limits, McpSender senders, ILogger<McpGuard> logger)
{
    private readonly int _maxBodyBytes = limits.Value.MaxBodyBytes;

    /// <summary>Lets a request through, known to <see cref="McpSender"/>, or answers it with 400, 403 or 413.</summary>
    public async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!IsAllowed(http.Request))
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "Origin",
                "Pages of this origin may not use this server; Cors:Origins lists the origins that may.");
        }
        else if (http.Request.ContentLength > _maxBodyBytes)
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, "Content-Length",
                $"The body has more than {_maxBodyBytes} bytes, the most allowed.");
        }
        else
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = _maxBodyBytes; // for a body that does not tell its length
            await ServeAsync(http, next);
        }
    }

    /// <summary>The library reads the parameters of <c>initialize</c> before it answers, and leaves what is wrong with them to the
    /// server.</summary>
    private async Task ServeAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            senders.Request = http;
            await next(http);
        }
        catch (JsonException error) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, "params", $"The parameters do not fit the method: {error.Message}");
        }
    }

    private bool IsAllowed(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ } origin])
            return request.Headers.Origin.Count == 0;
        return cors.Value.Origins is ["*"] || cors.Value.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLoopback(page.Host) && IsLoopback(request.Host.Host));
    }

    /// <summary>Whether a host is this machine: <c>localhost</c> or a loopback address.</summary>
    internal static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private async Task RefuseAsync(HttpContext http, int status, string reason, string message)
    {
        logger.AssistantRefused(status, reason);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(message, http.RequestAborted);
    }
}
