using System.Text.Json;

namespace Graph.Api.Tests.Neo4j;

/// <summary>Counts the statements that an API process sends to Neo4j; can keep it from reaching it.</summary>
public sealed class StatementCounter
{
    private int _count;

    /// <summary>Statements that read something of the graph. Asking for the version alone is not counted: that is done now and then, for
    /// all requests together.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether nothing gets through.</summary>
    public bool IsCut { get; set; }

    /// <summary>What is between the process and the server.</summary>
    public DelegatingHandler Handler() => new Between(this);

    private sealed class Between(StatementCounter counter) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (counter.IsCut)
                throw new HttpRequestException("The server is away.");
            var body = JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            if (body.TryGetProperty("statement", out var statement)
                && !statement.GetString()!.Contains("null AS result", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref counter._count);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
