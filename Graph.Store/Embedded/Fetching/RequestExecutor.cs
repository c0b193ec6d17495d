using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Answers a fetch request from a snapshot.</summary>
internal static class RequestExecutor
{
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    public static FetchResult Fetch(IndexedSnapshot snapshot, FetchRequest request, CancellationToken cancellationToken) =>
        request.Roots switch
        {
            FetchRoots.ByIds roots => new(snapshot.Graph.Version, ById(snapshot, roots.Ids, request.Shape, cancellationToken), null)
            {
                Snapshot = snapshot.Graph,
            },
            FetchRoots.OfKind roots => new(snapshot.Graph.Version, [], OfKind(snapshot, roots, request, cancellationToken))
            {
                Snapshot = snapshot.Graph,
            },
            _ => throw new ArgumentException($"{request.Roots.GetType().Name} are no roots that this store knows."),
        };

    private static FetchedNode?[] ById(IndexedSnapshot snapshot, IReadOnlyList<NodeId> ids, FetchShape shape,
        CancellationToken cancellationToken)
    {
        var readers = snapshot.Readers.Of(shape);
        var nodes = readers?.Take() ?? new(new(snapshot), shape);
        var roots = new FetchedNode?[ids.Count];
        using (nodes.Run.Begin(cancellationToken))
        {
            for (var i = 0; i < roots.Length; i++)
                roots[i] = snapshot.Graph.TryFind(ids[i], out var ordinal) && nodes.Names(ordinal) ? nodes.Node(ordinal) : null;
            nodes.Clear();
        }
        readers?.GiveBack(nodes); // only now: the next request may take it at once
        return roots;
    }

    private static FetchedPage OfKind(IndexedSnapshot snapshot, FetchRoots.OfKind roots, FetchRequest request,
        CancellationToken cancellationToken)
    {
        var readers = snapshot.Readers.Of(request, roots.Query);
        var list = readers?.Take() ?? new(new(snapshot), roots.Query, [roots.Kind], null, request.Shape, EdgeShape.None);
        FetchedPage page;
        using (list.Run.Begin(cancellationToken))
        {
            page = list.Page(roots.Kind);
            list.Clear();
        }
        readers?.GiveBack(list);
        return page;
    }
}

/// <summary>One execution of a request after another: the snapshot, the sets that the parts of a request share, and the cancellation
/// token.</summary>
/// <remarks>Belongs to one thread at a time.</remarks>
internal sealed class RequestRun(IndexedSnapshot snapshot) : IDisposable
{
    private VisitedSet? _steps;
    private VisitedSet? _ends;
    private CancellationToken _cancellationToken;
    private int _ticks;

    public IndexedSnapshot Snapshot { get; } = snapshot;

    public GraphSnapshot Graph { get; } = snapshot.Graph;

    /// <summary>The nodes reached by one step of a path.</summary>
    public VisitedSet VisitedByStep => _steps ??= Snapshot.RentVisitedSet();

    /// <summary>The nodes that a relation leads to.</summary>
    public VisitedSet VisitedEnds => _ends ??= Snapshot.RentVisitedSet();

    /// <summary>Begins with a request.</summary>
    /// <returns>Itself, to be disposed at the end of the request.</returns>
    public RequestRun Begin(CancellationToken cancellationToken)
    {
        (_cancellationToken, _ticks) = (cancellationToken, 0);
        return this;
    }

    /// <summary>Ends the request: gives back the sets.</summary>
    public void Dispose()
    {
        if (_steps is not null)
            Snapshot.Return(_steps);
        if (_ends is not null)
            Snapshot.Return(_ends);
        (_steps, _ends, _cancellationToken) = (null, null, default);
    }

    /// <summary>Counts a piece of work, and checks the cancellation token once in 1,024 of them.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public void CheckCancellation()
    {
        if ((++_ticks & 0x3FF) == 0)
            _cancellationToken.ThrowIfCancellationRequested();
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
