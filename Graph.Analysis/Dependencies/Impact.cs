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
    IReadOnlyList<NodeId> Unsure,
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
        var there = TechnologyUse.Ends(graph, new(GraphSchema.OperatesIn, IsForward: false), segments, meter);
        return new(
            technology,
            [.. walked.Skip(1).Select(node => new DependencyNode(index.IdOf(node.Node), node.Depth))],
            IdsOf(graph, segments),
            IdsOf(graph, chains),
            ties.Enterprises(),
            [.. there.Where(enterprise => !ties.Contains(enterprise)).Select(enterprise => graph[enterprise].Id)],
            truncated);
    }

    private static IReadOnlyList<NodeId> IdsOf(GraphSnapshot graph, IReadOnlyList<int> ordinals) =>
        [.. ordinals.Select(ordinal => graph[ordinal].Id)];
}

/// <summary>An enterprise that documents tie to a technology, or to one that rests on it.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Depth">The fewest steps from the technology asked about to one that the enterprise needs or develops; 0 where it needs that
/// one itself.</param>
/// <param name="Ties">Its edges to the technologies at that depth, needs before develops, then by technology.</param>
public sealed record ImpactedEnterprise(NodeId Enterprise, int Depth, IReadOnlyList<Edge> Ties);

/// <summary>For each enterprise its edges to the nearest of some technologies.</summary>
/// <remarks>A hub reaches most enterprises of a graph, so the edges of all of them lie in one array: they are counted, then
/// collected.</remarks>
internal sealed class NearestTies
{
    private readonly GraphSnapshot _graph;
    private readonly OrdinalSet _enterprises;
    private readonly int _first;
    private readonly int[] _depths;
    private readonly int[] _counts;
    private readonly int[] _ends;
    private Edge[] _ties = [];

    private NearestTies(GraphSnapshot graph)
    {
        (_graph, _enterprises) = (graph, new(graph.Count));
        (_first, var count) = graph.RangeOf(GraphSchema.Enterprise);
        (_depths, _counts, _ends) = (new int[count], new int[count], new int[count]);
    }

    /// <summary>The edges at some technologies.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="walked">Numbers and depths, nearest first and then by number, beginning with the technology asked about.</param>
    /// <param name="meter">Counts the edges.</param>
    public static NearestTies Of(DependencyIndex index, List<(int Node, int Depth)> walked, WalkMeter meter)
    {
        NearestTies nearest = new(index.Graph);
        ForEachTie(index, walked, meter, nearest.Count);
        nearest.MakeRoom();
        ForEachTie(index, walked, meter, nearest.Collect);
        return nearest;
    }

    /// <summary>Whether an enterprise is among them.</summary>
    /// <param name="enterprise">Its ordinal.</param>
    public bool Contains(int enterprise) => _enterprises.Contains(enterprise);

    /// <summary>The enterprises, nearest first, then by id.</summary>
    public IReadOnlyList<ImpactedEnterprise> Enterprises() =>
        [.. _enterprises.ToList().Select(Of).OrderBy(enterprise => enterprise.Depth)];

    private ImpactedEnterprise Of(int enterprise)
    {
        var place = enterprise - _first;
        return new(_graph[enterprise].Id, _depths[place],
            new ArraySegment<Edge>(_ties, _ends[place] - _counts[place], _counts[place]));
    }

    // Needs before develops, each by technology within a depth.
    private static void ForEachTie(DependencyIndex index, List<(int Node, int Depth)> walked, WalkMeter meter, Action<int, Edge, int> act)
    {
        var needs = index.Graph.Relation(new(GraphSchema.Needs, IsForward: false));
        var develops = index.Graph.Relation(new(GraphSchema.Develops, IsForward: false));
        foreach (var relation in (ReadOnlySpan<Adjacency>)[needs, develops])
        {
            // A firm that develops the technology asked about supplies it; one that develops what rests on it is cut off with it.
            foreach (var (node, depth) in relation == develops ? walked.Skip(1) : walked)
            {
                var technology = index.OrdinalOf(node);
                var enterprises = relation.NeighborsOf(technology);
                var edges = relation.EdgesOf(technology);
                meter.Add(edges.Length);
                for (var i = 0; i < edges.Length; i++)
                    act(enterprises[i], edges[i], depth);
            }
        }
    }

    private void Count(int enterprise, Edge tie, int depth)
    {
        var place = enterprise - _first;
        if (_enterprises.Add(enterprise) || depth < _depths[place])
            (_depths[place], _counts[place]) = (depth, 1);
        else if (depth == _depths[place])
            _counts[place]++;
    }

    private void MakeRoom()
    {
        var total = 0;
        for (var place = 0; place < _counts.Length; place++)
        {
            _ends[place] = total; // where the next tie goes; behind the last one in the end
            total += _counts[place];
        }
        _ties = new Edge[total];
    }

    private void Collect(int enterprise, Edge tie, int depth)
    {
        var place = enterprise - _first;
        if (depth == _depths[place])
            _ties[_ends[place]++] = tie;
    }
}
