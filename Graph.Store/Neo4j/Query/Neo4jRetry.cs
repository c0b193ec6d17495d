using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Graph.Store.Neo4j.Query;

/// <summary>When and how soon something is tried again: transient errors only, at growing, scattered distances, up to a total.</summary>
internal static class Neo4jRetry
{
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(1);

    public static ResiliencePipeline Pipeline(Neo4jStoreOptions options, TimeProvider time, ILogger log)
    {
        if (options.RetryTotal == TimeSpan.Zero)
            return ResiliencePipeline.Empty;
        var start = new ResiliencePropertyKey<long>("start");
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddStrategy(_ => new StartTime(start, time), new StartTimeOptions())
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = _firstDelay,
                MaxDelay = _longestDelay,
                ShouldHandle = arguments => new(arguments.Outcome.Exception is { } error && Neo4jErrors.MayBeSentAgain(error)
                    && time.GetElapsedTime(arguments.Context.Properties.GetValue(start, 0)) < options.RetryTotal),
                OnRetry = arguments =>
                {
                    log.TriedAgain((arguments.Outcome.Exception as GraphStoreException)?.Code, arguments.AttemptNumber + 1,
                        arguments.RetryDelay.TotalMilliseconds);
                    return default;
                },
            })
            .Build();
    }

    private sealed class StartTimeOptions : ResilienceStrategyOptions;

    /// <summary>Notes when the call began, so that the total can be kept.</summary>
    private sealed class StartTime(ResiliencePropertyKey<long> key, TimeProvider time) : ResilienceStrategy
    {
        protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        {
            context.Properties.Set(key, time.GetTimestamp());
            return callback(context, state);
        }
    }
}
