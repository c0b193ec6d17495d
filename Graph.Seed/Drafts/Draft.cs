using Graph.Model;

namespace Graph.Seed;

/// <summary>A data set as its files have it.</summary>
internal sealed class Draft
{
    private readonly Dictionary<NodeId, DraftEntry> _byId = [];
    private readonly HashSet<string> _presumed = new(StringComparer.Ordinal);
    private readonly List<DraftEntry> _entries = [];
    private bool _presumesAll;

    /// <summary>What the set says of itself; null where its file is missing or wrong.</summary>
    public DataSet? DataSet { get; set; }

    /// <summary>All entries in the order of the files; of several with one id, all.</summary>
    public IReadOnlyList<DraftEntry> Entries => _entries;

    /// <summary>Whether a file could not be read at all, so that what stands in it is not known.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Adds an entry; gives the one that has its id already, else null.</summary>
    public DraftEntry? Add(DraftEntry entry)
    {
        _entries.Add(entry);
        return _byId.TryAdd(entry.Id, entry) ? null : _byId[entry.Id];
    }

    /// <summary>The first entry with this id; null where there is none.</summary>
    public DraftEntry? Find(NodeId id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a file that could not be read may hold an entry with this slug.</summary>
    public bool IsPresumed(string slug) => _presumesAll || _presumed.Contains(slug);

    /// <summary>Notes that a file could not be read, and what ids seem to stand in it; where none do, any may.</summary>
    public void MissPart(IReadOnlyCollection<string> slugs)
    {
        IsPartial = true;
        _presumesAll |= slugs.Count is 0;
        _presumed.UnionWith(slugs);
    }
}
