using System.Globalization;
using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Loading;
using Graph.Seed.Sheets;

namespace Graph.Seed.Upkeep;

/// <summary>Joins two nodes of one kind. What is known of the kept one stays; what the other adds is taken over: values that were
/// unknown, names as aliases, edges, citations. The id of the other becomes a former id of the kept one.</summary>
/// <remarks>Edges that would lead from the node to itself go; so does a second edge where there can be only one. An edge that both have
/// becomes one: a document goes before an expert.</remarks>
internal sealed class NodeMerge
{
    private const string BasisSuffix = "Basis";

    private readonly GraphSnapshot _graph;
    private readonly Node _kept;
    private readonly Node _gone;
    private readonly NodeKind _kind;
    private readonly Dictionary<NodeId, Node> _nodes = [];
    private readonly Dictionary<EdgeKey, Edge> _edges = [];
    private readonly HashSet<EdgeKey> _moved = [];
    private readonly HashSet<(EdgeKind Kind, NodeId From)> _lists = [];
    private readonly List<Bilingual> _left = [];

    private NodeMerge(GraphSnapshot graph, Node kept, Node gone) =>
        (_graph, _kept, _gone, _kind) = (graph, kept, gone, GraphSchema.KindOf(kept));

    /// <summary>What is written to join two nodes, and what of the second one is not taken over.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="kept">The node that stays; in the graph.</param>
    /// <param name="gone">The node that is joined with it; in the graph, of the same kind, another one.</param>
    public static (GraphDifference Difference, IReadOnlyList<Bilingual> Left) Of(GraphSnapshot graph, NodeId kept, NodeId gone)
    {
        NodeMerge merge = new(graph, NodeOf(graph, kept), NodeOf(graph, gone));
        merge.JoinNodes();
        merge.JoinEdges();
        merge.Recite();
        merge.Renumber();
        GraphBatch batch = new([.. merge._nodes.Values], [.. merge._edges.Values], [gone], []);
        var after = graph.With(GraphChange.Of(graph, batch), graph.Version);
        return (GraphDifference.Between(after, graph), merge._left);
    }

    private static Node NodeOf(GraphSnapshot graph, NodeId id) => graph.TryFind(id, out var ordinal) ? graph[ordinal]
        : throw new ArgumentException($"There is no {id}.");

    private void JoinNodes()
    {
        var home = _graph.DataSet?.HomeRegion;
        var region = _kind.FindProperty(ValueDomain.Region);
        _nodes[_kept.Id] = _kind.Create(_kept.Id, Union(_kept.Citations, _gone.Citations), property =>
            property.Origin is PropertyOrigin.HomeRegion ? home?.Contains(Joined(region!) as string) ?? false : Joined(property));
        foreach (var property in _kind.Properties.Where(IsLost))
        {
            var (stays, goes) = (Shown(_kept, property), Shown(_gone, property));
            _left.Add(new($"{property.Chinese}：保留“{stays.Zh}”，舍去“{goes.Zh}”", $"{property.Name}: '{stays.En}' stays, '{goes.En}' goes"));
        }
    }

    private object? Joined(Property property) => (property.Get(_kept), property.Get(_gone)) switch
    {
        (IReadOnlyList<string> there, IReadOnlyList<string> more) => property.Domain switch
        {
            ValueDomain.Aliases => Aliases(there, more),
            ValueDomain.FormerIds => (string[])[.. there, _gone.Id.ToString(), .. more],
            _ => there.Union(more, StringComparer.Ordinal).ToArray(),
        },
        (IReadOnlyList<int> there, IReadOnlyList<int> more) => (int[])[.. there.Union(more)],
        var (there, more) => IsBasisOfTaken(property) ? more : there ?? more,
    };

    private string[] Aliases(IReadOnlyList<string> there, IReadOnlyList<string> more) =>
    [
        .. there.Concat(new[] { _gone.Name, _kept.NameEn is null ? null : _gone.NameEn }.OfType<string>()).Concat(more)
            .Distinct(StringComparer.Ordinal).Where(alias => alias != _kept.Name && alias != (_kept.NameEn ?? _gone.NameEn)),
    ];

