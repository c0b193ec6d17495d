using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Analysis.Questions;

/// <summary>Gathers the nodes that have to do with topics: those that state it about themselves first, then those one step
/// further.</summary>
/// <remarks>Of several ways to a node the best counts, and a hundredth for each further one, up to nine. Where kinds are asked for, nodes
/// of others are not kept: a broad topic leads to thousands.</remarks>
internal sealed class RelatedNodes
{
    private const double Own = 1;
    private const double Planned = 0.8;
    private const double Needed = 0.6;
    private const double Hosted = 0.75;
    private const double InSegment = 0.45;
    private const double OfChain = 0.9;
    private const double Filed = 0.4;
    private const double DrawnOn = 0.45;
    private const double Further = 0.01;
    private const int MostFurther = 9;

    private readonly GraphSnapshot _graph;
    private readonly bool[] _isAsked; // by the number of the kind
    private readonly Adjacency _hosts; // of who researches
    private readonly Dictionary<int, Related> _found = [];

    /// <summary>Nothing yet.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="kinds">The kinds to keep; empty for all.</param>
    public RelatedNodes(GraphSnapshot graph, IReadOnlyList<AskedKind> kinds)
    {
        (_graph, _hosts) = (graph, graph.Relation(new Step(GraphSchema.HostedBy, IsForward: true)));
        _isAsked = [.. GraphSchema.Kinds.Select(kind => kinds.Count == 0 || kinds.Any(asked => asked.Kind == kind))];
    }

    /// <summary>The nodes found so far.</summary>
    public IReadOnlyCollection<Related> All => _found.Values;

    /// <summary>Whether a node was found with at least so high a score.</summary>
    public bool Has(int node, double score) => _found.TryGetValue(node, out var known) && known.Score >= score;

    /// <summary>Adds what has to do with a topic.</summary>
    public void Add(Topic topic)
    {
        if (!_graph.TryFind(topic.Node, out var node))
            return;
        Offer(node, topic.Weight, topic, null);
        switch (_graph[node])
        {
            case Technology:
                AddTechnology(topic, node, topic.Weight);
                AddDisciplines(topic, node);
                foreach (var segment in To<UsedIn>(node))
                    AddSegment(topic, segment, topic.Weight * InSegment);
                break;
            case Segment:
                AddSegment(topic, node, topic.Weight);
                AddDisciplines(topic, node);
                foreach (var technology in From<UsedIn>(node))
                    AddTechnology(topic, technology, topic.Weight * InSegment);
                break;
            case Chain:
                AddChain(topic, node);
                break;
            case Discipline:
                OfferFrom<StrongIn>(topic, node, edge => topic.Weight * ShareOf(edge.Grade));
                break;
            default:
                break;
        }
    }

    /// <summary>Adds a node for a reason that no topic gives.</summary>
    public void Offer(int node, double score, Topic? topic, Edge? edge)
    {
        if (!IsAsked(node))
            return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, node, out var exists);
        var further = exists ? known.Further + 1 : 0;
        known = exists && known.Score >= score ? known with { Further = further } : new(node, score, topic, edge, further);
    }

    /// <summary>The score of a node, above 0 and at most 1.</summary>
    public static double ScoreOf(Related related) => Math.Min(1, related.Score * (1 - Further * MostFurther)
        + Further * Math.Min(MostFurther, related.Further));

    private void AddTechnology(Topic topic, int technology, double weight)
    {
        Offer(technology, weight * Own, topic, null);
        OfferFrom<Develops>(topic, technology, edge => weight * (edge.Status is FactStatus.Planned ? Planned : Own));
        OfferFrom<Needs>(topic, technology, weight * Needed);
        OfferFrom<Researches>(topic, technology, weight * Own);
        foreach (var researcher in From<Researches>(technology))
        {
            var hosts = _hosts.NeighborsOf(researcher);
            var edges = _hosts.EdgesOf(researcher);
            for (var at = 0; at < hosts.Length; at++)
                Offer(hosts[at], weight * Hosted, topic, edges[at]);
        }

        OfferFrom<About>(topic, technology, weight * Own);
    }

    // The first discipline is the one that the topic needs most. What is a step further needs others.
    private void AddDisciplines(Topic topic, int node)
    {
        var disciplines = To<DrawsOn>(node);
        var drawn = _graph.From<DrawsOn>(node);
        for (var at = 0; at < disciplines.Length; at++)
        {
            var weight = topic.Weight * DrawnOn / Math.Sqrt(drawn[at].Rank);
            OfferFrom<StrongIn>(topic, disciplines[at], edge => weight * ShareOf(edge.Grade));
        }
    }

    private void AddSegment(Topic topic, int segment, double weight)
    {
        Offer(segment, weight * Own, topic, null);
        OfferFrom<OperatesIn>(topic, segment, weight * Own);
        OfferFrom<Serves>(topic, segment, weight * Own);
    }

    private void AddChain(Topic topic, int chain)
    {
        foreach (var segment in From<PartOf>(chain))
        {
            AddSegment(topic, segment, topic.Weight * OfChain);
            foreach (var technology in From<UsedIn>(segment))
                AddTechnology(topic, technology, topic.Weight * InSegment);
        }

        OfferFrom<FiledUnder>(topic, chain, topic.Weight * Filed);
    }

    private void OfferFrom<T>(Topic topic, int node, double score) where T : Edge
    {
        var relation = Relation<T>(isForward: false);
        var starts = relation.NeighborsOf(node);
        var edges = relation.EdgesOf(node);
        for (var at = 0; at < starts.Length; at++)
            Offer(starts[at], score, topic, edges[at]);
    }

    // An edge is looked at only where its start is asked for: that takes longer than all the rest.
    private void OfferFrom<T>(Topic topic, int node, Func<T, double> score) where T : Edge
    {
        var relation = Relation<T>(isForward: false);
        var starts = relation.NeighborsOf(node);
        var edges = relation.EdgesOf(node);
        for (var at = 0; at < starts.Length; at++)
        {
            if (IsAsked(starts[at]))
                Offer(starts[at], score((T)edges[at]), topic, edges[at]);
        }
    }

    private bool IsAsked(int node) => _isAsked[_graph.KindNumberAt(node)];

    /// <summary>The nodes at which the edges of a type start that end at a node.</summary>
    private ReadOnlySpan<int> From<T>(int node) where T : Edge =>
        Relation<T>(isForward: false).NeighborsOf(node);

    /// <summary>The nodes at which the edges of a type end that start at a node.</summary>
    private ReadOnlySpan<int> To<T>(int node) where T : Edge =>
        Relation<T>(isForward: true).NeighborsOf(node);

    private Adjacency Relation<T>(bool isForward) where T : Edge =>
        _graph.Relation(new Step(GraphSchema.EdgeOf(typeof(T)), isForward));

    private static double ShareOf(string? grade) => grade switch
    {
        "A+" => 1,
        "A" => 0.95,
        "A-" => 0.9,
        "B+" => 0.8,
        "B" or null => 0.7,
        _ => 0.6,
    };
}

/// <summary>A node that has to do with what was asked.</summary>
/// <param name="Node">The ordinal of the node.</param>
/// <param name="Score">How much, by the best way.</param>
/// <param name="Topic">The topic; null where only its kind and place were asked for, or its name has the words.</param>
/// <param name="Edge">The edge that leads to it, which need not begin at the topic; null where the node is the topic.</param>
/// <param name="Further">By how many further ways it was found.</param>
internal readonly record struct Related(int Node, double Score, Topic? Topic, Edge? Edge, int Further);
