using Graph.Api.Logging;
using StackExchange.Redis;

namespace Graph.Api.Caching;

/// <summary>Whether Redis answers. After one failure it counts as away and is not asked again for answers, until several probes in a row
/// went well. Says so in the log once for each time it goes and comes back.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class RedisState(TimeProvider time, ILogger<RedisState> logger)
{
    /// <summary>Good probes in a row until Redis counts as back, so that a shaky one does not hold up a response each second.</summary>
    internal const int ProbesToReturn = 3;

    private readonly Lock _lock = new();
    private volatile bool _isUp;
    private int _goodProbes;
    private DateTimeOffset? _awaySince;

    /// <summary>Whether to ask Redis. False until the first probe, so that no answer waits for the connection.</summary>
    public bool IsUp => _isUp;

    /// <summary>Since when it does not answer; null where it does, or nothing is known yet.</summary>
    public DateTimeOffset? AwaySince
    {
        get
        {
            lock (_lock)
                return _awaySince;
        }
    }

    /// <summary>A call failed or took too long.</summary>
    public void Failed(Exception error)
    {
        lock (_lock)
        {
            (_isUp, _goodProbes) = (false, 0);
            if (_awaySince is not null)
                return;
            _awaySince = time.GetUtcNow();
        }
        logger.RedisAway(Reason(error));
    }

    /// <summary>A probe, which writes and reads, went well.</summary>
    public void Answered()
    {
        DateTimeOffset since;
        lock (_lock)
        {
            if (_isUp || (_awaySince is not null && ++_goodProbes < ProbesToReturn))
                return;
            _isUp = true;
            if (_awaySince is not { } away) // the first time: nothing to tell
                return;
            (since, _awaySince) = (away, null);
        }
        logger.RedisBack(time.GetUtcNow() - since);
    }

    /// <summary>What went wrong, in words that cannot hold a credential: the server's own, or the kind of failure.</summary>
    private static string Reason(Exception error) => error switch
    {
        RedisServerException server => server.Message,
        RedisConnectionException connection => connection.FailureType.ToString(),
        TimeoutException => "no answer in time",
        _ => error.GetType().Name,
    };
}
