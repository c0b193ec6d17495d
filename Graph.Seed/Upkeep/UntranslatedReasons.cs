using Graph.Model;

namespace Graph.Seed.Upkeep;

/// <summary>Finds relations whose reason is in Chinese only: readers of English are shown the Chinese text.</summary>
internal static class UntranslatedReasons
{
    /// <summary>One item for each relation, by kind and ends.</summary>
    public static IEnumerable<WorkItem> Find(GraphSnapshot graph)
    {
        foreach (var edge in graph.AllEdges())
        {
            if (edge is { Why: not null, WhyEn: null } && graph.TryFind(edge.From, out var from))
            {
                var kind = GraphSchema.KindOf(edge);
                yield return new("untranslated", edge.From.ToString(), graph[from].Name, $"{kind.Name} {edge.To}",
                    new($"“{kind.Chinese}”的理由没有英文（whyEn）", $"the reason of the edge {kind.Name} is not in English (whyEn)"));
            }
        }
    }
}
