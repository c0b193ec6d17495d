using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>What stands on a technology: what would be hit if it could not be had.</summary>
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
/// <param name="IsTruncated">Whether the limit on technologies left some out, and what stands on them.</param>
public sealed record Impact(
    NodeId Root,
    IReadOnlyList<DependencyNode> Technologies,
    IReadOnlyList<NodeId> Segments,
    IReadOnlyList<NodeId> Chains,
    IReadOnlyList<ImpactedEnterprise> Enterprises,
    IReadOnlyList<NodeId> Unsure,
    bool IsTruncated)
{
    /// <summary>The limit on technologies unless another is given.</summary>
    public const int DefaultMaxTechnologies = 20_000;

    /// <summary>What stands on a technology; null where the graph has no technology of this id.</summary>
    /// <remarks>Costs one pass over the technologies that rest on it, their segments and the enterprises there.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="technology">The one asked about.</param>
    /// <param name="maxTechnologies">The most technologies, at least 1.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public static Impact? Of(DependencyIndex index, NodeId technology, int maxTechnologies = DefaultMaxTechnologies,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTechnologies, 1);
        var root = index.NumberOf(technology);
        if (root < 0)
            return null;
        var (walked, truncated) = DependencyWalk.Of(index.NeededBy, root, int.MaxValue, maxTechnologies + 1, cancellationToken);
        List<DependencyNode> nodes = [.. walked.Select(node => new DependencyNode(index.IdOf(node.Node), node.Depth))];
        var segments = TechnologyUse.SegmentsUsing(index.Graph, nodes.Select(node => node.Technology));
        var enterprises = ImpactedEnterprise.Of(index.Graph, nodes);
        var tied = enterprises.Select(enterprise => enterprise.Enterprise).ToHashSet();
        return new(
            technology,
            nodes[1..],
            segments,
            TechnologyUse.ChainsOf(index.Graph, segments),
            enterprises,
            [.. segments.SelectMany(segment => index.Graph.To<OperatesIn>(segment)).Select(works => works.From)
                .Where(enterprise => !tied.Contains(enterprise)).Distinct().Order()],
            truncated);
    }
}
