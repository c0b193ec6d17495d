using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>What a sentence finds, best first: what is related to its topics, then the rest. Thousands of nodes may be related to a topic,
/// so only those up to the page are put in order and into words.</summary>
/// <param name="graph">The graph.</param>
/// <param name="nodes">Have the ranks of its nodes.</param>
/// <param name="related">What is related, each node once, in any order.</param>
/// <param name="rest">What comes after it, each node once and none of them related.</param>
internal sealed class RelatedList(GraphView graph, NodesOfKinds nodes, List<Related> related, List<Found> rest)
{
    // Scores are multiples of a millionth.
    private const double Steps = 1e6;
    private const int RankBits = 2;
    private const int NodeBits = 32;

    /// <summary>How many nodes there are.</summary>
    public int Count => related.Count + rest.Count;

    /// <summary>A page.</summary>
    public FoundPage Page(SearchRequest request, ReadingAdvice? advice)
    {
        var end = (int)Math.Min(Count, (long)request.Skip + request.Take);
        return new([.. Best(end).Concat(rest).Take(end).Skip(request.Skip)], Count, advice);
    }

    // By score, then by rank, then by ordinal, which is by id: in one integer, the least first.
    private IEnumerable<Found> Best(int count)
    {
        var keys = new long[related.Count];
        for (var at = 0; at < keys.Length; at++)
        {
            var node = related[at].Node;
            var rank = nodes.Beside(node).RankOf(node);
            var score = (long)Math.Round((1 - ScoreOf(related[at])) * Steps);
            keys[at] = (((score << RankBits) | (uint)rank) << NodeBits) | (uint)node;
        }

        int[] best = [.. LeastKeys.Of(keys, count).Select(key => (int)key)];
        var wanted = best.ToHashSet();
        var chosen = related.Where(found => wanted.Contains(found.Node)).ToDictionary(found => found.Node);
        return best.Select(node => FoundOf(chosen[node], ScoreOf(chosen[node]), graph.Snapshot[node]));
    }

    private static double ScoreOf(Related found) => Math.Round(RelatedNodes.ScoreOf(found), 6);

    private Found FoundOf(Related found, double score, Node node) => new(
        new(node.Id.ToString(), score, "name", string.Join(' ', found.Topic?.Words ?? []), MatchKind.Related),
        new(node, found, found.Topic is { } topic ? graph.Find(topic.Node) : null));
}
