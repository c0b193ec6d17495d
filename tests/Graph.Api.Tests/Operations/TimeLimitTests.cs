using Graph.Api.Operations;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Operations;

/// <summary>How long operations may run.</summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    [Fact]
    public void An_operation_is_over_after_its_time_though_another_clock_counted_before_on_this_thread()
    {
        End(new TimeLimit(_limit, TimeProvider.System).Begin(CancellationToken.None));
        FakeTimeProvider clock = new();
        using var running = new TimeLimit(_limit, clock).Begin(CancellationToken.None);
        clock.Advance(2 * _limit);
        Assert.True(running.IsOver);
    }

    [Fact]
    public void The_time_of_the_next_operation_begins_anew()
    {
        FakeTimeProvider clock = new();
        TimeLimit limit = new(_limit, clock);
        End(limit.Begin(CancellationToken.None));
        clock.Advance(0.6 * _limit);
        using var next = limit.Begin(CancellationToken.None);
        clock.Advance(0.6 * _limit);
        Assert.False(next.IsOver);
        clock.Advance(0.6 * _limit);
        Assert.True(next.IsOver);
    }

    private static void End(TimeLimit.Running running) => running.End();
}
