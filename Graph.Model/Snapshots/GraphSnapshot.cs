using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>One version of the whole graph in memory, for reading.</summary>
/// <remarks>Immutable and safe for concurrent use. Nodes are known by their ordinal, counted from 0 in the order of their ids; since an
/// id begins with its kind, the nodes of a kind are a range of ordinals. Whether an enterprise is local is in its record as it was
/// written: who makes the batch works it out from the data set's home region.</remarks>
public sealed partial class GraphSnapshot
{
    private const int WorthTasks = 10_000; // edges

    private static readonly FrozenDictionary<Type, int> _kindNumbers = Numbers(GraphSchema.Kinds, kind => kind.RecordType);
    private static readonly FrozenDictionary<Type, int> _edgeNumbers = Numbers(GraphSchema.Edges, edge => edge.RecordType);
    private static readonly int _citedIn = GraphSchema.Edges.Count - 1;

    private readonly Node[] _nodes;
    private readonly byte[] _kinds;
    private readonly OrdinalRange[] _ranges;
    private readonly IdTable _ordinals;
    private readonly Adjacency[] _forward;
    private readonly Adjacency[] _backward;
    private readonly Lazy<FactIndex> _facts;
    private readonly Lazy<FrozenDictionary<NodeId, NodeId>> _formerIds;

    /// <summary>A snapshot of nodes, without the edges yet.</summary>
    private GraphSnapshot(GraphVersion version, DataSet? dataSet, Node[] nodes)
        : this(version, dataSet, nodes, new IdTable(nodes))
    {
        _kinds = new byte[nodes.Length];
        _ranges = new OrdinalRange[GraphSchema.Kinds.Count];
        _forward = new Adjacency[GraphSchema.Edges.Count];
        _backward = new Adjacency[GraphSchema.Edges.Count];
        NumberNodes();
    }

    /// <summary>A snapshot of nodes with the same ids as those of another one, with the edges of that one.</summary>
    private GraphSnapshot(GraphVersion version, DataSet? dataSet, Node[] nodes, GraphSnapshot other)
        : this(version, dataSet, nodes, new IdTable(nodes, other._ordinals)) => (_kinds, _ranges, _forward, _backward) =
            (other._kinds, other._ranges, [.. other._forward], [.. other._backward]);

    // The others set the rest.
    private GraphSnapshot(GraphVersion version, DataSet? dataSet, Node[] nodes, IdTable ordinals)
    {
        (Version, DataSet, _nodes, _ordinals) = (version, dataSet, nodes, ordinals);
        (_kinds, _ranges, _forward, _backward) = ([], [], [], []);
        _facts = new(() => FactIndex.Create(this));
        _formerIds = new(() => _nodes.Where(node => node.FormerIds.Count > 0)
            .SelectMany(node => node.FormerIds.Select(former => KeyValuePair.Create(NodeId.Parse(former), node.Id))).ToFrozenDictionary());
    }

    /// <summary>A graph without nodes, to which nothing was written.</summary>
    public static GraphSnapshot Empty { get; } = Create(GraphVersion.Empty, null, [], []);

    /// <summary>Which version it is.</summary>
    public GraphVersion Version { get; }

    /// <summary>The description of the data set; null where nothing does.</summary>
    public DataSet? DataSet { get; }

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Length;

    /// <summary>The node with this ordinal.</summary>
    public Node this[int ordinal] => _nodes[ordinal];

