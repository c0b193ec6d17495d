using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The facts of one chain, gathered once.</summary>
/// <remarks>Immutable: gaps keep it, and several requests may put it into words at the same time.</remarks>
internal sealed class ChainFacts
{
    private readonly Dictionary<NodeId, SegmentFacts> _segments;
    private readonly Dictionary<NodeId, TechnologyFacts> _technologies;
    private readonly Dictionary<NodeId, IReadOnlyList<string>> _regions;
    private readonly HashSet<NodeId> _localDocuments;

    public ChainFacts(SharedFacts shared, Chain chain)
    {
        Graph = shared.Graph;
        Shape = new(Graph, chain, shared.CancellationToken);
        _segments = Shape.Segments.Until(shared.CancellationToken).ToDictionary(segment => segment.Id, shared.Of);
        _technologies = TechnologiesOf(_segments.Values);
        _localDocuments = [.. _segments.Values.Until(shared.CancellationToken).SelectMany(segment => segment.LocalDocuments)];
        _regions = _segments.Keys.Until(shared.CancellationToken).ToDictionary(id => id, RegionsAround);
    }

    private ChainFacts(ChainFacts before, SharedFacts shared, IReadOnlyList<Segment> stale)
    {
        (Graph, Shape) = (shared.Graph, before.Shape);
        (_segments, _technologies, _localDocuments, _regions) =
            (before._segments, before._technologies, before._localDocuments, before._regions);
        if (stale.Count == 0)
            return;
        _segments = new(before._segments);
        foreach (var segment in stale)
            _segments[segment.Id] = shared.Of(segment);
        _technologies = TechnologiesOf(_segments.Values);
        if (!stale.All(segment => Of(segment.Id).LocalDocuments.ToHashSet().SetEquals(before.Of(segment.Id).LocalDocuments)))
            _localDocuments = [.. _segments.Values.SelectMany(segment => segment.LocalDocuments)];
        _regions = new(before._regions);
        foreach (var id in stale.SelectMany(segment => Around(segment.Id)))
            _regions[id] = RegionsAround(id) is var regions && regions.SequenceEqual(before._regions[id]) ? before._regions[id] : regions;
    }

    /// <summary>The facts of a chain after a change. What is not stale is taken over, as the same objects.</summary>
    /// <param name="before">The facts before; null where none are known.</param>
    /// <param name="shared">The facts of the graph after.</param>
    /// <param name="stale">What the change makes stale.</param>
    /// <param name="chain">The chain after.</param>
    public static ChainFacts After(ChainFacts? before, SharedFacts shared, StaleFacts stale, Chain chain)
    {
        if (before is null)
            return new(shared, chain);
        var segments = before.Shape.Segments.Where(segment => stale.HasSegment(segment.Id)).ToList();
        if (segments.Count > 0 || stale.HasShape(chain.Id))
            before.KeepIn(shared, stale);
        return stale.HasShape(chain.Id) ? new(shared, chain) : new(before, shared, segments);
    }

    public GraphView Graph { get; }

    public ChainShape Shape { get; }

    /// <summary>In the order of the chain.</summary>
    public IEnumerable<SegmentFacts> Segments => Shape.Segments.Select(segment => _segments[segment.Id]);

    /// <summary>The technologies used in the chain, by id.</summary>
    public IEnumerable<TechnologyFacts> Technologies => _technologies.Values.OrderBy(facts => facts.Technology.Id);

    public SegmentFacts Of(NodeId segment) => _segments[segment];

    public TechnologyFacts OfTechnology(NodeId technology) => _technologies[technology];

    /// <summary>Whether the chain uses a technology.</summary>
    public bool Has(NodeId technology) => _technologies.ContainsKey(technology);

    /// <summary>Whether what is found of a segment is what other facts of the chain give.</summary>
    public bool IsSame(ChainFacts other, NodeId segment) => Shape == other.Shape && _localDocuments == other._localDocuments
        && Of(segment) == other.Of(segment) && _regions[segment] == other._regions[segment];

