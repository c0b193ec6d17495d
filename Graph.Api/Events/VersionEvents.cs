using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Graph.Api.Versions;
using Graph.Model;
using Microsoft.Extensions.Options;

namespace Graph.Api.Events;

/// <summary>Server-Sent Events for pages that want to refresh: an event <c>version</c> with the version that is served, at once and
/// whenever it changes. The id of an event is the version; a client that comes back with it (<c>Last-Event-ID</c>) hears only of another
/// one.</summary>
internal sealed class VersionEvents(VersionNews news, IHostApplicationLifetime host, TimeProvider time, IOptions<EventOptions> options)
{
    private const string TooMany = "连接过多，请稍后再试。\nToo many open connections; try again later.\n";
    private const int RetryAfterSeconds = 30;

    private static readonly TimeSpan _comeBackAfter = TimeSpan.FromSeconds(5);

    private int _open;

    /// <summary>Serves one connection until the client leaves or the program stops.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (Interlocked.Increment(ref _open) > options.Value.MaxConnections)
                await RefuseAsync(http.Response);
            else
                await ServeAsync(http);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return response.WriteAsync(TooMany, response.HttpContext.RequestAborted);
    }

    private async Task ServeAsync(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        var known = http.Request.Headers["Last-Event-ID"].ToString();
        http.Response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold events back until its buffer is full
        try
        {
            await TypedResults.ServerSentEvents(EventsAsync(known, end.Token)).ExecuteAsync(http);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client left.
        }
    }

    /// <summary>The first item comes at once, so that the client knows that it is connected.</summary>
    private async IAsyncEnumerable<SseItem<string>> EventsAsync(string known, [EnumeratorCancellation] CancellationToken end)
    {
        var patience = TimeSpan.Zero;
        while (!end.IsCancellationRequested)
        {
            var version = await WaitAsync(news.OtherThanAsync(known), patience, end);
            if (end.IsCancellationRequested)
                yield break;
            patience = options.Value.Heartbeat;
            known = version?.ToString() ?? known;
            yield return version is null ? Heartbeat() : Event(version);
        }
    }

    /// <summary>The version; null where none came in time, or the connection ends.</summary>
    private async Task<GraphVersion?> WaitAsync(Task<GraphVersion> next, TimeSpan patience, CancellationToken end)
    {
        try
        {
            return await next.WaitAsync(patience, time, end);
        }
        catch (Exception error) when (error is TimeoutException || end.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Browsers do not hand on an event without data.</summary>
    private static SseItem<string> Heartbeat() => new("", "heartbeat") { ReconnectionInterval = _comeBackAfter };

    private static SseItem<string> Event(GraphVersion version) =>
        new(new JsonObject { ["number"] = version.Number, ["version"] = version.ToString() }.ToJsonString(), "version")
        {
            EventId = version.ToString(),
            ReconnectionInterval = _comeBackAfter,
        };
}
