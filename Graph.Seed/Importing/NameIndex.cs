using Graph.Model;
using Graph.Search;
using Graph.Seed.Sheets;

namespace Graph.Seed.Importing;

/// <summary>Finds nodes by the names that people use: those of a graph and those that an import adds.</summary>
internal sealed class NameIndex
{
    private const int MostCandidates = 3;
    private const int MostOfCore = 8; // a core that more names share tells nothing

    private readonly GraphSnapshot _graph;
    private readonly CoreName _cores;
    private readonly Dictionary<NodeKind, Dictionary<string, NodeId>> _names = [];
    private readonly Dictionary<NodeKind, Dictionary<string, List<NodeId>>> _shared = [];
    private readonly Dictionary<string, NodeId> _cored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeId>> _sharedCores = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeId, string> _added = [];
    private readonly Lazy<SearchIndex> _search;

    /// <summary>The names in a graph.</summary>
    public NameIndex(GraphSnapshot graph)
    {
        (_graph, _cores) = (graph, new(graph.DataSet?.HomeRegion));
        foreach (var kind in GraphSchema.Kinds)
            (_names[kind], _shared[kind]) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var node in graph.Nodes())
            Add(node.Id, GraphSchema.KindOf(node), [node.Name, node.NameEn, .. node.Aliases]);
        _search = new(() => SearchIndex.Build(graph.Nodes().Select(node =>
            new NameEntry(node.Id.ToString(), node.Id.Kind, node.Name, node.NameEn, node.Aliases))));
    }

    /// <summary>Whether there is a node with this id, in the graph or among those added.</summary>
    public bool Contains(NodeId id) => _added.ContainsKey(id) || _graph.TryFind(id, out _);

    /// <summary>The id that an entry has now, where it was joined with another.</summary>
    public NodeId Follow(NodeId id) => _graph.Follow(id);

    /// <summary>Adds a node that is not in the graph.</summary>
    public void Add(NodeId id, NodeKind kind, string name, IEnumerable<string?> others)
    {
        _added[id] = name;
        Add(id, kind, [name, .. others]);
    }

    /// <summary>The name of a node.</summary>
    public string NameOf(NodeId id) => _added.TryGetValue(id, out var name) ? name : _graph.TryFind(id, out var ordinal)
        ? _graph[ordinal].Name : id.Slug;

    /// <summary>The nodes of some kinds that a text means: by id, else by name, short name or English name, else by the core of the
    /// name. The official name goes before other names.</summary>
    public IReadOnlyList<NodeId> Find(string text, IReadOnlyList<NodeKind> kinds)
    {
        if (ById(text, kinds) is { Count: > 0 } byId)
            return byId;
        if (ByName(text, kinds) is { Count: > 0 } byName)
            return byName.Where(id => NameOf(id) == text).ToList() is [var exact] ? [exact] : byName;
        return ByCore(text, kinds) is [var only] ? [only] : [];
    }

    /// <summary>The nodes of a kind with this name, short name or English name.</summary>
    public IReadOnlyList<NodeId> ByName(string text, IReadOnlyList<NodeKind> kinds)
    {
        var key = NameKey.Of(text);
        List<NodeId> found = [];
        foreach (var kind in key.Length == 0 ? [] : kinds)
        {
            if (_shared[kind].TryGetValue(key, out var several))
                found.AddRange(several);
            else if (_names[kind].TryGetValue(key, out var one))
                found.Add(one);
        }
        return found;
    }

    /// <summary>The nodes of some kinds whose names have the same core.</summary>
    public IReadOnlyList<NodeId> ByCore(string text, IReadOnlyList<NodeKind> kinds)
    {
        var core = _cores.Of(text);
        IEnumerable<NodeId> found = _sharedCores.TryGetValue(core, out var several) ? several
            : _cored.TryGetValue(core, out var one) ? [one] : [];
        return [.. found.Where(id => kinds.Any(kind => kind.Name == id.Kind))];
    }

    /// <summary>The nodes of some kinds in the graph that a text may mean, the most likely first.</summary>
    public IReadOnlyList<NodeId> Candidates(string text, IReadOnlyList<NodeKind> kinds)
    {
        var near = ByCore(text, kinds);
        var found = _search.Value.Search(new(text, kinds.Select(kind => kind.Name).ToHashSet(), 0, MostCandidates));
        return [.. near.Concat(found.Matches.Select(match => NodeId.Parse(match.Id))).Distinct().Take(MostCandidates)];
    }

    private static bool TryId(string text, NodeKind kind, out NodeId id) =>
        (NodeId.TryParse(text, out id) && id.Kind == kind.Name) || NodeId.TryParse($"{kind.Name}:{text}", out id);

    private List<NodeId> ById(string text, IReadOnlyList<NodeKind> kinds)
    {
        List<NodeId> found = [];
        foreach (var kind in kinds)
        {
            if (TryId(text, kind, out var id) && Contains(Follow(id)))
                found.Add(Follow(id));
        }
        return found;
    }

    private void Add(NodeId id, NodeKind kind, IEnumerable<string?> names)
    {
        foreach (var name in names)
        {
            if (name is null || NameKey.Of(name) is not { Length: > 0 } key)
                continue;
            if (!_names[kind].TryAdd(key, id) && _names[kind][key] != id)
                Share(kind, key, id);
            if (!GraphSchema.Organizations.Contains(kind))
                continue;
            AddCore(_cores.Of(name), key, id);
            AddCore(CoreName.WithRegion(name), key, id);
        }
    }

    /// <summary>Most cores are of one name only, and many are the name itself: a million of them need no list and no second text.</summary>
    private void AddCore(string core, string key, NodeId id)
    {
        if (core.Length == 0 || _cored.TryAdd(core == key ? key : core, id) || _cored[core] == id)
            return;
        if (!_sharedCores.TryGetValue(core, out var ids))
            _sharedCores[core] = ids = [_cored[core]];
        if (ids.Count < MostOfCore && !ids.Contains(id))
            ids.Add(id);
    }

    private void Share(NodeKind kind, string key, NodeId id)
    {
        if (!_shared[kind].TryGetValue(key, out var ids))
            _shared[kind][key] = ids = [_names[kind][key]];
        if (!ids.Contains(id))
            ids.Add(id);
    }
}