    /// <summary>Whether a property says what another one rests on that comes from the node that goes.</summary>
    private bool IsBasisOfTaken(Property property) => property.Name.EndsWith(BasisSuffix, StringComparison.Ordinal)
        && _kind.FindProperty(property.Name[..^BasisSuffix.Length]) is { } of && of.Get(_kept) is null && of.Get(_gone) is not null;

    private bool IsLost(Property property) => property is { IsList: false, Origin: PropertyOrigin.Key, Type: not PropertyType.Id }
        && property.Name is not "nameEn" && (property.Domain is not ValueDomain.Name || _kind.FindProperty(ValueDomain.Aliases) is null)
        && property.Get(_kept) is { } there && property.Get(_gone) is { } more && !there.Equals(more) && !IsBasisOfTaken(property);

    private static Bilingual Shown(Node node, Property property)
    {
        var text = Convert.ToString(property.Get(node), CultureInfo.InvariantCulture) ?? "";
        return property.Enum is { } type && type.Values[type.NumberOf(text)] is var value
            ? new(EnumWords.Label(type, value), value.FileName) : new(text, text);
    }

    private void JoinEdges()
    {
        _ = _graph.TryFind(_gone.Id, out var gone);
        foreach (var edge in _graph.EdgesAt(gone))
            Move(edge.From == _gone.Id ? WithoutInherited(edge) : edge, GraphSchema.KindOf(edge));
        foreach (var edge in After(_kept.Id))
            _edges[edge.Key] = Fitting(edge, GraphSchema.KindOf(edge));
    }

    /// <summary>An edge of the node that goes without what only that node says of it.</summary>
    private Edge WithoutInherited(Edge edge) => GraphSchema.KindOf(edge).Create(edge.From, edge.To, edge.Citations, property =>
        property.Origin is PropertyOrigin.KeyOrEntry ? StatedValue.Of(property, edge, _gone) : property.Get(edge));

    private void Move(Edge edge, EdgeKind kind)
    {
        var (from, to) = (edge.From == _gone.Id ? _kept.Id : edge.From, edge.To == _gone.Id ? _kept.Id : edge.To);
        EdgeKey key = new(edge.GetType(), from, to);
        var isSecond = from == _kept.Id && IsOne(kind)
            && After(from).Any(other => GraphSchema.KindOf(other) == kind && other.To != to);
        if (from == to || isSecond)
        {
            if (!kind.IsEditorial)
                _left.Add(new($"关系“{kind.Chinese}”：{edge.From} → {edge.To}", $"the edge {kind.Name} from {edge.From} to {edge.To}"));
            return;
        }
        var known = _edges.GetValueOrDefault(key) ?? _graph.FindEdge(key);
        _edges[key] = known is null ? kind.Create(from, to, edge.Citations, property => property.Get(edge)) : Joined(kind, known, edge);
        if (known is null && edge.From == _gone.Id)
            _moved.Add(key);
        if (kind.Properties.Any(property => property.Origin is PropertyOrigin.Position))
            _lists.Add((kind, from));
    }

    /// <summary>One edge of two between the same nodes: what rests on a document goes before what experts say.</summary>
    private static Edge Joined(EdgeKind kind, Edge known, Edge more)
    {
        var (first, second) = known.Basis <= more.Basis ? (known, more) : (more, known);
        var isSame = first.Basis == second.Basis;
        return kind.Create(known.From, known.To, isSame ? Union(first.Citations, second.Citations) : first.Citations, property =>
            property.Origin is PropertyOrigin.Position ? property.Get(known)
            : property.Get(first) ?? (isSame || property.Name is not ("why" or "whyEn") ? property.Get(second) : null));
    }

    private bool IsOne(EdgeKind kind) =>
        FileLayout.PlacementOf(_kind) == kind || kind.InFilesOf(_kind)?.Form is EdgeFileForm.One;

