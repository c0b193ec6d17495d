using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What would close a gap: the segments to work in, the technologies to master, and what lies next to them.</summary>
internal sealed class GapAim
{
    private GapAim(GraphView graph, ChainGap gap)
    {
        (Graph, Gap) = (graph, gap);
        Segments = [.. gap.AlsoIn.Prepend(gap.Segment).Select(id => graph.Find<Segment>(id)).OfType<Segment>()];
        Technologies = gap.Technology is { } technology ? [technology]
            : [.. Segments.SelectMany(segment => graph.To<UsedIn>(segment.Id)).Select(edge => edge.From).Distinct().Order()];
        var own = Segments.Select(segment => segment.Id).ToHashSet();
        Neighbours = [.. Segments.SelectMany(segment => graph.From<Feeds>(segment.Id).Select(edge => edge.To).Concat(graph.To<Feeds>(segment.Id).Select(edge => edge.From)))
            .Where(id => !own.Contains(id)).Distinct().Order()];
        var wanted = Technologies.ToHashSet();
        Grounds = [.. Technologies.SelectMany(id => graph.From<DependsOn>(id)).Select(edge => edge.To).Where(id => !wanted.Contains(id)).Distinct().Order()];
        Uses = [.. Technologies.SelectMany(id => graph.To<DependsOn>(id)).Select(edge => edge.From).Where(id => !wanted.Contains(id)).Distinct().Order()];
    }

    public GraphView Graph { get; }

    public ChainGap Gap { get; }

    /// <summary>The segments of the gap.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The technology of the gap, or those used in its segment.</summary>
    public IReadOnlyList<NodeId> Technologies { get; }

    /// <summary>The segments that feed those of the gap or are fed by them, in any chain.</summary>
    public IReadOnlyList<NodeId> Neighbours { get; }

    /// <summary>The technologies that those of the gap rest on: who masters them is near to making it.</summary>
    public IReadOnlyList<NodeId> Grounds { get; }

    /// <summary>The technologies that rest on those of the gap: who masters them is its user.</summary>
    public IReadOnlyList<NodeId> Uses { get; }

    public IReadOnlyList<NodeId> ToResearch
    {
        get
        {
            var facts = Technologies.Select(id => Graph.Find<Technology>(id)).OfType<Technology>().Select(technology => new TechnologyFacts(Graph, technology)).ToList();
            var open = facts.Where(technology => !technology.IsMastered).ToList();
            return [.. (open.Count > 0 ? open : facts).OrderBy(technology => !technology.IsBottleneck).ThenBy(technology => technology.Technology.Id)
                .Select(technology => technology.Technology.Id)];
        }
    }

    public static GapAim Of(GraphView graph, ChainGap gap) => new(graph, gap);

    public IEnumerable<Supplier> WorkingIn(IEnumerable<NodeId> segments) =>
        segments.SelectMany(id => Graph.To<OperatesIn>(id)).Select(edge => (Enterprise: Graph.Find<Enterprise>(edge.From), Edge: edge))
            .Where(found => found.Enterprise is not null).Select(found => new Supplier(found.Enterprise!, found.Edge));

    public IEnumerable<Developer> Developing(IEnumerable<NodeId> technologies) =>
        technologies.SelectMany(id => Graph.To<Develops>(id)).Select(edge => (Enterprise: Graph.Find<Enterprise>(edge.From), Edge: edge))
            .Where(found => found.Enterprise is not null).Select(found => new Developer(found.Enterprise!, found.Edge));
}
