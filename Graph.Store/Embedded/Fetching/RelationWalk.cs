using System.Collections.Frozen;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Walks a relation over a snapshot.</summary>
internal sealed class RelationWalk
{
    private readonly RequestRun _run;
    private readonly KindMask? _mask;
    private readonly Adjacency[][] _paths;
    private int[] _current = [];
    private int[] _next = [];
    private int[] _found = [];

    public RelationWalk(RequestRun run, Relation relation)
    {
        (_run, Relation, _mask) = (run, relation, KindMask.Of(relation));
        _paths = [.. relation.Paths.Select(path => path.Select(step => run.Graph.Relation(step)).ToArray())];
        Single = relation.IsDerived ? null : _paths[0][0];
    }

    public Relation Relation { get; }

    /// <summary>The edges it goes along; null where it is derived.</summary>
    public Adjacency? Single { get; }

    /// <summary>Whether every end of the edges belongs to it.</summary>
    public bool TakesAll => _mask is null;

    public IReadOnlyList<Adjacency[]> Paths => _paths;

    /// <summary>Whether a node that a path leads to belongs to it.</summary>
    public bool Takes(int ordinal) => _mask is null || _mask[_run.Graph.KindNumberAt(ordinal)];

    /// <summary>How many nodes it leads to from a node, each counted once.</summary>
    public int Count(int ordinal) =>
        Single is not null && _mask is null && !Relation.KeepsDataOrder ? Single.NeighborsOf(ordinal).Length : Ends(ordinal).Length;

    /// <summary>The nodes it leads to from a node, each once, ascending. Valid until the next call.</summary>
    public ReadOnlySpan<int> Ends(int ordinal)
    {
        if (Single is not null && _mask is null && !Relation.KeepsDataOrder)
            return Single.NeighborsOf(ordinal);
        if (_current.Length == 0)
            (_current, _next, _found) = (new int[16], new int[16], new int[16]);
        _run.VisitedEnds.Clear();
        var count = 0;
        foreach (var path in _paths)
            Follow(path, ordinal, ref count);
        if (Single is null || Relation.KeepsDataOrder)
            Array.Sort(_found, 0, count);
        return _found.AsSpan(0, count);
    }

    private void Follow(Adjacency[] path, int ordinal, ref int count)
    {
        var (length, last) = (1, path.Length - 1);
        _current[0] = ordinal;
        for (var step = 0; step < last; step++)
        {
            _run.VisitedByStep.Clear();
            var reached = 0;
            for (var i = 0; i < length; i++)
            {
                foreach (var end in path[step].NeighborsOf(_current[i]))
                {
                    if (_run.VisitedByStep.Add(end))
                        Append(ref _next, ref reached, end);
                }
            }
            (_current, _next, length) = (_next, _current, reached);
            _run.CheckCancellation();
        }
        for (var i = 0; i < length; i++)
        {
            foreach (var end in path[last].NeighborsOf(_current[i]))
            {
                if (Takes(end) && _run.VisitedEnds.Add(end))
                    Append(ref _found, ref count, end);
            }
        }
    }

    private static void Append(ref int[] list, ref int count, int value)
    {
        if (count == list.Length)
            Array.Resize(ref list, 2 * count);
        list[count++] = value;
    }
}

/// <summary>Which kinds of nodes belong to a list.</summary>
internal sealed class KindMask
{
    private static readonly FrozenDictionary<Relation, KindMask?> _known =
        GraphSchema.Kinds.SelectMany(kind => kind.Relations).Distinct().ToFrozenDictionary(relation => relation, Make);

    private readonly bool[] _kinds = new bool[GraphSchema.Kinds.Count];

    private KindMask(IReadOnlyList<NodeKind> kinds)
    {
        foreach (var kind in kinds)
            _kinds[GraphSnapshot.NumberOf(kind)] = true;
    }

    public bool this[int kindNumber] => _kinds[kindNumber];

    /// <summary>The mask of a relation's targets; null where none of the paths can lead anywhere else.</summary>
    public static KindMask? Of(Relation relation) => _known.TryGetValue(relation, out var known) ? known : Make(relation);

    private static KindMask? Make(Relation relation) =>
        relation.Paths.SelectMany(path => path[^1].IsForward ? path[^1].Edge.To : path[^1].Edge.From).All(relation.Targets.Contains)
            ? null : new(relation.Targets);
}
