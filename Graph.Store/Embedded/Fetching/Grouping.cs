using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Counts the groups of lists.</summary>
/// <remarks>A key is a number here: the place of a value in the order of its property, or the ordinal of a node. The keys of a group are
/// a chain of such numbers, each link known by the one before it.</remarks>
internal sealed class Grouping
{
    private const int None = PropertyOrder.Absent;

    /// <summary>Share of a kind from which on it is worth to know where a relation leads from all of its nodes.</summary>
    private const int WorthwhileShare = 8;

    private readonly RequestRun _run;
    private readonly GraphSnapshot _graph;
    private readonly FetchGroups _request;
    private readonly NodeReader _nodes;
    private readonly PropertyOrder?[] _properties;
    private readonly RelationWalk?[][] _relations; // by key and kind
    private readonly Dictionary<long, int> _links = []; // by the link before and the key, which fit into one number
    private readonly List<(int Before, int Key)> _chain = [];
    private readonly List<int> _counts = [];
    private readonly Dictionary<Relation, RelationEnds> _ends = [];
    private bool _isWide;

    public Grouping(RequestRun run, FetchGroups request, IReadOnlyList<NodeKind> kinds)
    {
        if (request.Keys.Count == 0)
            throw new ArgumentException("Groups need at least one key.");
        (_run, _graph, _request, _nodes) = (run, run.Graph, request, new(run, request.Node));
        _properties = [.. request.Keys.Select(key => key is GroupKey.ByProperty property ? run.Snapshot.OrderBy(property.Property) : null)];
        _relations = [.. request.Keys.Select(key => Walks(run, key, kinds))];
    }

    public IReadOnlyList<FetchedGroup> Groups(ReadOnlySpan<int> ordinals)
    {
        _links.Clear();
        _chain.Clear();
        _counts.Clear();
        _isWide = IsWide(ordinals);
        foreach (var ordinal in ordinals)
            Count(ordinal, 0, -1);
        List<(int Count, int[] Keys)> groups = [];
        for (var link = 0; link < _counts.Count; link++)
        {
            if (_counts[link] > 0)
                groups.Add((_counts[link], KeysOf(link)));
        }
        groups.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Keys.AsSpan().SequenceCompareTo(b.Keys));
        return [.. groups.Select(group => Group(group.Count, group.Keys))];
    }

    private void Count(int ordinal, int key, int before)
    {
        if (key == _request.Keys.Count)
        {
            _counts[before]++;
            return;
        }
        if (_properties[key] is { } property)
        {
            Count(ordinal, key + 1, Link(before, property.KeyOf(ordinal)));
            return;
        }
        var ends = EndsOf(key, ordinal);
        if (ends.IsEmpty)
            Count(ordinal, key + 1, Link(before, None));
        foreach (var end in ends)
            Count(ordinal, key + 1, Link(before, end));
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

    private int Link(int before, int key)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_links, ((long)before << 32) | (uint)key, out var isKnown);
        if (!isKnown)
        {
            place = _chain.Count;
            _chain.Add((before, key));
            _counts.Add(0);
        }
        return place;
    }

    private int[] KeysOf(int link)
    {
        var keys = new int[_request.Keys.Count];
        for (var i = keys.Length - 1; i >= 0; i--)
            (link, keys[i]) = _chain[link];
        return keys;
    }

    private FetchedGroup Group(int count, int[] keys)
    {
        var (values, nodes) = (new object?[keys.Length], new FetchedNode?[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == None)
                continue;
            nodes[i] = _properties[i] is null ? _nodes.Node(keys[i]) : null;
            values[i] = _properties[i]?.ValueOf(keys[i]) ?? nodes[i]!.Id.ToString();
        }
        return new(values, nodes, count);
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
