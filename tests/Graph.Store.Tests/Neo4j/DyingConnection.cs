namespace Graph.Store.Tests.Neo4j;

/// <summary>Lets the given number of requests through, and then none, as if the process were killed. The last one reaches the server,
/// but its answer is lost.</summary>
internal sealed class DyingConnection(int requests) : DelegatingHandler
{
    private int _seen;

    public async Task<HttpResponseMessage> PassAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
            CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _seen);
        if (number > requests + 1)
            throw new HttpRequestException("The process is gone.");
        var response = await send(request, cancellationToken);
        return number <= requests ? response : throw new HttpRequestException("The process is gone.");
    }
}
