using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Whether a relation leads from a node to one that meets a condition.</summary>
/// <remarks>What is found out about a node on the way is remembered, so that each edge is looked at once however many nodes are tested.</remarks>
internal sealed class RelatedTest
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly PlanRun _run;
    private readonly RelationWalk _walk;
    private readonly KindTests? _where;
    private readonly byte[]?[][] _known;

    public RelatedTest(PlanRun run, Relation relation, Filter? where)
    {
        (_run, _walk) = (run, new(run, relation));
        _where = where is null ? null : new(run, where, relation.Targets);
        _known = [.. relation.Paths.Select(path => new byte[]?[path.Count + 1])];
    }

    public bool Holds(int ordinal)
    {
        for (var path = 0; path < _known.Length; path++)
        {
            if (Reaches(path, 0, ordinal))
                return true;
        }
        return false;
    }

    private bool Reaches(int path, int step, int ordinal)
    {
        if (step == _walk.Paths[path].Length && _where is null)
            return _walk.Takes(ordinal);
        var known = _known[path][step] ??= new byte[_run.Graph.Count];
        if (known[ordinal] == 0)
            known[ordinal] = FindOut(path, step, ordinal) ? Yes : No;
        return known[ordinal] == Yes;
    }

    private bool FindOut(int path, int step, int ordinal)
    {
        if (step == _walk.Paths[path].Length)
            return _walk.Takes(ordinal) && _where!.Hold(ordinal);
        _run.Tick();
        foreach (var end in _walk.Paths[path][step].NeighborsOf(ordinal))
        {
            if (Reaches(path, step + 1, end))
                return true;
        }
        return false;
    }
}
