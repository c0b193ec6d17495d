using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>The words of a graph: the names, aliases and terms of its entities, the names of its places.</summary>
internal static class GraphWords
{
    // Words of the trades that neither the dictionary of general Chinese nor every graph has, and those of faults.
    private static readonly string[] _tradeWords =
    [
        "主轴承", "溶出度", "收率", "晶圆", "塔筒", "电堆", "载板", "预制棒", "家纺", "色牢度", .. FaultWords.All,
    ];

    /// <summary>A segmenter that knows them.</summary>
    public static WordSegmenter SegmenterOf(GraphView graph) => new(NamesIn(graph.All));

    /// <summary>The words that came and went from one graph to another.</summary>
    /// <remarks>Records that both have are the same objects as a rule, so that only those of changed ones are read. A word may go in one
    /// place and stay in another: only if some may have gone, all are read.</remarks>
    /// <param name="before">The one graph.</param>
    /// <param name="after">The other.</param>
    /// <param name="isKnown">Whether a word is one of <paramref name="before"/>.</param>
    public static WordChange Between(GraphView before, GraphView after, Predicate<string> isKnown)
    {
        var come = OwnWords(OnlyIn(after.All, before.All));
        var gone = OwnWords(OnlyIn(before.All, after.All));
        gone.ExceptWith(come);
        KeepOnlyOthers(gone, after.All);
        come.RemoveWhere(isKnown);
        return new(come, gone);
    }

    // Both come by id.
    private static List<Node> OnlyIn(IReadOnlyList<Node> nodes, IReadOnlyList<Node> others)
    {
        var (only, at) = (new List<Node>(), 0);
        foreach (var node in nodes)
        {
            while (at < others.Count && !ReferenceEquals(others[at], node) && others[at].Id.CompareTo(node.Id) < 0)
                at++;
            if (at < others.Count && ReferenceEquals(others[at], node))
                at++;
            else
                only.Add(node);
        }

        return only;
    }

    // Removes the words that nodes have, and those that every graph has. Loops of its own: those of sets and of LINQ serve so many types
    // that each step takes a search.
    private static void KeepOnlyOthers(HashSet<string> words, IReadOnlyList<Node> nodes)
    {
        if (words.Count > 0)
            RemoveThoseOf(_tradeWords);
        for (var at = 0; at < nodes.Count && words.Count > 0; at++)
            RemoveThoseOf(NamesIn(nodes[at]));

        void RemoveThoseOf(IEnumerable<string> names)
        {
            foreach (var word in OwnWordsOf(names))
                words.Remove(word);
        }
    }

    /// <summary>The names, aliases and terms of a node.</summary>
    public static IEnumerable<string> WordsOf(Node node)
    {
        var terms = TradeTerms.Of(node);
        return [node.Name, .. node.Aliases, .. terms.Terms, .. terms.Broader];
    }

    private static IEnumerable<string> NamesIn(IEnumerable<Node> nodes) =>
        [.. _tradeWords, .. nodes.SelectMany(NamesIn)];

    // Names of collaborations and projects are sentences.
    private static IEnumerable<string> NamesIn(Node node) => node switch
    {
        Enterprise or Institution or Lab => NodeRegion.Of(node) is { } region ? WordsOf(node).Append(region) : WordsOf(node),
        Chain or Segment or Technology or Discipline or Park => WordsOf(node),
        _ => [],
    };

    private static HashSet<string> OwnWords(List<Node> nodes)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var word in OwnWordsOf(NamesIn(node)))
                words.Add(word);
        }

        return words;
    }

    private static IEnumerable<string> OwnWordsOf(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            foreach (var word in WordSegmenter.OwnWordsOf(name))
                yield return word;
        }
    }
}
