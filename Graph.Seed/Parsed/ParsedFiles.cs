using Graph.Model;

namespace Graph.Seed.Parsed;

/// <summary>A data set as its files have it.</summary>
internal sealed class ParsedFiles
{
    private readonly Dictionary<NodeId, ParsedEntry> _byId = [];
    private readonly HashSet<string> _presumed = new(StringComparer.Ordinal);
    private readonly List<ParsedEntry> _entries = [];
    private readonly List<ParsedTerms> _terms = [];
    private readonly Dictionary<NodeId, ParsedTerms> _termsById = [];
    private bool _presumesAll;

    /// <summary>The description of the set; null where its file is missing or wrong.</summary>
    public DataSet? DataSet { get; set; }

    /// <summary>All entries in the order of the files; of several with one id, all.</summary>
    public IReadOnlyList<ParsedEntry> Entries => _entries;

    /// <summary>The words of the trade in the order of the file; of several lines for one entry, all.</summary>
    public IReadOnlyList<ParsedTerms> Terms => _terms;

    /// <summary>Whether a file could not be read at all, so that its content is not known.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Adds an entry; gives the one that has its id already, else null.</summary>
    public ParsedEntry? Add(ParsedEntry entry)
    {
        _entries.Add(entry);
        return _byId.TryAdd(entry.Id, entry) ? null : _byId[entry.Id];
    }

    /// <summary>Adds words of the trade; only the first line for an entry counts.</summary>
    public void Add(ParsedTerms terms)
    {
        _terms.Add(terms);
        _termsById.TryAdd(terms.Id, terms);
    }

    /// <summary>The words of the trade for an entry; null where there are none.</summary>
    public ParsedTerms? TermsOf(NodeId id) => _termsById.GetValueOrDefault(id);

    /// <summary>The first entry with this id; null where there is none.</summary>
    public ParsedEntry? Find(NodeId id) => _byId.GetValueOrDefault(id);

    /// <summary>The ids of the entries of a kind, without the kind.</summary>
    public IEnumerable<string> SlugsOf(NodeKind kind) => _entries.Where(entry => entry.Kind == kind).Select(entry => entry.Id.Slug);

    /// <summary>Whether a file that could not be read may hold an entry with this slug.</summary>
    public bool IsPresumed(string slug) => _presumesAll || _presumed.Contains(slug);

    /// <summary>Notes that a file could not be read, and what ids seem to be in it; where there are none, any id may be.</summary>
    public void MissPart(IReadOnlyCollection<string> slugs)
    {
        IsPartial = true;
        _presumesAll |= slugs.Count == 0;
        _presumed.UnionWith(slugs);
    }
}
