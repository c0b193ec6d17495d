using Graph.Model;

namespace Graph.Seed.Upkeep;

/// <summary>Finds the entries of which nothing is known but that they exist: no relation leads to them or from them, so no analysis and no
/// path ever meets them.</summary>
internal static class LoneEntries
{
    /// <summary>The entries, by id. Under which chain an entry is filed says nothing of it.</summary>
    public static IEnumerable<WorkItem> Find(GraphSnapshot graph)
    {
        var met = graph.AllEdges().Where(edge => !GraphSchema.KindOf(edge).IsEditorial).SelectMany(edge => new[] { edge.From, edge.To })
            .ToHashSet();
        var reason = new Bilingual("与其他条目没有任何关系", "no relation to any other entry is known");
        return graph.Nodes().Where(node => node is not Source && !met.Contains(node.Id))
            .Select(node => new WorkItem("alone", node.Id.ToString(), node.Name, null, reason));
    }
}
