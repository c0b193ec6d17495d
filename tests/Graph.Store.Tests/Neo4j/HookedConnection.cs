namespace Graph.Store.Tests.Neo4j;

/// <summary>Does something the first time that a request of some kind is about to be sent.</summary>
/// <param name="isIt">Whether it is such a request; is told its path and its body.</param>
/// <param name="action">What is done. The request goes on when that is over.</param>
internal sealed class HookedConnection(Func<string, string, bool> isIt, Func<Task> action) : DelegatingHandler
{
    private int _done;

    /// <summary>Does something the first time that a request with a text, at the end of its path or in its body, is about to be
    /// sent.</summary>
    public HookedConnection(string at, Func<Task> action)
        : this((path, body) => path.EndsWith(at, StringComparison.Ordinal) || body.Contains(at, StringComparison.Ordinal), action)
    {
    }

    public async Task<HttpResponseMessage> PassAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
            CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (isIt(request.RequestUri!.AbsolutePath, body) && Interlocked.Exchange(ref _done, 1) == 0)
            await action();
        return await send(request, cancellationToken);
    }
}
