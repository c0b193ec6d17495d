using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>What rests on a technology: what would be hit if it could not be had.</summary>
/// <param name="Root">The technology asked about.</param>
/// <param name="Technologies">The technologies that rest on it, directly or through others, itself left out; nearest first, then by
/// id.</param>
/// <param name="Segments">The segments that use it or one of those, by id.</param>
/// <param name="Chains">The chains of those segments, by id.</param>
/// <param name="Enterprises">The enterprises that documents tie to it: they need it, or need or develop a technology that rests on it.
/// Nearest first, then by id. A firm that develops the technology itself, and nothing that rests on it, supplies it and is not among
/// them.</param>
/// <param name="EnterpriseIds">The ids of the same enterprises, by id: no tie is looked up for them.</param>
/// <param name="Unsure">The other enterprises that work in one of the segments, by id: which technologies they use there, the data does not
/// say.</param>
/// <param name="IsTruncated">Whether the limit on technologies left some out, with the segments, chains and enterprises that only they lead
/// to.</param>
public sealed record Impact(
    NodeId Root,
    IReadOnlyList<DependencyNode> Technologies,
    IReadOnlyList<NodeId> Segments,
    IReadOnlyList<NodeId> Chains,
    IReadOnlyList<ImpactedEnterprise> Enterprises,
    SnapshotNodes EnterpriseIds,
    SnapshotNodes Unsure,
    bool IsTruncated)
{
    /// <summary>The limit on technologies.</summary>
    public const int MaxTechnologies = 20_000;

    /// <summary>What rests on a technology; null where the graph has no technology of this id.</summary>
    /// <remarks>Costs one pass over the technologies that rest on it, their segments and the enterprises there.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="technology">The one asked about.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Impact? Of(DependencyIndex index, NodeId technology, CancellationToken cancellationToken) =>
        Of(index, technology, MaxTechnologies, new WalkMeter(cancellationToken));

    internal static Impact? Of(DependencyIndex index, NodeId technology, int maxTechnologies, WalkMeter meter)
    {
        var root = index.NumberOf(technology);
        if (root < 0)
            return null;
        var graph = index.Graph;
        var (walked, truncated) = DependencyWalk.Of(index.NeededBy, root, int.MaxValue, maxTechnologies + 1, meter);
        var segments = TechnologyUse.Ends(
            graph, new(GraphSchema.UsedIn, IsForward: true), [.. walked.Select(node => index.OrdinalOf(node.Node))], meter);
        var chains = TechnologyUse.Ends(graph, new(GraphSchema.PartOf, IsForward: true), segments, meter);
        var ties = NearestTies.Of(index, walked, meter);
        var places = ties.InOrder();
        var there = TechnologyUse.Ends(graph, new(GraphSchema.OperatesIn, IsForward: false), segments, meter);
        return new(
            technology,
            new ReadOnDemand<DependencyNode>(walked.Count - 1,
                place => new(index.IdOf(walked[place + 1].Node), walked[place + 1].Depth)),
            new SnapshotNodes(graph, segments),
            new SnapshotNodes(graph, chains),
            new ReadOnDemand<ImpactedEnterprise>(places.Length, number => ties.Of(places[number])),
            new(graph, ties.Ordinals()),
            new(graph, [.. there.Where(enterprise => !ties.Contains(enterprise))]),
            truncated);
    }
}

/// <summary>An enterprise that documents tie to a technology, or to one that rests on it.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Depth">The fewest steps from the technology asked about to one that the enterprise needs or develops; 0 where it needs that
/// one itself.</param>
/// <param name="Ties">Its edges to the technologies at that depth, needs before develops, then by technology.</param>
public sealed record ImpactedEnterprise(NodeId Enterprise, int Depth, IReadOnlyList<Edge> Ties);

/// <summary>For each enterprise how near the nearest of some technologies is that it needs or develops.</summary>
/// <remarks>A hub reaches most enterprises of a graph, of which few are shown: their edges are only looked up where they are
/// read.</remarks>
internal sealed class NearestTies
{
    private const int Unreached = -1;

    private readonly GraphSnapshot _graph;
    private readonly int _technologies;
    private readonly int[] _depthOfTechnology;
    private readonly int _enterprises;
    private readonly int[] _depthOfEnterprise;

