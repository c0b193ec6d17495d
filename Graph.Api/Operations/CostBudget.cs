using System.Threading.RateLimiting;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>What each client may spend in a minute, in points of cost. Off unless <see cref="GraphQLLimits.CostPerMinute"/> is
/// set.</summary>
/// <remarks>Each client has a bucket that holds the points of a minute and fills evenly. What is not sent over the network, such as a
/// question over standard input, has no client and is not counted.</remarks>
internal sealed class CostBudget : IDisposable
{
    private const int MaxClientLength = 128;
    private const int SecondsOfMinute = 60;

    private readonly PartitionedRateLimiter<string>? _clients;
    private readonly string? _header;

    public CostBudget(IOptions<GraphQLLimits> options)
    {
        var points = options.Value.CostPerMinute;
        _header = options.Value.ClientHeader;
        if (points == 0)
            return;
        TokenBucketRateLimiterOptions bucket = new()
        {
            TokenLimit = points,
            TokensPerPeriod = Math.Max(1, points / SecondsOfMinute),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };
        _clients = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetTokenBucketLimiter(client, _ => bucket));
    }

    /// <summary>Takes the points of an operation from those of its client.</summary>
    /// <exception cref="RefusedException">The client has not so many left; it says when there will be enough.</exception>
    public void Charge(HttpContext http, long cost)
    {
        if (_clients is null || cost == 0 || ClientOf(http) is not { } client)
            return;
        using var lease = _clients.AttemptAcquire(client, (int)cost);
        if (lease.IsAcquired)
            return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        throw new RefusedException(ErrorCodes.BudgetExceeded, "The operations of this client cost more than is allowed in a minute; "
            + $"the next one can run in {Math.Max(1, Math.Ceiling(wait.TotalSeconds))} seconds.")
        {
            RetryAfter = wait,
        };
    }

    /// <summary>Lets a request count as one of the client that sent another request, of which it is a part.</summary>
    public void CountAs(HttpContext sender, HttpContext part)
    {
        part.Connection.RemoteIpAddress = sender.Connection.RemoteIpAddress;
        if (_header is not null)
            part.Request.Headers[_header] = sender.Request.Headers[_header];
    }

    /// <inheritdoc/>
    public void Dispose() => _clients?.Dispose();

    /// <summary>Who asks; null where nobody does over the network. A proxy appends the address to what the client sent, so the last one
    /// counts.</summary>
    private string? ClientOf(HttpContext http)
    {
        var named = _header is null ? null : http.Request.Headers[_header].LastOrDefault()?.Split(',')[^1].Trim();
        if (string.IsNullOrEmpty(named))
            return http.Connection.RemoteIpAddress?.ToString();
        return named.Length > MaxClientLength ? named[..MaxClientLength] : named;
    }
}
