using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>Reads a search text into what it asks for: kinds of nodes, places, and topics.</summary>
internal sealed class SentenceReader(GraphView graph, PartnerTextIndexes texts)
{
    private const double LeastLikeness = 0.3;
    private const double LeastOfBest = 0.55;
    private const int MostTopics = 24;

    private readonly ILookup<string, NodeId> _named = graph.Nodes<Chain>().Concat<Node>(graph.Nodes<Discipline>())
        .SelectMany(node => node.Aliases.Prepend(node.Name).Select(name => (Name: WordText.Of(name).Text, node.Id)))
        .ToLookup(item => item.Name, item => item.Id, StringComparer.Ordinal);

    /// <summary>What a text asks for.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Sentence Read(string source, CancellationToken cancellationToken)
    {
        var text = WordText.Of(source);
        var (kinds, regions, telling) = (new List<AskedKind>(), new SortedSet<string>(StringComparer.Ordinal), new List<TextWord>());
        foreach (var word in texts.Reader.WordsOf(text))
        {
            var folded = text.Text.Substring(word.Start, word.Length);
            if (texts.Places.Find(folded) is { Count: > 0 } places)
                regions.UnionWith(places);
            else if (KindWords.Find(folded) is { } kind)
                kinds.Add(kind);
            else if (FeatureReader.IsTelling(text, word))
                telling.Add(word);
        }

        var rest = Only(text, telling);
        var topics = TopicsOf(rest, text, telling, cancellationToken);
        var unread = ReadingAdvice.Unknown(telling.Select(text.SourceOf), topics.SelectMany(topic => topic.Words));
        return new(rest.Trim(), [.. kinds.Distinct()], regions, topics, telling.Count, unread);
    }

    private List<Topic> TopicsOf(string rest, WordText text, List<TextWord> telling, CancellationToken cancellationToken)
    {
        if (telling.Count == 0)
            return [];
        List<Topic> topics = [.. telling.SelectMany(word => _named[text.Text.Substring(word.Start, word.Length)]
            .Select(id => new Topic(id, 1, [text.SourceOf(word)])))];
        topics.AddRange(texts.Topics.Find(rest, LeastLikeness, LeastOfBest, cancellationToken).DistinctBy(hit => hit.Entry.Owner)
            .Take(MostTopics).Select(hit => new Topic(hit.Entry.Owner, hit.Score, hit.Words)));
        return [.. topics.DistinctBy(topic => topic.Node)];
    }

    // The text with blanks in the place of all other words, so that places in it are places in the text.
    private static string Only(WordText text, List<TextWord> words)
    {
        var kept = new string(' ', text.Source.Length).ToCharArray();
        foreach (var word in words)
            text.Source.CopyTo(word.Start, kept, word.Start, word.Length);
        return new(kept);
    }
}

/// <summary>A search text, read.</summary>
/// <param name="Rest">The words that tell something, without those for kinds and places.</param>
/// <param name="Kinds">The kinds of nodes that it asks for; empty for any.</param>
/// <param name="Regions">The regions in which they lie; empty for any.</param>
/// <param name="Topics">What it is about, surest first.</param>
/// <param name="WordCount">How many words tell something, kinds and places apart.</param>
/// <param name="Unread">Those of them that nothing in the graph has, as they were written.</param>
internal sealed record Sentence(string Rest, IReadOnlyList<AskedKind> Kinds, IReadOnlyCollection<string> Regions,
    IReadOnlyList<Topic> Topics, int WordCount, IReadOnlyList<string> Unread)
{
    /// <summary>Whether it asks for nodes of a kind or a place rather than for a name.</summary>
    public bool Asks => Kinds.Count > 0 ? Topics.Count > 0 || Regions.Count > 0 : Regions.Count > 0 && Topics.Count > 0;
}

/// <summary>Something that a search text is about.</summary>
/// <param name="Node">A technology, a segment, a chain or a discipline.</param>
/// <param name="Weight">How surely, above 0 and at most 1.</param>
/// <param name="Words">The words by which it was found, as they were written.</param>
internal sealed record Topic(NodeId Node, double Weight, IReadOnlyList<string> Words);
