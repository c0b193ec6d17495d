using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Graph.Api.Analyses;
using Graph.Model;

namespace Graph.Api.Feeds;

/// <summary>The versions of the graph with what each changed, as an Atom feed (RFC 4287): an entry for each version, the newest
/// first.</summary>
/// <remarks>A version whose time is not known has no entry, because Atom asks for a time. With a filter, versions that changed nothing of
/// it have none.</remarks>
internal sealed class ChangesFeed(PastVersions past)
{
    private const int Entries = 30;

    /// <summary>The media type.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>The path below the explorer's address.</summary>
    public const string Path = "feeds/changes.atom";

    /// <summary>Writes the feed.</summary>
    /// <param name="current">The graph that is served.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="home">Where readers reach the explorer; null makes links relative to the feed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<FeedDocument> WriteAsync(GraphAnalyses current, FeedQuery query, Uri? home, CancellationToken cancellationToken)
    {
        var graph = current.Graph.Snapshot;
        var kept = await past.KeptAsync(graph.Version, cancellationToken);
        var changes = await ChangesAsync(current, kept, query, cancellationToken);
        FeedTexts texts = new(query.IsEnglish);
        FeedEntry content = new(texts, path => Address(home, $"{path}{(query.IsEnglish ? "?lang=en" : "")}"), graph, changes);
        var ofVersions = changes.ToLookup(change => change.Version.Version);
        List<SyndicationItem> entries = [.. kept.Take(Entries).Where(version => version.WrittenAt is not null)
            .Where(version => !query.IsFiltered || ofVersions.Contains(version.Version))
            .Select(version => Entry(version, version == kept[^1] ? null : [.. ofVersions[version.Version]], query, texts, content, graph,
                home))];
        var newest = entries.Count > 0 ? entries[0].LastUpdatedTime : kept.Select(version => version.WrittenAt).FirstOrDefault(time => time
            is not null) ?? DateTimeOffset.UnixEpoch;
        SyndicationFeed feed = new(texts.Title(graph.DataSet), texts.Subtitle(query, content.NameOf), null)
        {
            Id = Id(graph.DataSet, query.Canonical),
            Language = texts.Language,
            LastUpdatedTime = newest,
            Items = entries,
        };
        feed.Authors.Add(new() { Name = texts.Editors(graph.DataSet) });
        feed.Links.Add(new(Address(home, $"{Path}?{query.Canonical}"), "self", null, "application/atom+xml", 0));
        feed.Links.Add(new(Address(home, query.IsEnglish ? "data?lang=en" : "data"), "alternate", null, "text/html", 0));
        return new(Xml(feed), newest);
    }

    private async ValueTask<IReadOnlyList<RecordedChange>> ChangesAsync(GraphAnalyses current, IReadOnlyList<KeptVersion> kept,
        FeedQuery query, CancellationToken cancellationToken)
    {
        if (kept.Count < 2)
            return [];
        var graph = current.Graph.Snapshot;
        ChangeFilter filter = new(query.Kinds, query.Chains is null ? null : [.. query.Chains.Concat(query.Chains.Select(graph.Follow))]);
        return await past.ChangesAsync(current, kept[Math.Min(Entries, kept.Count - 1)], "since", filter, cancellationToken);
    }

    /// <param name="version">The version.</param>
    /// <param name="changes">What it changed; null for the oldest one, of which stores keep only the counts.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="content">Writes the changes.</param>
    /// <param name="graph">The current graph.</param>
    /// <param name="home">Where readers reach the explorer; null makes links relative to the feed.</param>
    private static SyndicationItem Entry(KeptVersion version, IReadOnlyList<RecordedChange>? changes, FeedQuery query, FeedTexts texts,
        FeedEntry content, GraphSnapshot graph, Uri? home)
    {
        var (nodes, edges) = changes is null ? (version.Nodes, version.Edges)
            : (Count(changes, isNode: true), Count(changes, isNode: false));
        SyndicationItem entry = new()
        {
            Id = Id(graph.DataSet, $"{version.Version}&{query.Canonical}"),
            Title = new(texts.Version(version, nodes, edges)),
            LastUpdatedTime = version.WrittenAt!.Value,
            Content = SyndicationContent.CreateHtmlContent(changes is null ? content.NotListed : content.Html(changes)),
        };
        entry.Links.Add(new(Address(home, query.IsEnglish ? "data?lang=en" : "data"), "alternate", null, "text/html", 0));
        if (version.Origin?.By is { } by)
            entry.Authors.Add(new() { Name = by });
        if (version.Origin?.From is { } from)
            entry.Summary = new(from);
        return entry;
    }

    private static ChangeCounts Count(IReadOnlyList<RecordedChange> changes, bool isNode)
    {
        int Of(ChangeKind kind) => changes.Count(change => change.Node is not null == isNode && change.Kind == kind);
        return new(Of(ChangeKind.Added), Of(ChangeKind.Changed), Of(ChangeKind.Deleted));
    }

    /// <summary>An address below that of the explorer. The feed lies one folder below it.</summary>
    private static Uri Address(Uri? home, string path) => home is null ? new($"../{path}", UriKind.Relative) : new(home, path);

    /// <summary>An id that never changes for the same data set and part: a UUID made from both (RFC 9562, version 8).</summary>
    private static string Id(DataSet? set, string part)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"changes\n{set?.Name}\n{part}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static byte[] Xml(SyndicationFeed feed)
    {
        using MemoryStream xml = new();
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true };
        using (var writer = XmlWriter.Create(xml, settings))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return xml.ToArray();
    }
}

/// <summary>A feed as it is sent.</summary>
/// <param name="Xml">The bytes.</param>
/// <param name="UpdatedAt">When the newest entry was written.</param>
internal sealed record FeedDocument(byte[] Xml, DateTimeOffset UpdatedAt);