    private NearestTies(DependencyIndex index)
    {
        _graph = index.Graph;
        (_technologies, _depthOfTechnology) = (index.OrdinalOf(0), new int[index.Count]);
        (_enterprises, var count) = _graph.RangeOf(GraphSchema.Enterprise);
        _depthOfEnterprise = new int[count];
        Array.Fill(_depthOfTechnology, Unreached);
        Array.Fill(_depthOfEnterprise, Unreached);
    }

    /// <summary>The enterprises at some technologies.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="walked">Numbers and depths, nearest first, beginning with the technology asked about.</param>
    /// <param name="meter">Counts the edges.</param>
    public static NearestTies Of(DependencyIndex index, List<(int Node, int Depth)> walked, WalkMeter meter)
    {
        NearestTies nearest = new(index);
        var needs = index.Graph.Relation(new(GraphSchema.Needs, IsForward: false));
        var develops = index.Graph.Relation(new(GraphSchema.Develops, IsForward: false));
        foreach (var (node, depth) in walked)
        {
            nearest._depthOfTechnology[node] = depth;
            nearest.Add(needs.NeighborsOf(index.OrdinalOf(node)), depth, meter);
            // A firm that develops the technology asked about supplies it; one that develops what rests on it is cut off with it.
            if (depth > 0)
                nearest.Add(develops.NeighborsOf(index.OrdinalOf(node)), depth, meter);
        }
        return nearest;
    }

    /// <summary>Whether an enterprise is among them.</summary>
    /// <param name="enterprise">Its ordinal.</param>
    public bool Contains(int enterprise) => _depthOfEnterprise[enterprise - _enterprises] != Unreached;

    // The nearest come first, so that the first depth of an enterprise is its least.
    private void Add(ReadOnlySpan<int> enterprises, int depth, WalkMeter meter)
    {
        meter.Add(enterprises.Length);
        foreach (var enterprise in enterprises)
        {
            ref var known = ref _depthOfEnterprise[enterprise - _enterprises];
            if (known == Unreached)
                known = depth;
        }
    }

    /// <summary>The places of the enterprises, nearest first, then by id.</summary>
    /// <remarks>Counted, not compared: there are few depths.</remarks>
    public int[] InOrder()
    {
        var next = new int[_depthOfEnterprise.DefaultIfEmpty(Unreached).Max() + 2]; // of each depth, where its next enterprise goes
        foreach (var depth in _depthOfEnterprise)
        {
            if (depth != Unreached)
                next[depth + 1]++;
        }
        for (var depth = 1; depth < next.Length; depth++)
            next[depth] += next[depth - 1];
        var places = new int[next[^1]];
        for (var place = 0; place < _depthOfEnterprise.Length; place++)
        {
            if (_depthOfEnterprise[place] is not Unreached and var depth)
                places[next[depth]++] = place;
        }
        return places;
    }

    /// <summary>The ordinals of the enterprises, ascending.</summary>
    public int[] Ordinals()
    {
        var ordinals = new List<int>();
        for (var place = 0; place < _depthOfEnterprise.Length; place++)
        {
            if (_depthOfEnterprise[place] != Unreached)
                ordinals.Add(_enterprises + place);
        }
        return [.. ordinals];
    }

    /// <summary>The enterprise at a place, with its ties.</summary>
    public ImpactedEnterprise Of(int place)
    {
        var (ordinal, depth) = (_enterprises + place, _depthOfEnterprise[place]);
        return new(_graph[ordinal].Id, depth, [.. TiesOf(GraphSchema.Needs, ordinal, depth),
            .. depth == 0 ? [] : TiesOf(GraphSchema.Develops, ordinal, depth)]);
    }

    private IEnumerable<Edge> TiesOf(EdgeKind kind, int enterprise, int depth)
    {
        var relation = _graph.Relation(new(kind, IsForward: true));
        for (var place = 0; place < relation.NeighborsOf(enterprise).Length; place++)
        {
            if (_depthOfTechnology[relation.NeighborsOf(enterprise)[place] - _technologies] == depth)
                yield return relation.EdgesOf(enterprise)[place];
        }
    }
}
