using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Seed.Layout;

/// <summary>How an entry of a kind is written. Derived from <see cref="GraphSchema"/>: its properties, then its edges, each in the order of
/// the declaration, then its note and its sources.</summary>
internal sealed class EntryShape
{
    /// <summary>The key of an entry's citations.</summary>
    public const string Sources = "sources";

    /// <summary>The key that tells two kinds of edges with the same end apart.</summary>
    public const string Relation = "relation";

    private static readonly ConcurrentDictionary<NodeKind, EntryShape> _shapes = new();

    private EntryShape(NodeKind kind)
    {
        Kind = kind;
        Id = kind.FindProperty("id")!;
        Note = kind.FindProperty("note")!;
        Properties = [.. kind.Properties.Where(property => property.FileKey is not null && property != Id && property != Note)];
        Links = [.. GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn && edge.From.Contains(kind))
            .Select(edge => (Edge: edge, Form: edge.InFilesOf(kind))).Where(pair => pair.Form is not null)
            .GroupBy(pair => (pair.Form!.Key, pair.Form.Form))
            .Select(group => new LinkShape(kind, group.Key.Key, group.Key.Form, [.. group.Select(pair => pair.Edge)]))];
        HasSources = GraphSchema.CitedIn.From.Contains(kind);
        Keys = [Id.FileKey!, .. Properties.Select(property => property.FileKey!), .. Links.SelectMany(KeysOf), Note.FileKey!,
            .. HasSources ? [Sources] : Array.Empty<string>()];
    }

    /// <summary>The kind.</summary>
    public NodeKind Kind { get; }

    /// <summary>Its id.</summary>
    public Property Id { get; }

    /// <summary>Its note.</summary>
    public Property Note { get; }

    /// <summary>What else the files carry, in the order in which it is written.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The keys under which its edges stand.</summary>
    public IReadOnlyList<LinkShape> Links { get; }

    /// <summary>Whether it cites sources.</summary>
    public bool HasSources { get; }

    /// <summary>All keys, in the order in which they are written.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The shape of a kind's entries.</summary>
    public static EntryShape Of(NodeKind kind) => _shapes.GetOrAdd(kind, static key => new(key));

    /// <summary>The properties that edges of this kind carry in the files.</summary>
    public static IEnumerable<Property> FileProperties(EdgeKind edge) => edge.Properties.Where(property => property.FileKey is not null);

    /// <summary>The keys of a link: its own and, where it is a single id, those of the edge's properties.</summary>
    private static IEnumerable<string> KeysOf(LinkShape link) => link.Form is EdgeFileForm.One
        ? [link.Key, .. FileProperties(link.Edges[0]).Select(link.KeyOf)] : [link.Key];
}

/// <summary>A key of an entry under which edges are listed.</summary>
/// <param name="Owner">The kind of the entry.</param>
/// <param name="Key">The key: <c>technologies</c>.</param>
/// <param name="Form">One id, ids, or entries.</param>
/// <param name="Edges">The kinds of edges that may be listed there; several only where they are entries.</param>
internal sealed record LinkShape(NodeKind Owner, string Key, EdgeFileForm Form, IReadOnlyList<EdgeKind> Edges)
{
    /// <summary>The key under which an edge's property is beside a single id: <c>clusterNote</c>.</summary>
    public string KeyOf(Property property) => Key + char.ToUpperInvariant(property.FileKey![0]) + property.FileKey[1..];

    /// <summary>The kinds at which the edges may end, each once.</summary>
    public IReadOnlyList<NodeKind> Ends { get; } = [.. Edges.SelectMany(edge => edge.To).Distinct()];

    /// <summary>The values that tell its kinds of edges apart; empty where the end alone tells.</summary>
    public IReadOnlyList<string> Relations { get; } = [.. Edges.Select(edge => edge.InFilesOf(Owner)!.Relation).OfType<string>()];

    /// <summary>The keys of an entry of the list in the order in which they are written: the end, the relation, the properties, the
    /// sources.</summary>
    public IReadOnlyList<string> ItemKeys { get; } =
    [
        .. Edges.SelectMany(edge => edge.To).Select(kind => kind.Name).Distinct(),
        .. Edges.Any(edge => edge.InFilesOf(Owner)?.Relation is not null) ? [EntryShape.Relation] : Array.Empty<string>(),
        .. Edges.SelectMany(edge => edge.Properties).Select(property => property.FileKey).OfType<string>().Distinct(),
        EntryShape.Sources,
    ];
}

/// <summary>The keys of a citation, in the order in which they are written.</summary>
internal static class CitationKeys
{
    /// <summary>The key of the source's id.</summary>
    public static string Source => GraphSchema.Source.Name;

    /// <summary>The key of the place in the source.</summary>
    public static string Locator { get; } = GraphSchema.CitedIn.FindProperty("locator")!.FileKey!;

    /// <summary>The key of the day on which the place was read.</summary>
    public static string CheckedOn { get; } = GraphSchema.CitedIn.FindProperty("checkedOn")!.FileKey!;
}
