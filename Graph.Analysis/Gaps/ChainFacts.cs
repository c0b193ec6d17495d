using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>The facts of one chain, gathered once.</summary>
internal sealed class ChainFacts
{
    private readonly Dictionary<NodeId, SegmentFacts> _segments = [];
    private readonly Dictionary<NodeId, TechnologyFacts> _technologies = [];
    private readonly Dictionary<NodeId, IReadOnlyList<string>> _regions = [];
    private readonly HashSet<NodeId> _localDocuments;

    public ChainFacts(GraphView graph, Chain chain)
    {
        Graph = graph;
        Shape = new(graph, chain);
        foreach (var segment in Shape.Segments)
            _segments[segment.Id] = new(graph, segment, Technology);
        _localDocuments = [.. _segments.Values.SelectMany(facts => facts.Suppliers).Where(IsOrWasHere).SelectMany(supplier => supplier.Edge.Citations).Select(citation => citation.Source)];
    }

    public GraphView Graph { get; }

    public ChainShape Shape { get; }

    /// <summary>In the order of the chain.</summary>
    public IEnumerable<SegmentFacts> Segments => Shape.Segments.Select(segment => _segments[segment.Id]);

    /// <summary>The technologies used in the chain, by id.</summary>
    public IEnumerable<TechnologyFacts> Technologies => _technologies.Values.OrderBy(facts => facts.Technology.Id);

    public SegmentFacts Of(NodeId segment) => _segments[segment];

    /// <summary>Whether the data says enough to judge the supply of a segment.</summary>
    /// <remarks>Two statements must say who works in it. Where they name nobody here, one of them must come from a document that does name local
    /// enterprises of the chain: such a document looked here and found only others, while one about something elsewhere says nothing about here. An
    /// enterprise whose region is not known may be local, and leaves it open.</remarks>
    public bool IsDecided(SegmentFacts segment) => segment.Statements >= GapWeights.StatementsToDecide
        && (segment.Local.Count > 0 || segment.Suppliers.All(supplier => supplier.Enterprise.Region is not null) && segment.Suppliers.Any(LooksHere));

    /// <summary>The segments of the chain that use a technology: the one on which most stands first.</summary>
    public IReadOnlyList<Segment> Using(Technology technology) =>
        [.. Graph.From<UsedIn>(technology.Id).Where(edge => Shape.Contains(edge.To)).Select(edge => _segments[edge.To].Segment)
            .OrderByDescending(segment => Shape.WeightOf(segment.Id)).ThenBy(segment => segment.Order).ThenBy(segment => segment.Id)];

    /// <summary>The regions that have something at a segment, or at a technology of it: see <see cref="ChainGap.Regions"/>.</summary>
    public IReadOnlyList<string> RegionsAt(SegmentFacts segment, IEnumerable<TechnologyFacts> technologies)
    {
        var labs = technologies.SelectMany(facts => facts.Backers).Where(backer => backer.Backing > 0).Select(backer => (backer.Node as Lab)?.Region);
        return [.. RegionsAround(segment.Segment.Id).Concat(labs.OfType<string>()).Distinct().Order(StringComparer.Ordinal)];
    }

    private IReadOnlyList<string> RegionsAround(NodeId id)
    {
        if (_regions.TryGetValue(id, out var known))
            return known;
        var suppliers = Shape.Feeds(id).Concat(Shape.FedBy(id)).Append(id).Select(Of).SelectMany(facts => facts.Local).Select(supplier => supplier.Enterprise.Region);
        var parks = Graph.To<Serves>(id).Select(edge => Graph.Find<Park>(edge.From)?.Region);
        return _regions[id] = [.. suppliers.Concat(parks).OfType<string>().Distinct()];
    }

    // A document that named an enterprise here looked here, also after the enterprise has left.
    private static bool IsOrWasHere(Supplier supplier) => supplier.Enterprise.IsLocal || supplier.Enterprise.Region == WhatIfChange.Elsewhere;

    private bool LooksHere(Supplier supplier) =>
        supplier.Edge.Citations.Count == 0 || supplier.Edge.Citations.Any(citation => _localDocuments.Contains(citation.Source));

    private TechnologyFacts Technology(Technology technology)
    {
        if (!_technologies.TryGetValue(technology.Id, out var facts))
            _technologies[technology.Id] = facts = new(Graph, technology);
        return facts;
    }
}
