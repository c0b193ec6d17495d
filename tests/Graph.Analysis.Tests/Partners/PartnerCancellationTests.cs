using System.Collections;
using Graph.Analysis.Partners;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

/// <summary>A cancelled token stops the work at its next step: steps are counted, since time says nothing.</summary>
public sealed class PartnerCancellationTests
{
    private const int Size = 50;
    private const int Steps = 3;

    [Fact]
    public void Reading_a_question_stops_at_the_next_topic()
    {
        using var cancellation = new CancellationTokenSource();
        var ids = new CancellingList<NodeId>([.. Enumerable.Range(0, Size).Select(number => PartnerWorld.Tech($"t{number}"))],
            cancellation);
        Assert.Throws<OperationCanceledException>(() =>
            Match(new PartnerQuestion.OfTechnologies(ids), PartnerFilter.All, cancellation.Token));
        Assert.Equal(Steps, ids.Reads);
    }

    [Fact]
    public void Ranking_stops_at_the_next_partner()
    {
        using var cancellation = new CancellationTokenSource();
        // Each candidate's region is compared with the only one that is wanted.
        var regions = new CancellingList<string>(["甲区"], cancellation);
        var filter = PartnerFilter.All with { Regions = regions };
        Assert.Throws<OperationCanceledException>(() =>
            Match(new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("t0")]), filter, cancellation.Token));
        Assert.Equal(Steps, regions.Reads);
    }

    [Fact]
    public void Collecting_reasons_stops_at_the_next_reason()
    {
        using var cancellation = new CancellationTokenSource();
        var reasons = new ReasonCollector(cancellation.Token);
        var reason = new Reason(ReasonKind.Words, 0.5, AskedPath.Start(PartnerWorld.Tech("t0")), PartnerWorld.Tech("t0"), [], [], []);
        reasons.Add(reason.Subject, reason);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => reasons.Add(reason.Subject, reason));
        Assert.Single(reasons[reason.Subject]);
    }

    private static void Match(PartnerQuestion question, PartnerFilter filter, CancellationToken cancellationToken)
    {
        var world = new PartnerWorld().Technology("t0");
        for (var number = 0; number < Size; number++)
            world.Technology($"t{number}").Institution($"u{number}", "甲区").Researches($"institution:u{number}", "t0");
        new PartnerMatcher(world.Graph, PartnerWorld.Home).Match(question, filter, Size, cancellationToken);
    }

    /// <summary>A list that cancels when it was read for the third time.</summary>
    private sealed class CancellingList<T>(IReadOnlyList<T> items, CancellationTokenSource cancellation) : IReadOnlyList<T>
    {
        public int Reads { get; private set; }

        public int Count => items.Count;

        public T this[int index] => items[index];

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var item in items)
            {
                if (++Reads == Steps)
                    cancellation.Cancel();
                yield return item;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
