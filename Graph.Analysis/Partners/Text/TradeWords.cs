using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Words that say in which trade something is, and not what it is: 汽车, 风电, 船舶, 机器人, offshore.</summary>
/// <remarks>There is no list of them. They are the words of the names of chains, words with which many names of technologies and segments
/// begin, and broader terms of many.</remarks>
internal sealed class TradeWords
{
    private const int Many = 7;

    private readonly GraphView _graph;
    private readonly TextLibrary _library;
    private readonly TextIndex _topics;
    private readonly Dictionary<NodeId, HashSet<string>> _ofChains;

    /// <summary>The trade words of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="library">Has the texts of its technologies and segments.</param>
    /// <param name="topics">Finds these texts.</param>
    /// <param name="reader">Takes the names of chains apart.</param>
    public TradeWords(GraphView graph, TextLibrary library, TextIndex topics, FeatureReader reader)
    {
        (_graph, _library, _topics) = (graph, library, topics);
        _ofChains = graph.Nodes<Chain>().ToDictionary(chain => chain.Id, chain => NamesOf(chain).SelectMany(reader.Of)
            .Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The parts of a problem that are such words; of one within another the longer one.</summary>
    public List<TextFeature> Of(List<TextFeature> features)
    {
        var words = features.FindAll(feature => IsTrade(feature.Key));
        return words.FindAll(word => !words.Exists(other => other.End - other.Start > word.End - word.Start
            && other.Start <= word.Start && word.End <= other.End));
    }

    /// <summary>Whether a technology or a segment, its segments or their chains go by one of some words.</summary>
    public bool IsWithin(NodeId topic, IReadOnlyList<string> words)
    {
        NodeId[] nodes = [topic, .. _graph.From<UsedIn>(topic).Select(edge => edge.To)];
        var parts = words.Select(_library.NumberOfKey).ToHashSet();
        return nodes.Select(_graph.Find).OfType<Node>().SelectMany(NamesOf).Any(text => HasAny(text, parts))
            || nodes.SelectMany(node => _graph.From<PartOf>(node)).Any(edge =>
                _ofChains.TryGetValue(edge.To, out var chain) && chain.Overlaps(words));
    }

    private static IEnumerable<string> NamesOf(Node node) => PartnerTextIndexes.Names(node).Select(name => name.Text);

    private bool IsTrade(string key) => !FeatureReader.IsBeginning(key)
        && (_ofChains.Values.Any(chain => chain.Contains(key))
            || _topics.HasMany(key, Many, text => text.Weight == PartnerTextIndexes.Name && text.Text.Length > key.Length
                && text.Text.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            || _topics.HasMany(key, Many, text => text.Weight == PartnerTextIndexes.BroaderTerm
                && text.Text.Equals(key, StringComparison.OrdinalIgnoreCase)));

    private bool HasAny(string text, HashSet<int> parts)
    {
        if (_library.NumberOfText(text) is not (>= 0 and var number))
            return false;
        foreach (var part in _library.PartsOf(number))
        {
            if (parts.Contains(part))
                return true;
        }

        return false;
    }
}
