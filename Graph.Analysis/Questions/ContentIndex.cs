using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>Finds nodes by what is said of them beside their names: notes, topics, summaries, fields, reasons, and what an enterprise
/// does.</summary>
internal sealed class ContentIndex
{
    private const double Least = 0.45;
    private const double Share = 0.3;
    private const int Most = 50;

    private readonly TextIndex _texts;
    private readonly ILookup<(NodeId Owner, string Text), string> _fields;

    /// <summary>The texts of a graph.</summary>
    public ContentIndex(GraphView graph, FeatureReader reader)
    {
        var contents = graph.All.Where(node => node is not Source).SelectMany(node => TextsOf(graph, node)).ToList();
        _fields = contents.ToLookup(content => (content.Owner, content.Text), content => content.Field);
        _texts = new(contents.Select(content => new TextEntry(content.Owner, content.Text, 1)).Distinct(), reader);
    }

    /// <summary>The nodes of which the words of a text are said, the best first. Their scores are below those of names.</summary>
    public IEnumerable<Found> Find(string words, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(words) ? []
        : _texts.Find(words, Least, cancellationToken).DistinctBy(hit => hit.Entry.Owner).Take(Most)
            .Select(hit => new Found(new(hit.Entry.Owner.ToString(), Math.Round(hit.Score * Share, 6),
                _fields[(hit.Entry.Owner, hit.Entry.Text)].First(), string.Join(' ', hit.Words), MatchKind.Content), null));

    private static IEnumerable<(NodeId Owner, string Field, string Text)> TextsOf(GraphView graph, Node node)
    {
        if (node.Note is { } note)
            yield return (node.Id, "note", note);
        if (node is Collaboration { Topic: { } topic })
            yield return (node.Id, "topic", topic);
        if (node is Chain { Summary: { } summary })
            yield return (node.Id, "summary", summary);
        if (node is Chain { SummaryEn: { } summaryEn })
            yield return (node.Id, "summaryEn", summaryEn);
        foreach (var edge in graph.From<DependsOn>(node.Id))
        {
            if (edge.Why is { } why)
                yield return (node.Id, "dependsOn", why);
        }

        foreach (var edge in graph.From<Researches>(node.Id))
        {
            if (edge.Field is { } field)
                yield return (node.Id, "technologies", field);
        }

        foreach (var edge in graph.From<OperatesIn>(node.Id))
            yield return (node.Id, "segments", graph.Find(edge.To)!.Name);
        foreach (var edge in graph.From<Develops>(node.Id))
            yield return (node.Id, "develops", graph.Find(edge.To)!.Name);
    }
}
