using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The technologies that help with a question, with decay over the distance from the requested ones.</summary>
/// <remarks>What a requested technology depends on, up to three steps; what depends on it, one step; what shares a segment with it.
/// Of several ways the most relevant counts, of equal ones the first found from the smallest id. Grows with the edges within that
/// distance.</remarks>
internal sealed class TechnologyNeighbourhood
{
    private const int Depth = 3;
    private const double Least = 0.02;
    private const int FewTechnologies = 5;
    private const double Generality = 0.5;

    private readonly GraphView _graph;
    private readonly Dictionary<NodeId, RelatedTechnology> _related = [];

    private readonly CancellationToken _cancellation;

    private TechnologyNeighbourhood(GraphView graph, CancellationToken cancellationToken) =>
        (_graph, _cancellation) = (graph, cancellationToken);

    /// <summary>The technologies around the requested ones.</summary>
    public static IReadOnlyDictionary<NodeId, RelatedTechnology> Of(
        GraphView graph, QueryProfile asked, PartnerWeights weights, CancellationToken cancellationToken)
    {
        var neighbourhood = new TechnologyNeighbourhood(graph, cancellationToken);
        foreach (var technology in asked.Technologies)
        {
            if (neighbourhood.IsBetter(technology.Id, technology.Weight))
                neighbourhood.Keep(new(technology.Id, technology.Weight, TopicRelation.Asked, technology.Id, technology.Path));
        }
        var start = neighbourhood._related.Values.OrderBy(technology => technology.Id).ToList();
        neighbourhood.Climb(start, weights.Upstream);
        neighbourhood.Descend(start, weights.Downstream);
        neighbourhood.Widen(start, weights.Sibling);
        return neighbourhood._related;
    }

    private void Climb(List<RelatedTechnology> level, double decay)
    {
        for (var step = 0; step < Depth && level.Count > 0; step++)
        {
            level = [.. level.SelectMany(origin => _graph.From<DependsOn>(origin.Id)
                .Select(edge => Offer(origin, edge, edge.To, decay * Particular(edge.To), TopicRelation.Upstream)))
                .OfType<RelatedTechnology>()
                .GroupBy(technology => technology.Id)
                .Select(group => group.MaxBy(technology => technology.Relevance)!)
                .OrderBy(technology => technology.Id)];
        }
    }

    private void Descend(List<RelatedTechnology> start, double decay)
    {
        foreach (var origin in start)
        {
            foreach (var edge in _graph.To<DependsOn>(origin.Id))
                Offer(origin, edge, edge.From, decay, TopicRelation.Downstream);
        }
    }

    private void Widen(List<RelatedTechnology> start, double decay)
    {
        foreach (var origin in start)
        {
            foreach (var use in _graph.From<UsedIn>(origin.Id))
                WidenThrough(origin, use, decay);
        }
    }

    private void WidenThrough(RelatedTechnology origin, UsedIn use, double decay)
    {
        var siblings = _graph.To<UsedIn>(use.To);
        var share = decay * Math.Min(1, (double)FewTechnologies / siblings.Count);
        if (origin.Relevance * share < Least)
            return;
        var start = origin with { Path = origin.Path.Then(use) };
        foreach (var sibling in siblings)
            Offer(start, sibling, sibling.From, share * SharedFields(origin.Id, sibling.From), TopicRelation.Sibling);
    }

    // A segment may unite things of different fields: who knows cutting tools need not know motors. The likeness is the cosine of what
    // the two draw on, the first disciplines more; 1 where the graph does not say it of one of them.
    private double SharedFields(NodeId one, NodeId other)
    {
        var (first, second) = (_graph.From<DrawsOn>(one), _graph.From<DrawsOn>(other));
        if (first.Count == 0 || second.Count == 0)
            return 1;
        var (both, ofFirst, ofSecond) = (0.0, 0.0, 0.0);
        foreach (var edge in second)
            ofSecond += 1.0 / edge.Rank;
        foreach (var edge in first)
        {
            ofFirst += 1.0 / edge.Rank;
            foreach (var shared in second)
                both += shared.To == edge.To ? 1 / Math.Sqrt((double)edge.Rank * shared.Rank) : 0;
        }
        return both / Math.Sqrt(ofFirst * ofSecond);
    }

    // What everything rests on, such as catalysts, says little about any one of them.
    private double Particular(NodeId technology) => 1 / (1 + Generality * Math.Log(_graph.To<DependsOn>(technology).Count));

    /// <summary>Keeps the technology that an edge leads to, unless it is known to be as relevant already. Only what is kept gets a path:
    /// most of it is not.</summary>
    /// <returns>Null where it is not kept.</returns>
    private RelatedTechnology? Offer(RelatedTechnology origin, Edge edge, NodeId to, double decay, TopicRelation relation)
    {
        _cancellation.ThrowIfCancellationRequested();
        var relevance = origin.Relevance * decay;
        return IsBetter(to, relevance) ? Keep(new(to, relevance, relation, origin.Asked, origin.Path.Then(edge))) : null;
    }

    private bool IsBetter(NodeId technology, double relevance) =>
        relevance >= Least && (!_related.TryGetValue(technology, out var known) || known.Relevance < relevance);

    private RelatedTechnology Keep(RelatedTechnology technology) => _related[technology.Id] = technology;
}

/// <summary>A technology that helps with a question: a requested one, or one near it in the graph.</summary>
/// <param name="Id">The technology.</param>
/// <param name="Relevance">How much it has to do with the question, above 0 and at most 1.</param>
/// <param name="Relation">How it is related to <paramref name="Asked"/>.</param>
/// <param name="Asked">The requested technology to which it is related; itself where it is one.</param>
/// <param name="Path">The way from what was asked to it.</param>
internal sealed record RelatedTechnology(NodeId Id, double Relevance, TopicRelation Relation, NodeId Asked, AskedPath Path);

/// <summary>How a technology is related to one that was requested.</summary>
internal enum TopicRelation
{
    /// <summary>It is the one.</summary>
    Asked,

    /// <summary>The requested technology depends on it.</summary>
    Upstream,

    /// <summary>It depends on the requested technology.</summary>
    Downstream,

    /// <summary>Both are used in the same segment.</summary>
    Sibling,
}
