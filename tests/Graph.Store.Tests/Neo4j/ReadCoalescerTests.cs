using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;
using Graph.Store.Neo4j.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Store.Tests.Neo4j;

public sealed class ReadCoalescerTests
{
    private static readonly FetchShape _shape = FetchShape.OnlyIds([GraphSchema.Technology]);

    private readonly FakeTimeProvider _time = new();
    private readonly List<(string[] Ids, TaskCompletionSource Answer)> _sent = [];
    private readonly ReadCoalescer _shared;

    public ReadCoalescerTests() => _shared = new(_time);

    [Fact]
    public async Task Those_who_wait_go_together_and_each_gets_its_own()
    {
        List<Task<FetchResult>> all = [.. Enumerable.Range(0, 6).Select(number => AskAsync($"technology:t{number}"))];
        await SentAsync(2);
        Assert.Equal(["technology:t0", "technology:t1"], _sent.SelectMany(sent => sent.Ids).Order());
        _sent[0].Answer.SetResult();
        await SentAsync(3);
        Assert.Equal(["technology:t2", "technology:t3", "technology:t4", "technology:t5"], _sent[2].Ids);
        _sent[1].Answer.SetResult();
        _sent[2].Answer.SetResult();
        var results = await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(0, 6).Select(number => $"technology:t{number}"),
            results.Select(result => result.Roots.Single()!.Id.ToString()));
    }

    [Fact]
    public async Task The_same_id_is_asked_for_once()
    {
        List<Task<FetchResult>> all = [.. Enumerable.Range(0, 5).Select(_ => AskAsync("technology:t"))];
        await SentAsync(2);
        _sent[0].Answer.SetResult();
        await SentAsync(3);
        Assert.Equal(["technology:t"], _sent[2].Ids);
        _sent.ForEach(sent => sent.Answer.TrySetResult());
        Assert.All(await Task.WhenAll(all), result => Assert.Single(result.Roots));
    }

    [Fact]
    public async Task Nobody_is_answered_by_a_statement_that_was_sent_before_the_question()
    {
        var before = new[] { AskAsync("technology:t"), AskAsync("technology:t") };
        await SentAsync(2);
        var late = AskAsync("technology:t");
        _sent[0].Answer.SetResult();
        await await Task.WhenAny(before);
        await SentAsync(3);
        Assert.False(late.IsCompleted);
        _sent[1].Answer.SetResult();
        await Task.WhenAll(before);
        Assert.False(late.IsCompleted);
        _sent[2].Answer.SetResult();
        await late;
    }

    [Fact]
    public async Task Where_statements_take_long_each_goes_alone()
    {
        var all = Enumerable.Range(0, 5).Select(number => AskAsync($"technology:t{number}")).ToList();
        await SentAsync(2);
        _time.Advance(ReadCoalescer.LongestWait);
        await SentAsync(5);
        Assert.All(_sent, sent => Assert.Single(sent.Ids));
        _sent.ForEach(sent => sent.Answer.SetResult());
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task As_many_as_one_statement_takes_do_not_wait_any_longer()
    {
        var all = Enumerable.Range(0, ReadCoalescer.MostUnderWay + ReadCoalescer.MostPlans + 1)
            .Select(number => AskAsync($"technology:t{number}")).ToList();
        await SentAsync(ReadCoalescer.MostUnderWay + 1);
        Assert.Equal(ReadCoalescer.MostPlans, _sent.Max(sent => sent.Ids.Length));
        _sent[0].Answer.SetResult();
        await SentAsync(ReadCoalescer.MostUnderWay + 2);
        _sent.ForEach(sent => sent.Answer.TrySetResult());
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task What_differs_in_more_than_the_ids_does_not_wait_for_another()
    {
        FetchShape few = Window(3), many = Window(4);
        var all = new[] { AskAsync("technology:a", few), AskAsync("technology:a", few), AskAsync("technology:b", many) };
        await SentAsync(3);
        Assert.Equal(["technology:a", "technology:a", "technology:b"], _sent.Select(sent => Assert.Single(sent.Ids))
            .Order(StringComparer.Ordinal));
        _sent.ForEach(sent => sent.Answer.SetResult());
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task An_error_reaches_all_who_shared_the_statement_and_nobody_after_them()
    {
        var first = new[] { AskAsync("technology:a"), AskAsync("technology:b") };
        await SentAsync(2);
        var shared = new[] { AskAsync("technology:c"), AskAsync("technology:d") };
        _sent[0].Answer.SetResult();
        await SentAsync(3);
        _sent[2].Answer.SetException(new GraphStoreException("Neo4j.Unreachable", "away", isTransient: true));
        foreach (var one in shared)
            Assert.Equal("Neo4j.Unreachable", (await Assert.ThrowsAsync<GraphStoreException>(() => one)).Code);
        _sent[1].Answer.SetResult();
        await Task.WhenAll(first);
        var next = AskAsync("technology:c");
        await SentAsync(4);
        _sent[3].Answer.SetResult();
        await next;
    }

    [Fact]
    public async Task Who_leaves_does_not_take_the_answer_from_the_others()
    {
        var first = new[] { AskAsync("technology:a"), AskAsync("technology:b") };
        await SentAsync(2);
        using CancellationTokenSource leaving = new();
        var left = AskAsync("technology:c", cancellationToken: leaving.Token);
        var stays = AskAsync("technology:d");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        _sent[0].Answer.SetResult();
        await SentAsync(3);
        _sent[1].Answer.SetResult();
        _sent[2].Answer.SetResult();
        Assert.Equal("technology:d", (await stays).Roots.Single()!.Id.ToString());
        await Task.WhenAll(first);
    }

    private static FetchShape Window(int size) => new([new(GraphSchema.Technology, [],
        [new("dependsOn", GraphSchema.Technology.FindRelation("dependsOn")!, new() { First = size }, EdgeShape.None, _shape)])]);

    private Task<FetchResult> AskAsync(string id, FetchShape? shape = null, CancellationToken cancellationToken = default)
    {
        var plan = FetchRequest.ByIds([NodeId.Parse(id)], shape ?? _shape);
        return _shared.ReadAsync(plan, CypherPlan.Compile(plan), AnswerAsync, cancellationToken).AsTask();
    }

    /// <summary>Answers each plan when the test says so.</summary>
    private async ValueTask<IReadOnlyList<FetchResult>> AnswerAsync(CypherStatement statement, IReadOnlyList<FetchRequest> plans,
        CancellationToken cancellationToken)
    {
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_sent)
            _sent.Add(([.. (IEnumerable<string>)statement.Parameters[CypherPlan.Ids]!], answer));
        await answer.Task;
        return [.. plans.Select(plan => new FetchResult(new(1, "ab"),
            [.. ((FetchRoots.ByIds)plan.Roots).Ids.Select(id => new FetchedNode(id, plan.Shape.Of(GraphSchema.Technology)!, [], [], []))],
                null))];
    }

    private async Task SentAsync(int count)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        while (true)
        {
            lock (_sent)
            {
                if (_sent.Count >= count)
                {
                    Assert.Equal(count, _sent.Count);
                    return;
                }
            }
            await Task.Delay(1, patience.Token);
        }
    }
}
