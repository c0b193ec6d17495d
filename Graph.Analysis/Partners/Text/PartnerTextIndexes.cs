using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The texts of a graph by which problems are understood and partners are found.</summary>
/// <param name="Texts">The texts, taken apart.</param>
/// <param name="Topics">Texts of technologies and segments: names, aliases, terms, what rests on what and why, what is done about
/// them.</param>
/// <param name="Partners">Texts of partners and of disciplines: names, aliases, fields, collaborations and projects.</param>
/// <param name="Places">The places of the graph: where somebody is says nothing of what he means.</param>
/// <param name="Trades">The words that only say in which trade something is.</param>
internal sealed record PartnerTextIndexes(GraphTexts Texts, TextIndex Topics, TextIndex Partners, Places Places, TradeWords Trades)
{
    /// <summary>How surely a name is about what it names.</summary>
    public const double Name = 1;

    /// <summary>How surely a term is about what goes by it.</summary>
    public const double Term = 0.9;

    /// <summary>How surely a term is about a thing that is one of many that go by it.</summary>
    public const double BroaderTerm = 0.4;

    private const double Explanation = 0.7;
    private const double Work = 0.7;
    private const double Summary = 0.4;

    /// <summary>Takes texts apart as the indexes do.</summary>
    public FeatureReader Reader => Texts.Reader;

    /// <summary>The indexes of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="taken">Is given the texts once they are taken apart, before the indexes are made of them.</param>
    public static PartnerTextIndexes Of(GraphView graph, Action<GraphTexts>? taken = null)
    {
        var segmenter = Task.Run(() => FeatureReader.Of(graph)); // while this thread collects the texts
        var (topics, partners) = (TopicsOf(graph), PartnersOf(graph));
        var reader = segmenter.GetAwaiter().GetResult();
        var library = TextLibrary.Of(topics.Concat(partners).Select(entry => entry.Text), reader);
        GraphTexts texts = new(graph, reader, library);
        taken?.Invoke(texts);
        var ofPartners = Task.Run(() => new TextIndex(graph, partners, library, reader)); // while this thread makes the larger one
        TextIndex ofTopics = new(graph, topics, library, reader);
        return new(texts, ofTopics, ofPartners.GetAwaiter().GetResult(), new(graph, graph.Snapshot.DataSet?.HomeRegion),
            new(graph, library, ofTopics, reader));
    }

    /// <summary>The texts of a graph that is much like another one, as an earlier version is: equal to those that are made of the graph
    /// alone. Texts that both have are not taken apart again.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="like">The indexes of the other graph.</param>
    /// <param name="taken">As for the indexes of a graph.</param>
    public static PartnerTextIndexes Of(GraphView graph, PartnerTextIndexes like, Action<GraphTexts>? taken = null)
    {
        var words = GraphWords.Between(like.Texts.Graph, graph, like.Reader.IsOwn);
        var reader = like.Reader.With(words);
        var (topics, partners) = (TopicsOf(graph), PartnersOf(graph));
        var library = like.Texts.Library.Without(words).With(topics.Concat(partners).Select(entry => entry.Text), reader);
        GraphTexts texts = new(graph, reader, library, new(like.Texts.Graph, words));
        taken?.Invoke(texts);
        TextIndex ofTopics = new(graph, topics, library, reader);
        return new(texts, ofTopics, new(graph, partners, library, reader),
            new(graph, graph.Snapshot.DataSet?.HomeRegion), new(graph, library, ofTopics, reader));
    }

    private static List<TextEntry> TopicsOf(GraphView graph) => [.. OfTechnologies(graph), .. OfSegments(graph)];

    private static List<TextEntry> PartnersOf(GraphView graph) => [.. OfPartners(graph), .. OfDisciplines(graph)];

    private static IEnumerable<TextEntry> OfTechnologies(GraphView graph)
    {
        foreach (var technology in graph.Nodes<Technology>())
        {
            foreach (var name in Names(technology))
                yield return name;
            foreach (var edge in graph.From<DependsOn>(technology.Id))
            {
                if (edge.Why is { } why)
                {
                    yield return new(technology.Id, why, Explanation);
                    yield return new(edge.To, why, Explanation);
                }
            }

            foreach (var edge in graph.To<About>(technology.Id))
            {
                foreach (var text in WorkTexts(graph.Find(edge.From)))
                    yield return new(technology.Id, text, Work);
            }
        }
    }

    private static IEnumerable<TextEntry> OfSegments(GraphView graph)
    {
        foreach (var segment in graph.Nodes<Segment>())
        {
            foreach (var name in Names(segment))
                yield return name;
            foreach (var edge in graph.From<PartOf>(segment.Id))
            {
                if (graph.Find<Chain>(edge.To) is { } chain)
                {
                    foreach (var text in new[] { chain.Summary, chain.SummaryEn }.OfType<string>())
                        yield return new(segment.Id, text, Summary);
                }
            }
        }
    }

    private static IEnumerable<TextEntry> OfPartners(GraphView graph)
    {
        foreach (var partner in graph.Nodes<Institution>().Concat<Node>(graph.Nodes<Lab>()))
        {
            foreach (var name in Names(partner))
                yield return name;
            foreach (var edge in graph.From<Researches>(partner.Id))
            {
                if (edge.Field is { } field)
                    yield return new(partner.Id, field, Work);
            }

            foreach (var edge in Activity.Of(graph, partner.Id))
            {
                foreach (var text in WorkTexts(graph.Find(edge.From)))
                    yield return new(partner.Id, text, Work, edge.From);
            }
        }
    }

    private static IEnumerable<TextEntry> OfDisciplines(GraphView graph) =>
        graph.Nodes<Discipline>().SelectMany(discipline => Names(discipline));

    /// <summary>The names, aliases and terms of a node, as texts by which it is found.</summary>
    public static IEnumerable<TextEntry> Names(Node node)
    {
        yield return new(node.Id, node.Name, Name);
        if (node.NameEn is { } english)
            yield return new(node.Id, english, Name);
        foreach (var alias in node.Aliases)
            yield return new(node.Id, alias, Name);
        var words = TradeTerms.Of(node);
        foreach (var term in words.Terms)
            yield return new(node.Id, term, Term);
        foreach (var term in words.Broader)
            yield return new(node.Id, term, BroaderTerm);
    }

    private static IEnumerable<string> WorkTexts(Node? activity)
    {
        if (activity is null)
            yield break;
        yield return activity.Name;
        if (activity.NameEn is { } english)
            yield return english;
        if (activity is Collaboration { Topic: { } topic } && topic != activity.Name)
            yield return topic;
    }
}
