using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Loading;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;

namespace Graph.Seed.Importing;

/// <summary>What an import has found so far: the entries that it touches.</summary>
internal sealed partial class ImportWork
{
    private static readonly Bilingual _citedIn = new(GraphSchema.CitedIn.Chinese, "source");

    private readonly GraphSnapshot _graph;
    private readonly NameIndex _names;
    private readonly IdMaker _ids;
    private readonly CellReader _cells;
    private readonly ReferenceReader _references;
    private readonly Dictionary<NodeId, Draft> _drafts = [];
    private readonly Dictionary<NodeId, SourceLocation> _new = [];
    private readonly List<ParsedTerms> _terms = [];
    private readonly NodeId? _sourceOfAll;

    /// <summary>An import into a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sourceOfAll">The document that states all rows that name none; null where there is none.</param>
    /// <param name="today">The day, in the local time zone.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ImportWork(GraphSnapshot graph, SourceText? sourceOfAll, DateOnly today, DiagnosticList diagnostics)
    {
        (_graph, _names, _ids, Diagnostics) = (graph, new(graph), new(graph), diagnostics);
        (_cells, _references) = (new(diagnostics, today), new(_names, diagnostics));
        DataSet = graph.DataSet;
        _sourceOfAll = sourceOfAll is null ? null : SourceOf(sourceOfAll, SourceLocation.Of("--source"));
    }

    /// <summary>What was found wrong.</summary>
    public DiagnosticList Diagnostics { get; }

    /// <summary>What the data set says of itself.</summary>
    public DataSet? DataSet { get; set; }

    /// <summary>The rows, in their order, with the entries that they are about; empty unless they are wanted.</summary>
    public List<ImportedRow>? Rows { get; init; }

    private Draft DraftOf(NodeId id, SourceLocation at)
    {
        if (_drafts.TryGetValue(id, out var draft))
            return draft;
        var kind = GraphSchema.FindKind(id.Kind)!;
        var isKnown = _graph.TryFind(id, out var ordinal);
        return _drafts[id] = new(id, kind, isKnown ? _graph[ordinal] : null, isKnown ? EdgesFrom(ordinal) : [],
            _new.TryGetValue(id, out var first) ? first : at);
    }

