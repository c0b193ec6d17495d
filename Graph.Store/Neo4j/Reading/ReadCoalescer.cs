using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Reading;

/// <summary>Coalesces concurrent reads by id that differ in their ids alone into one statement.</summary>
/// <remarks>A request over HTTP costs the server more than a small plan does, so under load several plans in one request take little more
/// than the time of one. A read joins only a statement that is not sent yet, so no result is older than its request. Slow statements gain
/// nothing by it, so a read waits for others at most <see cref="LongestWait"/>, and is then sent alone.</remarks>
internal sealed class ReadCoalescer(TimeProvider time)
{
    /// <summary>The most ids of a plan that may share a statement; a plan with more is large already.</summary>
    public const int MostIds = 16;

    /// <summary>The most plans in one statement; a full one is sent at once. Some ids lead to much more data than others.</summary>
    public const int MostPlans = 8;

    /// <summary>Running statements of one lane from which on other reads wait.</summary>
    public const int MostUnderWay = 2;

    /// <summary>The longest that a plan waits for others.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and reads the result of each plan from its response, in the order of the plans.</summary>
    internal delegate ValueTask<IReadOnlyList<FetchResult>> Reader(
        CypherStatement statement, IReadOnlyList<FetchRequest> plans, CancellationToken cancellationToken);

    /// <summary>Whether a plan may share its statement. The statement of a plan that can find nothing has no ids.</summary>
    public static bool MayShare(FetchRequest plan, CypherStatement statement) =>
        plan.Roots is FetchRoots.ByIds { Ids.Count: <= MostIds } && statement.Parameters.ContainsKey(CypherPlan.Ids);

    /// <summary>The result of a plan that may share its statement.</summary>
    /// <exception cref="GraphStoreException">The statement failed.</exception>
    public async ValueTask<FetchResult> ReadAsync(FetchRequest plan, CypherStatement statement, Reader read,
        CancellationToken cancellationToken)
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
            var results = await together[0]
                .Read(Statement(together), [.. together.Select(one => one.Plan)], together is [var only] ? only.Leaving
                : CancellationToken.None);
            for (var i = 0; i < results.Count; i++)
                together[i].Result.TrySetResult(results[i]);
        }
        catch (Exception error) // every error is passed on to the waiting reads
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

    /// <summary>The part of a statement that is equal where only the ids differ.</summary>
    private static string NameOf(CypherStatement statement) => statement.Parameters.Count == 1 ? statement.Text
        : $"{statement.Text} {QueryRequest.TextOf(statement.Parameters.Where(parameter => parameter.Key != CypherPlan.Ids))}";

    private static CypherStatement Statement(List<Waiting> together)
    {
        if (together is [var only])
            return only.Statement;
        var ids = together.SelectMany(one => (IEnumerable<string>)one.Statement.Parameters[CypherPlan.Ids]!).Distinct().ToList();
        return together[0].Statement with
        {
            Parameters = new Dictionary<string,
            object?>(together[0].Statement.Parameters)
            { [CypherPlan.Ids] = ids }
        };
    }

    /// <summary>Statements that may be coalesced.</summary>
    private sealed class Lane
    {
        public int UnderWay { get; set; }

        /// <summary>The reads that wait for one of them to end; null where none does.</summary>
        public List<Waiting>? Next { get; set; }
    }

    private sealed record Waiting(FetchRequest Plan, CypherStatement Statement, Reader Read, CancellationToken Leaving)
    {
        public TaskCompletionSource<FetchResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
