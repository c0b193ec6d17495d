using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Puts reads by id into one statement where they wait at the same time and differ in nothing but the ids.</summary>
/// <remarks>A request over HTTP costs the server more than a small plan does, so under load several plans in one request are served in little more than the
/// time of one. Who joins waits for a statement that is yet to be sent: nobody is answered from a time before the question. Plans whose statements take
/// long gain nothing by it; so nobody waits for company longer than <see cref="LongestWait"/>, and then each goes alone.</remarks>
internal sealed class ReadCoalescer(TimeProvider time)
{
    /// <summary>Ids of one plan that may share a statement; a plan with more is a large one already.</summary>
    public const int MostIds = 16;

    /// <summary>Plans in one statement at most; those are sent at once. Some ids may lead to much more than others.</summary>
    public const int MostPlans = 8;

    /// <summary>Statements of one lane under way before others wait.</summary>
    public const int MostUnderWay = 2;

    /// <summary>The longest that a plan waits for others.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and reads from its answer what each plan asks for, in the order of the plans.</summary>
    internal delegate ValueTask<IReadOnlyList<FetchResult>> Reader(
        CypherStatement statement, IReadOnlyList<FetchRequest> plans, CancellationToken cancellationToken);

    /// <summary>Whether a plan may share its statement. One that asks for nothing that there could be has no ids in it.</summary>
    public static bool MayShare(FetchRequest plan, CypherStatement statement) =>
        plan.Roots is FetchRoots.ByIds { Ids.Count: <= MostIds } && statement.Parameters.ContainsKey(CypherPlan.Ids);

    /// <summary>The answer to a plan that may share its statement.</summary>
    /// <exception cref="GraphStoreException">The statement failed.</exception>
    public async ValueTask<FetchResult> ReadAsync(FetchRequest plan, CypherStatement statement, Reader read, CancellationToken cancellationToken)
    {
        Waiting mine = new(plan, statement, read, cancellationToken);
        var name = NameOf(statement);
        lock (_lock)
        {
            if (!_lanes.TryGetValue(name, out var lane))
                _lanes.Add(name, lane = new());
            if (lane.UnderWay < MostUnderWay)
                Start(name, lane, [mine]);
            else
                Join(name, lane, mine);
        }
        return await mine.Result.Task.WaitAsync(cancellationToken);
    }

    private void Join(string name, Lane lane, Waiting mine)
    {
        if (lane.Next is { Count: < MostPlans } next)
        {
            next.Add(mine);
            return;
        }
        if (lane.Next is { } full)
            Start(name, lane, full);
        List<Waiting> begun = [mine];
        lane.Next = begun;
        _ = GoAloneAfterAsync(name, begun);
    }

    private async Task GoAloneAfterAsync(string name, List<Waiting> waiting)
    {
        await Task.Delay(LongestWait, time);
        lock (_lock)
        {
            if (!_lanes.TryGetValue(name, out var lane) || lane.Next != waiting)
                return;
            lane.Next = null;
            foreach (var one in waiting)
                Start(name, lane, [one]);
        }
    }

    private void Start(string name, Lane lane, List<Waiting> together)
    {
        lane.UnderWay++;
        if (lane.Next == together)
            lane.Next = null;
        _ = Task.Run(() => RunAsync(name, lane, together));
    }

    private async Task RunAsync(string name, Lane lane, List<Waiting> together)
    {
        try
        {
            var results = await together[0].Read(Statement(together), [.. together.Select(one => one.Plan)], together is [var only] ? only.Leaving : CancellationToken.None);
            for (var i = 0; i < results.Count; i++)
                together[i].Result.TrySetResult(results[i]);
        }
        catch (Exception error) // whatever it is, it is for those who wait
        {
            foreach (var one in together)
                one.Result.TrySetException(error);
        }
        finally
        {
            Finish(name, lane);
        }
    }

    private void Finish(string name, Lane lane)
    {
        lock (_lock)
        {
            lane.UnderWay--;
            if (lane.Next is { } next)
                Start(name, lane, next);
            else if (lane.UnderWay == 0)
                _lanes.Remove(name);
        }
    }

    /// <summary>What statements have in common that differ in the ids alone.</summary>
    private static string NameOf(CypherStatement statement) => statement.Parameters.Count == 1 ? statement.Text
        : $"{statement.Text} {JsonSerializer.Serialize(statement.Parameters.Where(parameter => parameter.Key != CypherPlan.Ids), QueryRequest.Json)}";

    private static CypherStatement Statement(List<Waiting> together)
    {
        if (together is [var only])
            return only.Statement;
        var ids = together.SelectMany(one => (IEnumerable<string>)one.Statement.Parameters[CypherPlan.Ids]!).Distinct().ToList();
        return together[0].Statement with { Parameters = new Dictionary<string, object?>(together[0].Statement.Parameters) { [CypherPlan.Ids] = ids } };
    }

    /// <summary>Statements that may be put together.</summary>
    private sealed class Lane
    {
        public int UnderWay { get; set; }

        /// <summary>Those who wait for one of them to end; null where nobody does.</summary>
        public List<Waiting>? Next { get; set; }
    }

    private sealed record Waiting(FetchRequest Plan, CypherStatement Statement, Reader Read, CancellationToken Leaving)
    {
        public TaskCompletionSource<FetchResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
