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

    private readonly GraphView _graph;
    private readonly TextLibrary _library;
    private readonly TextIndex _texts;

    private ContentIndex(GraphTexts known, List<TextEntry> entries, TextLibrary library) =>
        (_graph, _library, _texts) = (known.Graph, library, new(known.Graph, entries, library, known.Reader));

    /// <summary>The texts of a graph.</summary>
    /// <param name="known">The texts that partners are found by; nearly all of these are among them.</param>
    public static ContentIndex Of(GraphTexts known)
    {
        var entries = EntriesOf(known.Graph);
        return new(known, entries, known.Library.With(entries.Select(entry => entry.Text), known.Reader));
    }

    /// <summary>The texts of a graph that is much like another one, as an earlier version is. What the index of the other has taken apart
    /// is used again where the texts for partners were taken over from the same graph.</summary>
    /// <param name="known">The texts that partners are found by.</param>
    /// <param name="like">The index of the other graph.</param>
    public static ContentIndex Of(GraphTexts known, ContentIndex like)
    {
        if (known.Origin is not { } origin || origin.Graph != like._graph)
            return Of(known);
        var entries = EntriesOf(known.Graph);
        var texts = entries.Select(entry => entry.Text);
        return new(known, entries, known.Library.With(texts, known.Reader, like._library, origin.Change));
    }

    /// <summary>The nodes of which the words of a text are said, the best first. Their scores are below those of names.</summary>
    public IEnumerable<Found> Find(string words, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(words) ? []
        : _texts.Find(words, Least, leastOfBest: 0, cancellationToken).DistinctBy(hit => hit.Entry.Owner).Take(Most)
            .Select(hit => new Found(new(hit.Entry.Owner.ToString(), Math.Round(hit.Score * Share, 6),
                FieldOf(hit.Entry), string.Join(' ', hit.Words), MatchKind.Content), null));

    private string FieldOf(TextEntry entry) =>
        TextsOf(_graph, _graph.Find(entry.Owner)!).First(content => content.Text == entry.Text).Field;

    private static List<TextEntry> EntriesOf(GraphView graph) =>
    [
        .. graph.All.Where(node => node is not Source).SelectMany(node => TextsOf(graph, node)
            .Select(content => content.Text).Distinct(StringComparer.Ordinal).Select(text => new TextEntry(node.Id, text, 1))),
    ];

    private static IEnumerable<(string Field, string Text)> TextsOf(GraphView graph, Node node)
    {
        if (node.Note is { } note)
            yield return ("note", note);
        if (node is Collaboration { Topic: { } topic })
            yield return ("topic", topic);
        if (node is Chain { Summary: { } summary })
            yield return ("summary", summary);
        if (node is Chain { SummaryEn: { } summaryEn })
            yield return ("summaryEn", summaryEn);
        foreach (var edge in graph.From<DependsOn>(node.Id))
        {
            if (edge.Why is { } why)
                yield return ("dependsOn", why);
        }

        foreach (var edge in graph.From<Researches>(node.Id))
        {
            if (edge.Field is { } field)
                yield return ("technologies", field);
        }

        foreach (var edge in graph.From<OperatesIn>(node.Id))
            yield return ("segments", graph.Find(edge.To)!.Name);
        foreach (var edge in graph.From<Develops>(node.Id))
            yield return ("develops", graph.Find(edge.To)!.Name);
    }
}