    /// <summary>A snapshot of these nodes and edges, in any order.</summary>
    /// <param name="version">The version that it is.</param>
    /// <param name="dataSet">The description of the data set.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="edges">The edges, without those of <see cref="GraphSchema.CitedIn"/>, which follow from the citations of nodes.</param>
    /// <exception cref="ArgumentException">A node or an edge occurs twice, or an edge or a citation names a node that is not
    /// there.</exception>
    public static GraphSnapshot Create(GraphVersion version, DataSet? dataSet, IEnumerable<Node> nodes, IReadOnlyList<Edge> edges)
    {
        Node[] sorted = [.. nodes];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i - 1].Id.CompareTo(sorted[i].Id) > 0)
            {
                Array.Sort(sorted, (a, b) => a.Id.CompareTo(b.Id));
                break;
            }
        }
        GraphSnapshot graph = new(version, dataSet, sorted);
        graph.BuildAll(ByKind(edges));
        return graph;
    }

    /// <summary>A snapshot of nodes, to which <see cref="SnapshotBuilder"/> adds the edges before anybody reads it.</summary>
    /// <exception cref="ArgumentException">A node occurs twice, or is not where its id belongs.</exception>
    internal static GraphSnapshot WithoutEdges(GraphVersion version, DataSet? dataSet, Node[] sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i - 1].Id.CompareTo(sorted[i].Id) >= 0)
                throw new ArgumentException($"{sorted[i].Id} comes behind {sorted[i - 1].Id}.");
        }
        GraphSnapshot graph = new(version, dataSet, sorted);
        Array.Fill(graph._forward, Adjacency.None);
        Array.Fill(graph._backward, Adjacency.None);
        return graph;
    }

    internal void Index(EdgeKind kind, EdgeTable edges) => Index(NumberOf(kind), edges);

    internal void IndexCitations() => BuildKind(_citedIn, null);

    /// <summary>The place of a kind in <see cref="GraphSchema.Kinds"/>.</summary>
    public static int NumberOf(NodeKind kind) => _kindNumbers[kind.RecordType];

    /// <summary>The place of a kind of edge in <see cref="GraphSchema.Edges"/>.</summary>
    public static int NumberOf(EdgeKind kind) => _edgeNumbers[kind.RecordType];

    /// <summary>The place of a node's kind in <see cref="GraphSchema.Kinds"/>.</summary>
    public int KindNumberAt(int ordinal) => _kinds[ordinal];

    /// <summary>The ordinals of a kind's nodes.</summary>
    public OrdinalRange RangeOf(NodeKind kind) => _ranges[NumberOf(kind)];

    /// <summary>The ordinals of the nodes of the kind at a place in <see cref="GraphSchema.Kinds"/>.</summary>
    public OrdinalRange RangeAt(int kindNumber) => _ranges[kindNumber];

    /// <summary>The ordinal of a node; false where there is no such node.</summary>
    public bool TryFind(NodeId id, out int ordinal) => TryFind(id.ToString(), out ordinal);

    /// <summary>The ordinal of the node with this id, which may be any text; false where there is no such node.</summary>
    public bool TryFind(string id, out int ordinal) => _ordinals.TryFind(id, out ordinal);

    /// <inheritdoc cref="TryFind(string, out int)"/>
    public bool TryFind(ReadOnlySpan<char> id, out int ordinal) => _ordinals.TryFind(id, out ordinal);

    /// <inheritdoc cref="IdTable.FindAll"/>
    internal void FindAll(ReadOnlySpan<char> ids, ReadOnlySpan<int> ends, Span<int> places, Span<NodeId> found) =>
        _ordinals.FindAll(ids, ends, places, found);

    /// <summary>Whether entries of it were joined with others, so that there are ids that lead to others.</summary>
    public bool HasFormerIds => _formerIds.Value.Count > 0;

    /// <summary>The id that a node has now: of an entry that was joined with another, that of the other. Any other id stays as it
    /// is.</summary>
    public NodeId Follow(NodeId id) => !TryFind(id, out _) && _formerIds.Value.TryGetValue(id, out var now) ? now : id;

    /// <summary>The position of an id, or where it would be inserted: the number of nodes whose id is less.</summary>
    public int LowerBound(string id) =>
        SortedSearch.CountWhile<Node>(_nodes, (nodes, place) => string.CompareOrdinal(nodes[place].Id.ToString(), id) < 0);

    /// <summary>The edges of a kind, seen from where they start or from where they end.</summary>
    public Adjacency Relation(Step step) => Relation(NumberOf(step.Edge), step.IsForward);

    /// <summary>The edges of a kind, by start and end.</summary>
    public ReadOnlySpan<Edge> EdgesOf(EdgeKind kind) => _forward[NumberOf(kind)].Edges;

    /// <summary>All nodes, by id.</summary>
    public NodeList<Node> Nodes() => new(_nodes, new(0, _nodes.Length));

    /// <summary>The nodes of a type, by id.</summary>
    public NodeList<T> Nodes<T>() where T : Node => new(_nodes, _ranges[_kindNumbers[typeof(T)]]);

    /// <summary>The edges of a type that start at a node, by the id of their end.</summary>
    public EdgeList<T> From<T>(int ordinal) where T : Edge => _forward[_edgeNumbers[typeof(T)]].ListOf<T>(ordinal);

    /// <summary>The edges of a type that end at a node, by the id of their start.</summary>
    public EdgeList<T> To<T>(int ordinal) where T : Edge => _backward[_edgeNumbers[typeof(T)]].ListOf<T>(ordinal);

    /// <summary>The edges of a kind that start at a node, by the id of their end; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> From(EdgeKind kind, int ordinal) => _forward[NumberOf(kind)].ListOf<Edge>(ordinal);

    /// <summary>The edges of a kind that end at a node, by the id of their start; for readers that treat all kinds alike.</summary>
    public EdgeList<Edge> To(EdgeKind kind, int ordinal) => _backward[NumberOf(kind)].ListOf<Edge>(ordinal);

    /// <summary>What cites a source, in the order that <see cref="FetchFacts"/> names.</summary>
    public ReadOnlySpan<CitedStatement> FactsOf(int source) => _facts.Value.Of(source);

    internal Adjacency Relation(int edgeNumber, bool isForward) => (isForward ? _forward : _backward)[edgeNumber];

    private void NumberNodes()
    {
        for (var ordinal = 0; ordinal < _nodes.Length; ordinal++)
        {
            var id = _nodes[ordinal].Id;
            var number = _kindNumbers[_nodes[ordinal].GetType()];
            if (!id.IsOf(GraphSchema.Kinds[number]))
                throw new ArgumentException($"{id} is not the id of a {GraphSchema.Kinds[number].Name}.");
            _kinds[ordinal] = (byte)number;
            var (first, count) = _ranges[number];
            _ranges[number] = count == 0 ? new(ordinal, 1) : new(first, count + 1);
        }
    }

    private static List<Edge>?[] ByKind(IEnumerable<Edge> edges)
    {
        var byKind = new List<Edge>?[GraphSchema.Edges.Count];
        foreach (var edge in edges)
            (byKind[_edgeNumbers[edge.GetType()]] ??= []).Add(edge);
        return byKind[_citedIn] is null ? byKind
            : throw new ArgumentException("CITED_IN edges follow from the citations of nodes and are not given by themselves.",
                nameof(edges));
    }

    private void BuildAll(List<Edge>?[] byKind)
    {
        if (byKind.Sum(edges => edges?.Count ?? 0) < WorthTasks)
        {
            for (var number = 0; number < byKind.Length; number++)
                BuildKind(number, byKind[number]);
            return;
        }
        // Kinds do not depend on each other, so all processors build them. Of several errors, that of the first kind is reported.
        var tasks = Enumerable.Range(0, byKind.Length).Select(number => Task.Run(() => BuildKind(number, byKind[number]))).ToArray();
        foreach (var task in tasks)
            task.GetAwaiter().GetResult();
    }

    private void BuildKind(int number, List<Edge>? edges) => Index(number, number == _citedIn ? Citations() : Table(edges ?? []));

    private void Index(int number, EdgeTable edges) =>
        (_forward[number], _backward[number]) = edges.Build(keepOrder: number == _citedIn);

    private EdgeTable Citations()
    {
        var count = 0;
        foreach (var node in _nodes)
            count += node.Citations.Count;
        var (edges, from, to) = (new Edge[count], new int[count], new int[count]);
        var filled = 0;
        for (var ordinal = 0; ordinal < _nodes.Length; ordinal++)
        {
            var (node, cited) = (_nodes[ordinal], _nodes[ordinal].Citations);
            for (var i = 0; i < cited.Count; i++)
                (edges[filled], from[filled++]) = (CitationOf(node.Id, cited[i]), ordinal);
        }
        FindEnds(edges, to);
        return new(edges, from, to);
    }

    /// <summary>The ordinals of the ends of edges, many together: see <see cref="IdTable.FindAll"/>.</summary>
    private void FindEnds(Edge[] edges, int[] to)
    {
        const int together = 64; // as there
        var (texts, ends, found) = (new char[together * NodeId.MaxLength], new int[together], new NodeId[together]);
        for (var first = 0; first < edges.Length; first += together)
        {
            var some = edges.AsSpan(first, Math.Min(together, edges.Length - first));
            var length = 0;
            for (var i = 0; i < some.Length; i++)
            {
                var id = some[i].To.ToString();
                id.CopyTo(texts.AsSpan(length));
                ends[i] = length += id.Length;
            }
            FindAll(texts.AsSpan(0, length), ends.AsSpan(0, some.Length), to.AsSpan(first, some.Length), found);
            if (to.AsSpan(first, some.Length).IndexOf(-1) is >= 0 and var missing)
                throw NoEnd(some[missing], some[missing].To);
        }
    }

    private static CitedIn CitationOf(NodeId node, Citation citation) => new()
    {
        From = node,
        To = citation.Source,
        Locator = citation.Locator,
        CheckedOn = citation.CheckedOn
    };

    private EdgeTable Table(List<Edge> edges)
    {
        var (from, to) = (new int[edges.Count], new int[edges.Count]);
        for (var i = 0; i < from.Length; i++)
        {
            // Edges mostly come by their start, so that it is the one before.
            from[i] = i > 0 && edges[i].From == edges[i - 1].From ? from[i - 1] : OrdinalOf(edges[i], edges[i].From);
            to[i] = OrdinalOf(edges[i], edges[i].To);
        }
        return new([.. edges], from, to);
    }

    private int OrdinalOf(Edge edge, NodeId id) => TryFind(id, out var ordinal) ? ordinal : throw NoEnd(edge, id);

    private static ArgumentException NoEnd(Edge edge, NodeId id) =>
        new($"{GraphSchema.KindOf(edge)} from {edge.From} to {edge.To}: there is no {id}.");

    private static FrozenDictionary<TKey, int> Numbers<TItem, TKey>(IReadOnlyList<TItem> items, Func<TItem, TKey> key) where TKey
        : notnull =>
        Enumerable.Range(0, items.Count).ToFrozenDictionary(i => key(items[i]));
}
