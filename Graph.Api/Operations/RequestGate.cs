using System.Threading.RateLimiting;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Limits how many operations run at once and how many wait.</summary>
/// <remarks>Entered after the request has been read and left before its answer is sent, so that clients with slow lines hold no
/// place.</remarks>
internal sealed class RequestGate(IOptions<GraphQLLimits> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxConcurrentRequests,
        QueueLimit = options.Value.MaxQueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <returns>A place, to be given back.</returns>
    /// <exception cref="RefusedException">Too many wait already.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(permitCount: 1, cancellationToken);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw new RefusedException(ErrorCodes.Overloaded, "The server is busy; send the request again in a few seconds.");
    }

    public void Dispose() => _limiter.Dispose();
}
