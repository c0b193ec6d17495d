using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Counts the groups of lists.</summary>
/// <remarks>The value of a key is a number here: its place in the order of the property, or the ordinal of a node.</remarks>
internal sealed class Grouping
{
    /// <summary>Share of a kind from which on it is worth to know where a relation leads from all of its nodes.</summary>
    private const int WorthwhileShare = 8;

    private readonly RequestRun _run;
    private readonly GraphSnapshot _graph;
    private readonly PropertyOrder?[] _properties;
    private readonly RelationWalk?[][] _relations; // by key and kind
    private readonly GroupLinks[] _links; // by key
    private readonly RelationEnds?[][] _ends; // by key and kind
    private readonly GroupReader _reader;
    private readonly bool _canWait;
    private bool _isWide;

    public Grouping(RequestRun run, FetchGroups request, IReadOnlyList<NodeKind> kinds)
    {
        if (request.Keys.Count == 0)
            throw new ArgumentException("Groups need at least one key.");
        (_run, _graph, _canWait) = (run, run.Graph, request.Node.HasNoRelations);
        _properties = [.. request.Keys.Select(key => key is GroupKey.ByProperty property ? run.Snapshot.OrderBy(property.Property) : null)];
        _relations = [.. request.Keys.Select(key => Walks(run, key, kinds))];
        _ends = Array.ConvertAll(_relations, walks => new RelationEnds?[walks.Length]);
        _links = [.. request.Keys.Select((_, key) => LinksOf(key))];
        _reader = new(run.Graph, _properties, new(run, request.Node));
    }

    public IReadOnlyList<FetchedGroup> Groups(ReadOnlySpan<int> ordinals)
    {
        _isWide = IsWide(ordinals);
        for (var key = 0; key < _links.Length; key++)
            _links[key].Begin(_isWide && key == 0);
        foreach (var ordinal in ordinals)
            Count(ordinal, 0, 0);
        var groups = InOrder();
        foreach (var links in _links)
            links.End();
        return groups;
    }

    private IReadOnlyList<FetchedGroup> InOrder()
    {
        ReadOnlySpan<int> ranks = [0];
        foreach (var links in _links)
            ranks = links.Ranks(ranks);
        var most = _links[^1].MostFirst();
        LaterGroups groups = new(_reader, most.Length, _links.Length);
        for (var place = 0; place < most.Length; place++)
            Tell(most[place], groups.PartsOf(place));
        return _canWait ? groups : groups.AllNow();
    }

    /// <summary>Writes down the number of nodes of a group, and the values of its keys.</summary>
    private void Tell(int link, Span<int> parts)
    {
        parts[0] = _links[^1].CountOf(link);
        for (var key = _links.Length - 1; key >= 0; key--)
            (link, parts[1 + key]) = _links[key][link];
    }

    private void Count(int ordinal, int key, int before)
    {
        var links = _links[key];
        if (_properties[key] is { } property)
        {
            CountOf(links.Of(before, property.KeyOf(ordinal)), ordinal, key);
            return;
        }
        var ends = EndsOf(key, ordinal);
        if (ends.IsEmpty)
            CountOf(links.Of(before, GroupLinks.None), ordinal, key);
        foreach (var end in ends)
            CountOf(links.Of(before, end), ordinal, key);
    }

    private void CountOf(int link, int ordinal, int key)
    {
        if (key == _links.Length - 1)
            _links[key].AddTo(link);
        else
            Count(ordinal, key + 1, link);
    }

    private ReadOnlySpan<int> EndsOf(int key, int ordinal)
    {
        var kind = _graph.KindNumberAt(ordinal);
        if (_relations[key][kind] is not { } walk)
            return [];
        return _isWide ? (_ends[key][kind] ??= _run.Snapshot.Indexes.Ends(_run, walk.Relation)).Of(ordinal) : walk.Ends(ordinal);
    }

    private bool IsWide(ReadOnlySpan<int> ordinals) => !ordinals.IsEmpty
        && ordinals.Length >= _graph.RangeOf(GraphSchema.Kinds[_graph.KindNumberAt(ordinals[0])]).Count / WorthwhileShare;

    private GroupLinks LinksOf(int key)
    {
        if (_properties[key] is { } property)
            return new(0, PropertyOrder.Step, property.Count);
        var ranges = _relations[key].OfType<RelationWalk>().SelectMany(walk => walk.Relation.Targets).Select(_graph.RangeOf).ToList();
        if (ranges.Count == 0)
            return new(0, 1, 0);
        var first = ranges.Min(range => range.First);
        return new(first, 1, ranges.Max(range => range.End) - first);
    }

    private static RelationWalk?[] Walks(RequestRun run, GroupKey key, IReadOnlyList<NodeKind> kinds)
    {
        var walks = new RelationWalk?[GraphSchema.Kinds.Count];
        foreach (var kind in kinds)
        {
            if (key is GroupKey.ByRelation named && kind.FindRelation(named.Relation) is { } relation)
                walks[GraphSnapshot.NumberOf(kind)] = new(run, relation);
        }
        return walks;
    }
}
