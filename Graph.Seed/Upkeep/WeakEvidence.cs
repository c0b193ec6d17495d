using Graph.Model;

namespace Graph.Seed.Upkeep;

/// <summary>Finds the entries of which something rests only on reprints, or only on documents that programs wrote: analyses count it
/// less, and nobody would quote it.</summary>
internal static class WeakEvidence
{
    /// <summary>One item for each entry: those that rest on generated documents first, then those of which most facts are weak, by
    /// id.</summary>
    public static IEnumerable<WorkItem> Find(GraphSnapshot graph)
    {
        var weak = graph.AllEdges().Where(edge => IsWeak(graph, edge.Citations)).ToLookup(edge => edge.From);
        return graph.Nodes()
            .Select(node => (Node: node, Itself: IsWeak(graph, node.Citations), Edges: weak[node.Id].ToList()))
            .Where(found => found.Itself || found.Edges.Count > 0)
            .Select(found => (found.Node, found.Itself, found.Edges.Count, IsGenerated: IsGenerated(graph,
                found.Edges.SelectMany(edge => edge.Citations).Concat(found.Itself ? found.Node.Citations : []))))
            .OrderByDescending(found => found.IsGenerated).ThenByDescending(found => found.Count + (found.Itself ? 1 : 0))
            .ThenBy(found => found.Node.Id)
            .Select(found => new WorkItem("weak", found.Node.Id.ToString(), found.Node.Name, null,
                Reason(found.Itself, found.Count, found.IsGenerated)));
    }

    private static bool IsWeak(GraphSnapshot graph, IReadOnlyList<Citation> citations) =>
        citations.Count > 0 && citations.All(citation => KindOf(graph, citation) is SourceKind.Reprint or SourceKind.Generated);

    private static bool IsGenerated(GraphSnapshot graph, IEnumerable<Citation> citations) =>
        citations.Any(citation => KindOf(graph, citation) is SourceKind.Generated);

    private static SourceKind? KindOf(GraphSnapshot graph, Citation citation) =>
        graph.TryFind(citation.Source, out var ordinal) && graph[ordinal] is Source source ? source.Kind : null;

    private static Bilingual Reason(bool itself, int edges, bool isGenerated)
    {
        var (zh, en) = isGenerated ? ("转载或机器生成的文献", "reprints and generated documents") : ("转载", "reprints");
        return (itself, edges) switch
        {
            (true, 0) => new($"条目只有{zh}为据", $"the entry rests only on {en}"),
            (true, _) => new($"条目与 {edges} 条关系只有{zh}为据", $"the entry and {edges} of its relations rest only on {en}"),
            _ => new($"{edges} 条关系只有{zh}为据", $"{edges} of its relations rest only on {en}"),
        };
    }
}