    private IEnumerable<Edge> EdgesFrom(int ordinal) => GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn)
        .SelectMany(edge => _graph.From(edge, ordinal));

    /// <summary>The document that a text describes: one of the same address or title, else a new one.</summary>
    private NodeId SourceOf(SourceText text, SourceLocation at)
    {
        if (_names.ByName(text.Title, [GraphSchema.Source]) is [var known, ..])
            return known;
        var id = _ids.Make(GraphSchema.Source, text.Title, null);
        _names.Add(id, GraphSchema.Source, text.Title, []);
        var draft = DraftOf(id, at);
        foreach (var property in GraphSchema.Source.Properties)
        {
            var value = property switch
            {
                { Domain: ValueDomain.Name } => text.Title,
                { Name: "publisher" } => text.Publisher,
                { Name: "url" } => text.Url,
                { Name: "date" } => text.Date,
                { Enum: { } type } when type == GraphEnums.Of<SourceKind>() => text.Kind is { } kind ? type.NameOf((int)kind) : null,
                _ => (object?)null,
            };
            if (value is not null)
                draft.Set(property, value);
        }
        return id;
    }

    /// <summary>What is to be written; what new entries lack is reported.</summary>
    public ImportResult Finish(CancellationToken cancellationToken)
    {
        List<Node> nodes = [];
        List<Edge> edges = [];
        List<EdgeKey> gone = [];
        var counts = new ImportCounts();
        FillPositions();
        CheckFormerIds();
        foreach (var id in _drafts.Keys.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _drafts.Remove(id, out var draft); // a large file makes many: each goes when its node is there
            if (Check(draft!))
                Compare(draft!, nodes, edges, gone, counts);
        }
        var dataSet = GraphDifference.IsSame(DataSet, _graph.DataSet) ? null : DataSet;
        GraphDifference difference = new(new(nodes, edges, [], gone, dataSet),
            new(counts.NodesAdded, counts.NodesChanged, 0), new(counts.EdgesAdded, counts.EdgesChanged, gone.Count));
        return new(Diagnostics, difference, Rows, counts.Unchanged, counts.Outcomes, counts.Edges);
    }

    private void Compare(Draft draft, List<Node> nodes, List<Edge> edges, List<EdgeKey> gone, ImportCounts counts)
    {
        var node = draft.ToNode(DataSet?.HomeRegion);
        var isNew = draft.Known is null;
        var isChanged = !isNew && !GraphDifference.IsSame(node, draft.Known!);
        List<Bilingual> changes = isChanged ? [.. Terms(draft.Kind.Properties, node, draft.Known!)] : [];
        if (isChanged && !node.Citations.SequenceEqual(draft.Known!.Citations))
            changes.Add(_citedIn);
        if (isNew || isChanged)
            nodes.Add(node);
        counts.NodesAdded += isNew ? 1 : 0;
        counts.NodesChanged += isChanged ? 1 : 0;
        var links = Compare(draft, edges, gone, counts);
        counts.Unchanged += isNew || isChanged || links.Count > 0 ? 0 : 1;
        if (Rows is not null)
        {
            counts.Outcomes[draft.Id] = new(isNew ? RowChange.Added : changes.Count + links.Count > 0 ? RowChange.Changed
                : RowChange.None, [.. changes, .. links.Distinct()]);
        }
    }

    private List<Bilingual> Compare(Draft draft, List<Edge> edges, List<EdgeKey> gone, ImportCounts counts)
    {
        List<Bilingual> changes = [];
        HashSet<EdgeKey> there = [];
        foreach (var edge in draft.ToEdges())
        {
            there.Add(edge.Key);
            var known = draft.Known is null ? null : _graph.FindEdge(edge.Key);
            if (known is not null && GraphDifference.IsSame(edge, known))
                continue;
            edges.Add(edge);
            changes.Add(Term(GraphSchema.KindOf(edge)));
            _ = known is null ? counts.EdgesAdded++ : counts.EdgesChanged++;
            if (Rows is not null)
                counts.Edges[edge.Key] = Outcome(edge, known);
        }
        if (draft.Known is not null && _graph.TryFind(draft.Id, out var ordinal))
        {
            foreach (var edge in EdgesFrom(ordinal).Where(edge => !there.Contains(edge.Key)))
            {
                gone.Add(edge.Key);
                changes.Add(Term(GraphSchema.KindOf(edge)));
            }
        }
        return changes;
    }

    private static RowOutcome Outcome(Edge edge, Edge? known)
    {
        if (known is null)
            return new(RowChange.Added, []);
        var terms = Terms(GraphSchema.KindOf(edge).Properties, edge, known);
        return new(RowChange.Changed, [.. edge.Citations.SequenceEqual(known.Citations) ? terms : terms.Append(_citedIn)]);
    }

    private static IEnumerable<Bilingual> Terms(IReadOnlyList<Property> properties, object one, object other) =>
        properties.Where(property => !GraphDifference.IsSame(property, one, other))
            .Select(property => new Bilingual(property.Chinese, property.Name));

    private static Bilingual Term(EdgeKind edge) => new(edge.Chinese, edge.Name);

    private bool Check(Draft draft)
    {
        var node = draft.Known is null ? draft.ToNode(null) : null;
        var missing = node is null ? [] : draft.Kind.Properties.Where(property => property is
        {
            Origin: PropertyOrigin.Key,
            IsNullable: false,
            IsList: false,
            Usual: null,
        } && property.Type is not PropertyType.Id && IsMissing(draft, property)
                && !draft.IsAttempted(property)).Select(property => property.Chinese)
            .Concat(draft.Kind.Relations.Where(relation => relation.IsRequired && draft.Links.All(link => link.Edge != relation.Edge)
                    && !draft.IsAttempted(relation.Edge!))
                .Select(relation => relation.Chinese)).ToList();
        foreach (var name in missing)
        {
            Diagnostics.Add(ImportDiagnostics.Missing.At(draft.At, name) with
            {
                Hint = draft.Kind == GraphSchema.Source ? _newSource : null,
            });
        }
        return missing.Count == 0;
    }

    /// <summary>Checks the former ids that rows state, and that no new entry has one.</summary>
    private void CheckFormerIds()
    {
        var stated = _drafts.Values.Where(draft => draft.Value(ValueDomain.FormerIds) is IReadOnlyList<string> { Count: > 0 })
            .SelectMany(draft => ((IReadOnlyList<string>)draft.Value(ValueDomain.FormerIds)!)
                .Select(former => new FormerId(draft.Id, former, draft.At))).ToList();
        if (stated.Count == 0)
            return;
        var others = _graph.Nodes().Where(node => !_drafts.ContainsKey(node.Id))
            .SelectMany(node => node.FormerIds.Select(former => new FormerId(node.Id, former, null)));
        FormerIdRule.Check([.. others, .. stated], _names.Contains, Diagnostics);
    }

    private static bool IsMissing(Draft draft, Property property) => draft.Value(property) is null
        && (property.Domain is not ValueDomain.Basis || draft.Citations.Count == 0);

    /// <summary>New entries of a list with an order come behind those that are there.</summary>
    private void FillPositions()
    {
        Dictionary<NodeId, int> last = [];
        foreach (var draft in _drafts.Values)
        {
            if (draft.Known is not null
                || draft.Kind.Properties.FirstOrDefault(property => property.Origin is PropertyOrigin.Position) is not { } position
                || draft.Value(position) is not null)
            {
                continue;
            }

            var parent = draft.Links.Select(link => link.To).FirstOrDefault(to => to.Kind == GraphSchema.Chain.Name);
            if (!last.TryGetValue(parent, out var place))
                place = LastPosition(parent, position);
            last[parent] = ++place;
            draft.Set(position, place);
        }
    }

    private int LastPosition(NodeId parent, Property position) => _drafts.Values.Where(draft => draft.Links.Any(link => link.To == parent))
        .Select(draft => draft.Kind.Properties.Contains(position) ? draft.Value(position) as int? : null)
        .Concat(_graph.Nodes().Where(node => GraphSchema.KindOf(node).Properties.Contains(position)
            && _graph.TryFind(node.Id, out var ordinal) && EdgesFrom(ordinal).Any(edge => edge.To == parent))
            .Select(node => position.Get(node) as int?)).Max() ?? 0;

    private sealed class ImportCounts
    {
        public int NodesAdded { get; set; }
        public int NodesChanged { get; set; }
        public int EdgesAdded { get; set; }
        public int EdgesChanged { get; set; }
        public int Unchanged { get; set; }
        public Dictionary<NodeId, RowOutcome> Outcomes { get; } = [];
        public Dictionary<EdgeKey, RowOutcome> Edges { get; } = [];
    }
}
