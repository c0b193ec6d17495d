using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Graph.Api.Analyses;
using Graph.Model;

namespace Graph.Api.Feeds;

/// <summary>What a version changed, as HTML for an entry of the feed: the entries and relations, with links to their pages.</summary>
internal sealed class FeedEntry
{
    private const int Listed = 50; // readers show a summary; the page of an entry and 'changes' tell the rest

    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly FeedTexts _texts;
    private readonly Func<string, Uri> _addressOf;
    private readonly GraphSnapshot _graph;
    private readonly Dictionary<NodeId, Node> _changed = [];

    /// <param name="texts">The texts.</param>
    /// <param name="addressOf">Gives the address of a page of the explorer from its path.</param>
    /// <param name="graph">The current graph.</param>
    /// <param name="changes">All changes of the feed: they name what is not in the graph any more.</param>
    public FeedEntry(FeedTexts texts, Func<string, Uri> addressOf, GraphSnapshot graph, IEnumerable<RecordedChange> changes)
    {
        (_texts, _addressOf, _graph) = (texts, addressOf, graph);
        foreach (var node in changes.Select(change => change.Node).OfType<NodeChange>())
            _changed.TryAdd(node.Id, (node.After ?? node.Before)!);
    }

    /// <summary>The content for the oldest version that is kept.</summary>
    public string NotListed => $"<p>{Text(_texts.NotListed)}</p>";

    /// <summary>The content for the changes of one version.</summary>
    public string Html(IReadOnlyList<RecordedChange> changes)
    {
        StringBuilder html = new();
        foreach (var group in changes.Take(Listed).GroupBy(change => change.Kind).OrderBy(group => group.Key))
        {
            html.Append($"<h3>{Text(_texts.Heading(group.Key))}</h3><ul>");
            foreach (var change in group)
                html.Append($"<li>{Line(change)}</li>");
            html.Append("</ul>");
        }
        if (changes.Count > Listed)
            html.Append($"<p>{Text(_texts.More(changes.Count - Listed))}</p>");
        return html.ToString();
    }

    /// <summary>The name of a node that is or was there; its id where nothing tells it.</summary>
    public string NameOf(NodeId id) => Find(id) is { } node ? _texts.Name(node) : id.ToString();

    private string Line(RecordedChange change)
    {
        var what = change.Edge is { Key: var key }
            ? $"{Link(key.From)} – {Text(_texts.EdgeName(GraphSchema.EdgeOf(key.Type)))} – {Link(key.To)}"
            : $"{Text(_texts.KindName(GraphSchema.FindKind(change.About.Kind)!))} {Link(change.About)}";
        return change.Kind is ChangeKind.Changed
            ? $"{what}<br/>{string.Join("<br/>", change.Properties.Select(property => Text(_texts.Property(property))))}" : what;
    }

    private string Link(NodeId id) => _graph.TryFind(id, out _)
        ? $"<a href=\"{Text(_addressOf($"{GraphSchema.FindKind(id.Kind)!.Plural}/{id.Slug}").ToString())}\">{Text(NameOf(id))}</a>"
        : Text(NameOf(id));

    private Node? Find(NodeId id) => _graph.TryFind(id, out var at) ? _graph[at] : _changed.GetValueOrDefault(id);

    private static string Text(string text) => _encoder.Encode(text);
}
