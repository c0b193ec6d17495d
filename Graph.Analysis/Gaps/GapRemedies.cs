using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Three ways to close a gap.</summary>
/// <param name="Grow">Local enterprises near the gap (延链、补链), the best first.</param>
/// <param name="Attract">Enterprises outside the home region that do it (招引), the best first.</param>
/// <param name="ResearchTechnologies">The technologies to ask partner matching for (攻关): that of the gap; of a segment those that nobody
/// here masters, bottlenecks first, and all of them where each is mastered.</param>
public sealed record GapRemedies(IReadOnlyList<GapCandidate> Grow, IReadOnlyList<GapCandidate> Attract,
    IReadOnlyList<NodeId> ResearchTechnologies)
{
    /// <summary>How many candidates of each sort are given where nothing else is said.</summary>
    public const int DefaultCount = 20;

    /// <summary>The remedies of a gap. Grows with the enterprises at its segments, their neighbours and its technologies.</summary>
    /// <param name="graph">The graph in which the gap was found.</param>
    /// <param name="gap">The gap; of a graph that no longer has its segment nothing is found.</param>
    /// <param name="count">How many candidates of each sort at most, 0 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GapRemedies Of(GraphView graph, ChainGap gap, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var aim = new GapAim(graph, gap, cancellationToken);
        return new(GrowCandidates.Of(aim, count), AttractCandidates.Of(aim, count), aim.ToResearch());
    }
}

/// <summary>An enterprise that could help to close a gap.</summary>
/// <remarks>It carries facts; <see cref="Texts.GapEvidence"/> puts them into words.</remarks>
public sealed class GapCandidate
{
    internal GapCandidate(NodeId enterprise, Score score, GraphView graph, IReadOnlyList<EnterpriseFact> facts) =>
        (Enterprise, Score, Graph, Facts) = (enterprise, score, graph, facts);

    /// <summary>The enterprise.</summary>
    public NodeId Enterprise { get; }

    /// <summary>How well it fits, 0 to 1, with the terms that add up to it.</summary>
    public Score Score { get; }

    /// <summary>The graph of the facts.</summary>
    internal GraphView Graph { get; }

    /// <summary>What speaks for it, in the order of the terms.</summary>
    internal IReadOnlyList<EnterpriseFact> Facts { get; }
}

/// <summary>What would close a gap: the segments to work in, the technologies to master, and what lies next to them.</summary>
internal sealed class GapAim
{
    public GapAim(GraphView graph, ChainGap gap, CancellationToken cancellationToken)
    {
        (Graph, Gap, CancellationToken) = (graph, gap, cancellationToken);
        Segments = [.. gap.AlsoIn.Prepend(gap.Segment).Select(id => graph.Find<Segment>(id)).OfType<Segment>()];
        Technologies = gap.Technology is { } technology ? [technology]
            : [.. Segments.SelectMany(segment => graph.To<UsedIn>(segment.Id)).Select(edge => edge.From).Distinct().Order()];
        var own = Segments.Select(segment => segment.Id).ToHashSet();
        Neighbours = [.. Segments.SelectMany(segment => graph.From<Feeds>(segment.Id).Select(edge => edge.To)
            .Concat(graph.To<Feeds>(segment.Id).Select(edge => edge.From)))
            .Where(id => !own.Contains(id)).Distinct().Order()];
        var wanted = Technologies.ToHashSet();
        Prerequisites = [.. Technologies.Until(cancellationToken).SelectMany(id => graph.From<DependsOn>(id)).Select(edge => edge.To)
            .Where(id => !wanted.Contains(id)).Distinct().Order()];
        Dependents = [.. Technologies.Until(cancellationToken).SelectMany(id => graph.To<DependsOn>(id)).Select(edge => edge.From)
            .Where(id => !wanted.Contains(id)).Distinct().Order()];
    }

    public GraphView Graph { get; }

    public ChainGap Gap { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The segments of the gap.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The technology of the gap, or those used in its segment.</summary>
    public IReadOnlyList<NodeId> Technologies { get; }

    /// <summary>The segments that feed those of the gap or are fed by them, in any chain.</summary>
    public IReadOnlyList<NodeId> Neighbours { get; }

    /// <summary>The technologies that those of the gap rest on: an enterprise that masters one is near to making it.</summary>
    public IReadOnlyList<NodeId> Prerequisites { get; }

    /// <summary>The technologies that rest on those of the gap: an enterprise that masters one is its user.</summary>
    public IReadOnlyList<NodeId> Dependents { get; }

    /// <summary>See <see cref="GapRemedies.ResearchTechnologies"/>.</summary>
    public IReadOnlyList<NodeId> ToResearch()
    {
        var all = Technologies.Select(id => Graph.Find<Technology>(id)).OfType<Technology>()
            .Select(technology => new TechnologySupply(Graph, technology, CancellationToken)).ToList();
        var open = all.Where(technology => !technology.IsMastered).ToList();
        return [.. (open.Count > 0 ? open : all).OrderBy(technology => technology.IsMastered || !technology.IsWanted)
            .ThenBy(technology => technology.Technology.Id)
            .Select(technology => technology.Technology.Id)];
    }

    public IEnumerable<Supplier> WorkingIn(IEnumerable<NodeId> segments) =>
        segments.SelectMany(id => Supplier.Of(Graph, id, CancellationToken));

    public IEnumerable<Developer> Developing(IEnumerable<NodeId> technologies) =>
        technologies.SelectMany(id => TechnologySupply.DevelopersOf(Graph, id, CancellationToken));

    /// <summary>How much it counts that an enterprise develops a technology, by what that rests on.</summary>
    public double WeightOf(Developer developer) => EvidenceWeight.Of(Graph, developer.Edge);
}

/// <summary>Where a technology is used, in all chains.</summary>
internal static class TechnologyPlaces
{
    /// <summary>The segments that use it, those first that use few others: the fewer technologies a segment has, the likelier it is that
    /// its enterprises work on this one.</summary>
    /// <returns>Each with how near it is to the technology: 1 for a segment with this one alone, 0.88 with two, 0.7 with five.</returns>
    public static IReadOnlyList<(Segment Segment, double Nearness)> Of(GraphView graph, NodeId technology) =>
        [.. graph.From<UsedIn>(technology).Select(edge => graph.Find<Segment>(edge.To)).OfType<Segment>()
            .Select(segment => (Segment: segment, Nearness: 0.4 + 0.6 * 4 / (3 + graph.To<UsedIn>(segment.Id).Count)))
            .OrderByDescending(place => place.Nearness).ThenBy(place => place.Segment.Id)];
}
