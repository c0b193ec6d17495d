using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>The words of a graph: the names, aliases and terms of its entities, the names of its places.</summary>
internal static class GraphWords
{
    // Words of the trades that neither the dictionary of general Chinese nor every graph has.
    private static readonly string[] _tradeWords =
    [
        "主轴承", "溶出度", "收率", "晶圆", "塔筒", "电堆", "载板", "预制棒", "家纺", "色牢度",
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
        var come = OwnWords(after.All.Where(node => !ReferenceEquals(before.Find(node.Id), node)).SelectMany(NamesIn));
        var gone = OwnWords(before.All.Where(node => !ReferenceEquals(after.Find(node.Id), node)).SelectMany(NamesIn));
        gone.ExceptWith(come);
        if (gone.Count > 0)
            gone.ExceptWith(NamesIn(after.All).SelectMany(WordSegmenter.OwnWordsOf));
        come.RemoveWhere(isKnown);
        return new(come, gone);
    }

    /// <summary>The names, aliases and terms of a node.</summary>
    public static IEnumerable<string> WordsOf(Node node)
    {
        var terms = TradeTerms.Of(node);
        return [node.Name, .. node.Aliases, .. terms.Terms, .. terms.Broader];
    }

    private static IEnumerable<string> NamesIn(IEnumerable<Node> nodes) =>
        [.. _tradeWords, .. FaultWords.All, .. nodes.SelectMany(NamesIn)];

    // Names of collaborations and projects are sentences.
    private static IEnumerable<string> NamesIn(Node node) => node switch
    {
        Enterprise or Institution or Lab => NodeRegion.Of(node) is { } region ? WordsOf(node).Append(region) : WordsOf(node),
        Chain or Segment or Technology or Discipline or Park => WordsOf(node),
        _ => [],
    };

    private static HashSet<string> OwnWords(IEnumerable<string> names) =>
        names.SelectMany(WordSegmenter.OwnWordsOf).ToHashSet(StringComparer.Ordinal);
}
