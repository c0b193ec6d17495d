using Graph.Api.Threads;

namespace Graph.Api.Tests.Threads;

/// <summary>How long one connection may keep a receiving thread.</summary>
public sealed class ConnectionTurnTests
{
    [Fact]
    public void A_connection_leaves_the_thread_after_its_turn_and_then_has_another()
    {
        var over = Enumerable.Range(0, 2 * (ConnectionTurn.Most + 1)).Select(_ => ConnectionTurn.IsOver("one")).ToList();
        Assert.Equal([ConnectionTurn.Most, (2 * ConnectionTurn.Most) + 1], Enumerable.Range(0, over.Count).Where(number => over[number]));
    }

    [Fact]
    public void Connections_that_take_turns_stay()
    {
        var over = Enumerable.Range(0, 10 * ConnectionTurn.Most).Select(number => ConnectionTurn.IsOver($"{number % 2}"));
        Assert.DoesNotContain(true, over);
    }

    [Fact]
    public void Each_thread_counts_for_itself()
    {
        var over = new List<bool>();
        for (var number = 0; number < 2 * ConnectionTurn.Most; number++)
        {
            var thread = new Thread(() => over.Add(ConnectionTurn.IsOver("one")));
            thread.Start();
            thread.Join();
        }
        Assert.DoesNotContain(true, over);
    }
}
