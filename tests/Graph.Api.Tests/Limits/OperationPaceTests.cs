using Graph.Api.Limits;

namespace Graph.Api.Tests.Limits;

/// <summary>When an operation counts as short.</summary>
public sealed class OperationPaceTests
{
    private static readonly TimeSpan _short = OperationPace.Short / 5;

    [Fact]
    public void Nothing_is_said_before_it_ran_some_times()
    {
        var pace = new OperationPace();
        for (var run = 0; run < OperationPace.FirstRuns; run++)
        {
            Assert.False(pace.IsShort);
            pace.Ran(_short);
        }
        Assert.True(pace.IsShort);
    }

    [Fact]
    public void Long_runs_are_not_short()
    {
        var pace = new OperationPace();
        Run(pace, OperationPace.Short * 2, 1_000);
        Assert.False(pace.IsShort);
    }

    [Fact]
    public void One_run_of_a_tenth_of_a_second_counts_for_more_than_a_hundred_short_ones()
    {
        var pace = new OperationPace();
        Run(pace, _short, 1_000);
        pace.Ran(TimeSpan.FromMilliseconds(100));
        Assert.False(pace.IsShort);
        Run(pace, _short, 100);
        Assert.False(pace.IsShort);
        Run(pace, _short, 1_000);
        Assert.True(pace.IsShort);
    }

    [Fact]
    public void An_interruption_now_and_then_does_not_matter()
    {
        var pace = new OperationPace();
        for (var hundred = 0; hundred < 20; hundred++)
        {
            Run(pace, _short, 100);
            pace.Ran(TimeSpan.FromMilliseconds(4));
        }
        Assert.True(pace.IsShort);
    }

    private static void Run(OperationPace pace, TimeSpan time, int times)
    {
        for (var run = 0; run < times; run++)
            pace.Ran(time);
    }
}
