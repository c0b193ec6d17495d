using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>An enterprise that stands on a technology, and how.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Depth">The fewest steps from the technology asked about to one that the enterprise needs or develops; 0 where it needs that
/// one itself.</param>
/// <param name="Ties">Its edges to the technologies at that depth, needs before develops, then by technology.</param>
public sealed record ImpactedEnterprise(NodeId Enterprise, int Depth, IReadOnlyList<Edge> Ties)
{
    /// <summary>The enterprises tied to technologies, the first of which is the one asked about; nearest first, then by id.</summary>
    internal static IReadOnlyList<ImpactedEnterprise> Of(GraphView graph, IReadOnlyList<DependencyNode> technologies)
    {
        var ties = technologies.SelectMany(node => TiesTo(graph, node).Select(edge => (node.Depth, Edge: edge)));
        return [.. from enterprise in ties.GroupBy(tie => tie.Edge.From)
                   let depth = enterprise.Min(tie => tie.Depth)
                   let nearest = enterprise.Where(tie => tie.Depth == depth).Select(tie => tie.Edge)
                   orderby depth, enterprise.Key
                   select new ImpactedEnterprise(enterprise.Key, depth, [.. nearest.OrderBy(edge => edge is Develops).ThenBy(edge => edge.To)])];
    }

    // Who develops the technology asked about supplies it; whoever develops one that rests on it is cut off with it.
    private static IEnumerable<Edge> TiesTo(GraphView graph, DependencyNode node) => node.Depth == 0
        ? graph.To<Needs>(node.Technology)
        : graph.To<Needs>(node.Technology).Concat<Edge>(graph.To<Develops>(node.Technology));
}
