using Graph.Api.Threads;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Threads;

/// <summary>How long one connection may keep a receiving thread.</summary>
public sealed class ConnectionTurnTests
{
    private static readonly TimeSpan _request = ConnectionTurn.Most / 4;

    [Fact]
    public void A_connection_leaves_the_thread_after_its_turn_and_then_has_another()
    {
        var over = Ask(Enumerable.Repeat("one", 12));
        Assert.Equal([5, 11], Enumerable.Range(0, over.Count).Where(number => over[number]));
    }

    [Fact]
    public void Connections_that_take_turns_stay() =>
        Assert.DoesNotContain(true, Ask(Enumerable.Range(0, 40).Select(number => $"{number % 2}")));

    [Fact]
    public void A_connection_that_pauses_until_others_were_there_stays() =>
        Assert.DoesNotContain(true, Ask(["one", "one", "one", "one", "two", "one", "one", "one", "one"]));

    [Fact]
    public void Each_thread_counts_for_itself()
    {
        FakeTimeProvider time = new();
        var over = new List<bool>();
        for (var number = 0; number < 20; number++)
        {
            time.Advance(_request);
            var thread = new Thread(() => over.Add(ConnectionTurn.IsOver("one", time)));
            thread.Start();
            thread.Join();
        }
        Assert.DoesNotContain(true, over);
    }

    /// <summary>Whether the turn was over, for each request of these connections on one thread.</summary>
    private static List<bool> Ask(IEnumerable<string> connections)
    {
        FakeTimeProvider time = new();
        List<bool> over = [];
        var thread = new Thread(() =>
        {
            foreach (var connection in connections)
            {
                over.Add(ConnectionTurn.IsOver(connection, time));
                time.Advance(_request);
            }
        });
        thread.Start();
        thread.Join();
        return over;
    }
}
