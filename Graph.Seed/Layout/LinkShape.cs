using Graph.Model;

namespace Graph.Seed;

/// <summary>A key of an entry under which edges stand.</summary>
/// <param name="Owner">The kind of the entry.</param>
/// <param name="Key">The key: <c>technologies</c>.</param>
/// <param name="Form">One id, ids, or entries.</param>
/// <param name="Edges">The kinds of edges that may stand there; several only where they are entries.</param>
internal sealed record LinkShape(NodeKind Owner, string Key, EdgeFileForm Form, IReadOnlyList<EdgeKind> Edges)
{
    /// <summary>The key under which an edge's property stands beside a single id: <c>clusterNote</c>.</summary>
    public string KeyOf(Property property) => Key + char.ToUpperInvariant(property.FileKey![0]) + property.FileKey[1..];

    /// <summary>The kinds at which the edges may end, each once.</summary>
    public IReadOnlyList<NodeKind> Ends { get; } = [.. Edges.SelectMany(edge => edge.To).Distinct()];

    /// <summary>The values that tell its kinds of edges apart; empty where the end alone tells.</summary>
    public IReadOnlyList<string> Relations { get; } = [.. Edges.Select(edge => edge.InFilesOf(Owner)!.Relation).OfType<string>()];

    /// <summary>The keys of an entry of the list in the order in which they are written: the end, the relation, the properties, the sources.</summary>
    public IReadOnlyList<string> ItemKeys { get; } =
    [
        .. Edges.SelectMany(edge => edge.To).Select(kind => kind.Name).Distinct(),
        .. Edges.Any(edge => edge.InFilesOf(Owner)?.Relation is not null) ? [EntryShape.Relation] : Array.Empty<string>(),
        .. Edges.SelectMany(edge => edge.Properties).Select(property => property.FileKey).OfType<string>().Distinct(),
        EntryShape.Sources,
    ];
}
