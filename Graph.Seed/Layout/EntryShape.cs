using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Seed;

/// <summary>How an entry of a kind is written. Derived from <see cref="GraphSchema"/>: its properties, then its edges, each in the order of the
/// declaration, then its note and its sources.</summary>
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
