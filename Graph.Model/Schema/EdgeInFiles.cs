namespace Graph.Model;

/// <summary>How the files write a kind of edge, at the entry that it starts at.</summary>
/// <param name="Key">The key of the entry under which its edges stand: <c>technologies</c>. Several kinds of edge may share one.</param>
/// <param name="Form">One id, a list of ids, or a list of entries.</param>
/// <param name="Relation">The value of <c>relation</c> in an entry that tells it from another kind with the same key and the same end;
/// null where the end alone tells.</param>
/// <param name="Owner">The kind whose entries write it so; null for all that it may start at.</param>
public sealed record EdgeInFiles(string Key, EdgeFileForm Form, string? Relation = null, NodeKind? Owner = null);

/// <summary>How an entry of a file names the other ends of its edges.</summary>
public enum EdgeFileForm
{
    /// <summary>One id; the edge has the citations of the entry.</summary>
    One,

    /// <summary>A list of ids; the edges have the citations of the entry.</summary>
    Ids,

    /// <summary>A list of mappings: the end under the name of its kind, the edge's properties, its own sources.</summary>
    Entries,
}
