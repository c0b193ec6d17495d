using Graph.Analysis.Dependencies;
using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Api.Tests.Http;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Analyses;

public sealed class GraphAnalysesTests
{
    private const int Failed = 3011;

    [Fact]
    public async Task A_computation_in_the_background_that_failed_is_logged_and_begun_again_by_the_next_question()
    {
        await using var host = await GraphHost.StartAsync();
        using var log = new LogCollector();
        var attempts = 0;
        var analyses = new GraphAnalyses(await host.Store.ReadAllAsync(CancellationToken.None), log, dependencies =>
            Interlocked.Increment(ref attempts) == 1 ? throw new InsufficientMemoryException()
                : BetweennessIndex.Compute(dependencies, CancellationToken.None));
        await Assert.ThrowsAsync<InsufficientMemoryException>(analyses.StartBetweenness);
        var entry = Assert.Single(log.Entries, entry => entry.Id == Failed);
        Assert.Equal((LogLevel.Error, typeof(InsufficientMemoryException)), (entry.Level, entry.Error?.GetType()));

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (analyses.Betweenness is null)
            await Task.Delay(10, patience.Token);
        Assert.Equal((2, 1), (attempts, log.Entries.Count(entry => entry.Id == Failed)));
    }

    [Fact]
    public async Task A_question_waits_for_a_computation_that_ends_soon_and_not_for_one_that_does_not()
    {
        await using var host = await GraphHost.StartAsync();
        using var log = new LogCollector();
        using ManualResetEventSlim ends = new();
        var analyses = new GraphAnalyses(await host.Store.ReadAllAsync(CancellationToken.None), log, dependencies =>
        {
            ends.Wait();
            return BetweennessIndex.Compute(dependencies, CancellationToken.None);
        });
        Assert.Null(await analyses.BetweennessAsync(TimeSpan.Zero, TimeProvider.System, CancellationToken.None));
        var waiting = analyses.BetweennessAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        ends.Set();
        Assert.NotNull(await waiting);
    }

    [Fact]
    public async Task The_gaps_of_a_chain_are_the_same_before_and_after_those_of_all_chains_are_there()
    {
        await using var host = await GraphHost.StartAsync();
        using var log = new LogCollector();
        var analyses = new GraphAnalyses(await host.Store.ReadAllAsync(CancellationToken.None), log);
        var chain = Assert.Single(analyses.Graph.Nodes<Chain>()).Id;
        var before = Described(analyses.GapsOf(chain, CancellationToken.None));
        Assert.NotEmpty(before);
        Assert.Equal(before.Count, analyses.Gaps(CancellationToken.None).Gaps.Count);
        Assert.Equal(before, Described(analyses.GapsOf(chain, CancellationToken.None)));
    }

    private static List<string> Described(IEnumerable<ChainGap> gaps) => [.. gaps.Select(gap => $"{gap.Id} {gap.Severity.Value}")];
}
