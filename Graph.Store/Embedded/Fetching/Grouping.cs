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
    private readonly NodeReader _nodes;
    private readonly PropertyOrder?[] _properties;
    private readonly RelationWalk?[][] _relations; // by key and kind
    private readonly GroupLinks[] _links; // by key
    private readonly Dictionary<Relation, RelationEnds> _ends = [];
    private readonly Dictionary<int, (FetchedNode Node, string Id)> _ofGroups = []; // by ordinal; most are in several groups
    private bool _isWide;

    public Grouping(RequestRun run, FetchGroups request, IReadOnlyList<NodeKind> kinds)
    {
        if (request.Keys.Count == 0)
            throw new ArgumentException("Groups need at least one key.");
        (_run, _graph, _nodes) = (run, run.Graph, new(run, request.Node));
        _properties = [.. request.Keys.Select(key => key is GroupKey.ByProperty property ? run.Snapshot.OrderBy(property.Property) : null)];
        _relations = [.. request.Keys.Select(key => Walks(run, key, kinds))];
        _links = [.. request.Keys.Select((_, key) => LinksOf(key))];
    }

    public IReadOnlyList<FetchedGroup> Groups(ReadOnlySpan<int> ordinals)
    {
        _ofGroups.Clear();
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

    private FetchedGroup[] InOrder()
    {
        ReadOnlySpan<int> ranks = [0];
        foreach (var links in _links)
            ranks = links.Ranks(ranks);
        var most = _links[^1].MostFirst(ranks);
        var groups = new FetchedGroup[most.Length];
        for (var place = 0; place < groups.Length; place++)
            groups[place] = Group(most[place]);
        return groups;
    }

    private void Count(int ordinal, int key, int before)
    {
        if (key == _links.Length)
        {
            _links[^1].AddTo(before);
            return;
        }
        var links = _links[key];
        if (_properties[key] is { } property)
        {
            Count(ordinal, key + 1, links.Of(before, property.KeyOf(ordinal)));
            return;
        }
        var ends = EndsOf(key, ordinal);
        if (ends.IsEmpty)
            Count(ordinal, key + 1, links.Of(before, GroupLinks.None));
        foreach (var end in ends)
            Count(ordinal, key + 1, links.Of(before, end));
    }

    private ReadOnlySpan<int> EndsOf(int key, int ordinal)
    {
        if (_relations[key][_graph.KindNumberAt(ordinal)] is not { } walk)
            return [];
        if (!_isWide)
            return walk.Ends(ordinal);
        if (!_ends.TryGetValue(walk.Relation, out var ends))
            _ends[walk.Relation] = ends = _run.Snapshot.Indexes.Ends(_run, walk.Relation);
        return ends.Of(ordinal);
    }

    private bool IsWide(ReadOnlySpan<int> ordinals) => !ordinals.IsEmpty
        && ordinals.Length >= _graph.RangeOf(GraphSchema.Kinds[_graph.KindNumberAt(ordinals[0])]).Count / WorthwhileShare;

    private FetchedGroup Group(int link)
    {
        var count = _links[^1].CountOf(link);
        var (values, nodes) = (new object?[_links.Length], new FetchedNode?[_links.Length]);
        for (var key = values.Length - 1; key >= 0; key--)
        {
            (link, var value) = _links[key][link];
            if (value == GroupLinks.None)
                continue;
            if (_properties[key] is { } property)
                values[key] = property.ValueOf(value);
            else
                (nodes[key], values[key]) = NodeOf(value);
        }
        return new(values, nodes, count);
    }

    private (FetchedNode Node, string Id) NodeOf(int ordinal)
    {
        if (!_ofGroups.TryGetValue(ordinal, out var known))
        {
            var node = _nodes.Node(ordinal);
            _ofGroups[ordinal] = known = (node, node.Id.ToString());
        }
        return known;
    }

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