    /// <summary>An edge of the kept node with what follows from the node itself.</summary>
    private Edge Fitting(Edge edge, EdgeKind kind)
    {
        var node = _nodes[_kept.Id];
        var inherits = !kind.IsEditorial && kind.InFilesOf(_kind)?.Form is null or EdgeFileForm.One;
        var citations = kind.IsEditorial || !inherits ? edge.Citations : edge.Basis is Basis.Expert ? [] : node.Citations;
        return kind.Create(edge.From, edge.To, citations, property => property.Origin switch
        {
            PropertyOrigin.Entry => StatedValue.OfEntry(property, node),
            PropertyOrigin.KeyOrEntry => property.Get(edge) ?? StatedValue.OfEntry(property, node),
            _ => property.Get(edge),
        });
    }

    /// <summary>The edges that start at a node as they will be.</summary>
    private List<Edge> After(NodeId from)
    {
        _ = _graph.TryFind(from, out var ordinal);
        var before = GraphSchema.Edges.Where(kind => kind != GraphSchema.CitedIn).SelectMany(kind => _graph.From(kind, ordinal))
            .Where(edge => edge.To != _gone.Id && !_edges.ContainsKey(edge.Key));
        return [.. before, .. _edges.Values.Where(edge => edge.From == from)];
    }

    /// <summary>What cites the document that goes cites the other.</summary>
    private void Recite()
    {
        if (_kind.IsEntity || !_graph.TryFind(_gone.Id, out var gone))
            return;
        foreach (var fact in _graph.FactsOf(gone))
        {
            if (fact.Edge is { } edge && fact.Kind != GraphSchema.CitedIn)
                _edges[edge.Key] = edge with { Citations = Recited(edge.Citations) };
            else if (fact.Edge is null && _graph[fact.Subject] is var node)
                _nodes[node.Id] = node with { Citations = Recited(node.Citations) };
        }
    }

    private List<Citation> Recited(IReadOnlyList<Citation> citations) =>
        [.. citations.Select(citation => citation.Source == _gone.Id ? citation with { Source = _kept.Id } : citation).Distinct()];

    /// <summary>Places in lists follow each other without a gap; what is taken over comes last.</summary>
    private void Renumber()
    {
        foreach (var (kind, from) in _lists)
        {
            var position = kind.Properties.First(property => property.Origin is PropertyOrigin.Position);
            var ordered = After(from).Where(edge => GraphSchema.KindOf(edge) == kind)
                .OrderBy(edge => _moved.Contains(edge.Key)).ThenBy(edge => position.Get(edge)).ToList();
            for (var i = 0; i < ordered.Count; i++)
            {
                var (edge, place) = (ordered[i], i + 1);
                _edges[edge.Key] = kind.Create(edge.From, edge.To, edge.Citations,
                    property => property == position ? place : property.Get(edge));
            }
        }
        if (_kind.Properties.FirstOrDefault(property => property.Origin is PropertyOrigin.Position) is { } order)
            CloseGap(order);
    }

    private void CloseGap(Property order)
    {
        if (FileLayout.PlacementOf(_kind) is not { } placement || !_graph.TryFind(_gone.Id, out var gone)
            || _graph.From(placement, gone) is not [var own] || !_graph.TryFind(own.To, out var parent))
        {
            return;
        }
        foreach (var edge in _graph.To(placement, parent).Where(edge => edge.From != _gone.Id))
        {
            var node = _nodes.GetValueOrDefault(edge.From) ?? NodeOf(_graph, edge.From);
            if (order.Get(node) is int place && place > (int)order.Get(_gone)!)
                _nodes[node.Id] = _kind.Create(node.Id, node.Citations, property => property == order ? place - 1 : property.Get(node));
        }
    }

    private static List<Citation> Union(IReadOnlyList<Citation> there, IReadOnlyList<Citation> more) => [.. there.Union(more)];
}
