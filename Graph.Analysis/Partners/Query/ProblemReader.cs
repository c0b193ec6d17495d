using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Finds the technologies and segments that a problem in plain words is about.</summary>
internal sealed class ProblemReader(GraphView graph, PartnerTextIndexes texts)
{
    private const double Least = 0.06;
    private const double LeastOfBest = 0.25;
    private const double Sure = 0.5;
    private const int Most = 8;

    // Of so many, more alike ones may turn out to say no more than the trade.
    private const int Considered = 64;

    // What is found by a fault alone may be anything that can have it.
    private const double FaultAlone = 0.5;

    /// <summary>What the problem is about, surest first; empty where nothing in the graph shares its words, and where the thing that it
    /// names is unknown and only its fault is shared: anything may have that.</summary>
    public IReadOnlyList<Understood> Read(string problem, CancellationToken cancellationToken)
    {
        var found = Find(problem, cancellationToken);
        TradeScope scope = new(texts.Trades.Of(texts.Reader.Of(problem)), texts.Trades);
        var nodes = found.Zip(scope.SharesOf(found), (topic, share) => topic with { Score = topic.Score * share })
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Owner)
            .Take(Most)
            .Select(topic => Weighed(topic.Owner, topic.Score, WordsOf(problem, topic.Hits)))
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Node)
            .ToList();
        if (nodes.TrueForAll(topic => topic.Words.TrueForAll(FaultWords.IsFault)) && ThingWords.In(problem, texts).Count > 0)
            return [];
        return [.. nodes.Where(topic => topic.Score >= nodes[0].Score * LeastOfBest)
            .Select(topic => new Understood(topic.Node, topic.Words, Math.Min(1, topic.Score / Sure) * topic.Score / nodes[0].Score))];
    }

    /// <summary>The words of a problem that name things; where there are none, its words for faults.</summary>
    public IReadOnlyList<string> ThingsOf(string problem) => ThingWords.OrAll(problem, texts);

    private List<TopicFound> Find(string problem, CancellationToken cancellationToken)
    {
        var text = WordText.Of(problem).Text;
        var features = FaultWords.FeaturesOf(problem, texts.Reader);
        features.RemoveAll(feature => texts.Places.Find(text[feature.Start..feature.End]).Count > 0);
        return [.. texts.Topics.FindOwners(features, Least, cancellationToken)
            .Where(found => graph.Find(found.Owner) is Technology or Segment)
            .Select(found => (Likeness: found, Score: Together(found)))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Likeness.Owner)
            .Take(Considered)
            .Select(found => new TopicFound(
                found.Likeness.Owner, found.Score, [.. texts.Topics.HitsOf(found.Likeness, problem, features)]))];
    }

    private static (NodeId Node, double Score, List<string> Words) Weighed(NodeId node, double score, List<string> words) =>
        (node, words.TrueForAll(FaultWords.IsFault) ? score * FaultAlone : score, words);

    // A second text about the node that fits too makes it surer, each further one less so.
    private static double Together(OwnerLikeness found)
    {
        var (score, share) = (0.0, 1.0);
        foreach (var (_, likeness) in found.Entries)
            (score, share) = (score + likeness * share, share / 4);
        return score;
    }

    private static List<string> WordsOf(string problem, IEnumerable<TextHit> hits) =>
        [.. hits.SelectMany(hit => hit.Words).Distinct(StringComparer.Ordinal)
            .OrderBy(word => problem.IndexOf(word, StringComparison.Ordinal)).ThenByDescending(word => word.Length)];
}

/// <summary>What a problem in plain words was taken to mean.</summary>
/// <param name="Node">A technology or a segment.</param>
/// <param name="Words">The words of the problem by which it was found, as they were written, from left to right.</param>
/// <param name="Weight">How surely it is meant, above 0 and at most 1.</param>
public sealed record Understood(NodeId Node, IReadOnlyList<string> Words, double Weight);
