namespace Graph.Model;

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
