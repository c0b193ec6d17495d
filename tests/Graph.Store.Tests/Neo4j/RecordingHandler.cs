using System.Collections.Concurrent;
using System.Text.Json;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Remembers the statements that are sent.</summary>
public sealed class RecordingHandler : DelegatingHandler
{
    private readonly ConcurrentQueue<JsonElement> _sent = new();

    /// <summary>The bodies of the requests, in order.</summary>
    public IReadOnlyList<JsonElement> Sent => [.. _sent];

    /// <summary>The statements of the requests, in order.</summary>
    public IReadOnlyList<string> Statements =>
        [.. Sent.Where(body => body.TryGetProperty("statement", out _)).Select(body => body.GetProperty("statement").GetString()!)];

    public void Forget() => _sent.Clear();

    internal async Task<HttpResponseMessage> PassAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
            CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            _sent.Enqueue(JsonSerializer.Deserialize<JsonElement>(await content.ReadAsByteArrayAsync(cancellationToken)));
        return await send(request, cancellationToken);
    }
}
