using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>What a sentence finds, best first: what is related to its topics, then the rest. Thousands of nodes may be related to a topic,
/// so only those up to the page are put in order and into words.</summary>
/// <param name="graph">The graph.</param>
/// <param name="related">What is related, in any order.</param>
/// <param name="rest">What comes after it, each node once and none of them related.</param>
internal sealed class RelatedList(GraphView graph, List<Related> related, List<Found> rest)
{
    /// <summary>How many nodes there are.</summary>
    public int Count => related.Count + rest.Count;

    /// <summary>A page.</summary>
    public FoundPage Page(SearchRequest request, ReadingAdvice? advice)
    {
        var end = (int)Math.Min(Count, (long)request.Skip + request.Take);
        return new([.. Best(end).Concat(rest).Take(end).Skip(request.Skip)], Count, advice);
    }

    // By ordinal is by id.
    private IEnumerable<Found> Best(int count) => related
        .Select(found => (Found: found, Score: Math.Round(RelatedNodes.ScoreOf(found), 6), Node: graph.Snapshot[found.Node]))
        .OrderByDescending(item => item.Score).ThenBy(item => RankOf(item.Node)).ThenBy(item => item.Found.Node).Take(count)
        .Select(item => FoundOf(item.Found, item.Score, item.Node));

    private Found FoundOf(Related found, double score, Node node) => new(
        new(node.Id.ToString(), score, "name", string.Join(' ', found.Topic?.Words ?? []), MatchKind.Related),
        new(node, found, found.Topic is { } topic ? graph.Find(topic.Node) : null));

    private static int RankOf(Node node) => node is Enterprise enterprise
        ? enterprise.Role switch { EnterpriseRole.Leader => 0, EnterpriseRole.Key => 1, _ => 2 } : 2;
}

/// <summary>Which nodes are of a kind and in a place that a sentence asks for.</summary>
internal sealed class WantedNodes(Sentence sentence, Places places, PartnerRegions known)
{
    private readonly string[] _regions = [.. sentence.Regions];
    private readonly Dictionary<string, bool> _isIn = new(StringComparer.Ordinal); // what was worked out already

    /// <summary>Whether a node is wanted.</summary>
    public bool Holds(Node node) => (sentence.Kinds.Count == 0 || sentence.Kinds.Any(kind => kind.Holds(node)))
        && (_regions.Length == 0 || places.RegionsOf(node).Any(IsIn));

    private bool IsIn(string region)
    {
        if (!_isIn.TryGetValue(region, out var isIn))
            _isIn[region] = isIn = known.IsIn(region, _regions);
        return isIn;
    }
}