    /// <summary>Whether what is found of a technology is what other facts of the chain give.</summary>
    public bool IsSame(ChainFacts other, Technology technology) => Shape == other.Shape
        && other._technologies.TryGetValue(technology.Id, out var facts) && facts == OfTechnology(technology.Id)
        && Graph.From<UsedIn>(technology.Id).All(edge => !Shape.Contains(edge.To) || IsSame(other, edge.To));

    /// <summary>Whether the data says enough to judge the supply of a segment.</summary>
    /// <remarks>Two statements must say who works in it, and a document that judges the segment in the home region counts as one. Where
    /// they name nobody here, one of them must come from a document that does name local enterprises of the chain, or calls the segment
    /// weak here: such a document looked here and found only others, while one about something elsewhere says nothing about here. An
    /// enterprise whose region is not known may be local, and leaves it open.</remarks>
    public bool IsDecided(SegmentFacts segment) => segment.Suppliers.Count > 0 && segment.Statements >= GapWeights.StatementsToDecide
        && (segment.Local.Count > 0 || segment.Suppliers.All(supplier => supplier.Enterprise.Region is not null) && LooksHere(segment));

    /// <summary>Whether a document that names somebody in the segment looked here, or one calls the segment weak here.</summary>
    public bool LooksHere(SegmentFacts segment) =>
        segment.Suppliers.Any(LooksHere) || segment.IsCalledWeakHere;

    /// <summary>The segments of the chain that use a technology: the one on which most of the chain depends first.</summary>
    public IReadOnlyList<Segment> Using(Technology technology) =>
        [.. Graph.From<UsedIn>(technology.Id).Where(edge => Shape.Contains(edge.To)).Select(edge => _segments[edge.To].Segment)
            .OrderByDescending(segment => Shape.WeightOf(segment.Id)).ThenBy(segment => segment.Order).ThenBy(segment => segment.Id)];

    /// <summary>The regions that have something at a segment, or at a technology of it: see <see cref="ChainGap.Regions"/>.</summary>
    public IReadOnlyList<string> RegionsAt(SegmentFacts segment, IEnumerable<TechnologyFacts> technologies)
    {
        var labs = technologies.SelectMany(facts => facts.Backers).Where(backer => backer.Backing > 0)
            .Select(backer => (backer.Node as Lab)?.Region);
        return [.. _regions[segment.Segment.Id].Concat(labs.OfType<string>()).Distinct().Order(StringComparer.Ordinal)];
    }

    private void KeepIn(SharedFacts shared, StaleFacts stale)
    {
        foreach (var segment in Segments.Where(segment => !stale.HasSegment(segment.Segment.Id)))
            shared.Keep(segment);
        foreach (var technology in _technologies.Values.Where(technology => !stale.HasTechnology(technology.Technology.Id)))
            shared.Keep(technology);
    }

    private static Dictionary<NodeId, TechnologyFacts> TechnologiesOf(IEnumerable<SegmentFacts> segments)
    {
        Dictionary<NodeId, TechnologyFacts> technologies = [];
        foreach (var technology in segments.SelectMany(segment => segment.Technologies))
            technologies[technology.Technology.Id] = technology;
        return technologies;
    }

    // A segment and its neighbours in the chain.
    private IEnumerable<NodeId> Around(NodeId segment) => Shape.Feeds(segment).Concat(Shape.FedBy(segment)).Append(segment);

    private IReadOnlyList<string> RegionsAround(NodeId id)
    {
        var suppliers = Around(id).Select(Of).SelectMany(facts => facts.Local).Select(supplier => supplier.Enterprise.Region);
        var parks = Graph.To<Serves>(id).Select(edge => Graph.Find<Park>(edge.From)?.Region);
        return [.. suppliers.Concat(parks).OfType<string>().Distinct()];
    }

    private bool LooksHere(Supplier supplier) =>
        supplier.Edge.Citations.Count == 0 || supplier.Edge.Citations.Any(citation => _localDocuments.Contains(citation.Source));
}
