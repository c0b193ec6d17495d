using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Answers a fetch request from a snapshot.</summary>
internal static class RequestExecutor
{
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    public static FetchResult Fetch(IndexedSnapshot snapshot, FetchRequest request, CancellationToken cancellationToken)
    {
        using RequestRun run = new(snapshot, cancellationToken);
        return request.Roots switch
        {
            FetchRoots.ByIds roots => new(snapshot.Graph.Version, ById(run, roots.Ids, request.Shape), null) { Snapshot = run.Graph },
            FetchRoots.OfKind roots => new(snapshot.Graph.Version, [], OfKind(run, roots, request.Shape)) { Snapshot = run.Graph },
            _ => throw new ArgumentException($"{request.Roots.GetType().Name} are no roots that this store knows."),
        };
    }

    private static FetchedNode?[] ById(RequestRun run, IReadOnlyList<NodeId> ids, FetchShape shape)
    {
        NodeReader nodes = new(run, shape);
        var roots = new FetchedNode?[ids.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = run.Graph.TryFind(ids[i], out var ordinal) && nodes.Names(ordinal) ? nodes.Node(ordinal) : null;
        return roots;
    }

    private static FetchedPage OfKind(RequestRun run, FetchRoots.OfKind roots, FetchShape shape) =>
        new ListReader(run, roots.Query, [roots.Kind], null, shape, EdgeShape.None).Page(roots.Kind);
}

/// <summary>One execution of a request: the snapshot, the sets that its parts share, and the cancellation token.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class RequestRun(IndexedSnapshot snapshot, CancellationToken cancellationToken) : IDisposable
{
    private VisitedSet? _steps;
    private VisitedSet? _ends;
    private int _ticks;

    public IndexedSnapshot Snapshot { get; } = snapshot;

    public GraphSnapshot Graph { get; } = snapshot.Graph;

    /// <summary>The nodes reached by one step of a path.</summary>
    public VisitedSet VisitedByStep => _steps ??= Snapshot.RentVisitedSet();

    /// <summary>The nodes that a relation leads to.</summary>
    public VisitedSet VisitedEnds => _ends ??= Snapshot.RentVisitedSet();

    /// <summary>Gives back the sets.</summary>
    public void Dispose()
    {
        if (_steps is not null)
            Snapshot.Return(_steps);
        if (_ends is not null)
            Snapshot.Return(_ends);
        (_steps, _ends) = (null, null);
    }

    /// <summary>Counts a piece of work, and checks the cancellation token once in 1,024 of them.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public void CheckCancellation()
    {
        if ((++_ticks & 0x3FF) == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }
}

/// <summary>A set of node ordinals that is emptied in constant time: each node holds the number of the round in which it was
/// added.</summary>
internal sealed class VisitedSet(int count)
{
    private readonly int[] _seenIn = new int[count];
    private int _round = 1; // 0 would take all nodes for added

    public void Clear()
    {
        if (_round++ < int.MaxValue)
            return;
        Array.Clear(_seenIn);
        _round = 1;
    }

    /// <summary>Adds a node; false where it is in the set already.</summary>
    public bool Add(int ordinal)
    {
        if (_seenIn[ordinal] == _round)
            return false;
        _seenIn[ordinal] = _round;
        return true;
    }
}
