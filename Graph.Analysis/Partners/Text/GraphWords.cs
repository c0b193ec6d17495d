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

    /// <summary>A segmenter that knows them. Collaborations and projects are left out: their names are sentences.</summary>
    public static WordSegmenter SegmenterOf(GraphView graph) => new(
    [
        .. _tradeWords,
        .. FaultWords.All,
        .. Named(graph).SelectMany(WordsOf),
        .. graph.Nodes<Enterprise>().Select(node => node.Region).Concat(graph.Nodes<Institution>().Select(node => node.Region))
            .Concat(graph.Nodes<Lab>().Select(node => node.Region)).OfType<string>(),
    ]);

    /// <summary>The names, aliases and terms of a node.</summary>
    public static IEnumerable<string> WordsOf(Node node)
    {
        var terms = TradeTerms.Of(node);
        return [node.Name, .. node.Aliases, .. terms.Terms, .. terms.Broader];
    }

    private static IEnumerable<Node> Named(GraphView graph) =>
    [
        .. graph.Nodes<Chain>(), .. graph.Nodes<Segment>(), .. graph.Nodes<Technology>(), .. graph.Nodes<Discipline>(),
        .. graph.Nodes<Enterprise>(), .. graph.Nodes<Institution>(), .. graph.Nodes<Lab>(), .. graph.Nodes<Park>(),
    ];
}
