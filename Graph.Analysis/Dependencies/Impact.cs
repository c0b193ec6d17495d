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
            graph, new(GraphSchema.UsedIn, IsForward: true), walked.Select(node => index.OrdinalOf(node.Node)), meter);
        var chains = TechnologyUse.Ends(graph, new(GraphSchema.PartOf, IsForward: true), segments, meter);
        var enterprises = ImpactedEnterprise.Of(index, walked, meter);
        var tied = enterprises.Select(enterprise => enterprise.Enterprise).ToHashSet();
        var there = TechnologyUse.Ends(graph, new(GraphSchema.OperatesIn, IsForward: false), segments, meter);
        return new(
            technology,
            [.. walked.Skip(1).Select(node => new DependencyNode(index.IdOf(node.Node), node.Depth))],
            IdsOf(graph, segments),
            IdsOf(graph, chains),
            enterprises,
            [.. IdsOf(graph, there).Where(enterprise => !tied.Contains(enterprise))],
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
public sealed record ImpactedEnterprise(NodeId Enterprise, int Depth, IReadOnlyList<Edge> Ties)
{
    /// <summary>The enterprises tied to technologies; nearest first, then by id.</summary>
    /// <param name="index">The technologies.</param>
    /// <param name="walked">Numbers and depths, nearest first, beginning with the technology asked about.</param>
    /// <param name="meter">Counts the edges.</param>
    internal static IReadOnlyList<ImpactedEnterprise> Of(DependencyIndex index, IEnumerable<(int Node, int Depth)> walked, WalkMeter meter)
    {
        var needs = index.Graph.Relation(new(GraphSchema.Needs, IsForward: false));
        var develops = index.Graph.Relation(new(GraphSchema.Develops, IsForward: false));
        Dictionary<int, (int Depth, List<Edge> Ties)> nearest = [];
        foreach (var (node, depth) in walked)
        {
            AddTies(needs, index.OrdinalOf(node), depth);
            // A firm that develops the technology asked about supplies it; one that develops what rests on it is cut off with it.
            if (depth > 0)
                AddTies(develops, index.OrdinalOf(node), depth);
        }
        return [.. from enterprise in nearest
                   orderby enterprise.Value.Depth, enterprise.Key
                   select new ImpactedEnterprise(index.Graph[enterprise.Key].Id, enterprise.Value.Depth,
                       [.. enterprise.Value.Ties.OrderBy(edge => edge is Develops).ThenBy(edge => edge.To)])];

        void AddTies(Adjacency relation, int technology, int depth)
        {
            var enterprises = relation.NeighborsOf(technology);
            meter.Add(enterprises.Length);
            for (var i = 0; i < enterprises.Length; i++)
            {
                if (!nearest.TryGetValue(enterprises[i], out var found))
                    nearest.Add(enterprises[i], found = (depth, []));
                if (found.Depth == depth)
                    found.Ties.Add(relation.EdgesOf(technology)[i]);
            }
        }
    }
}
