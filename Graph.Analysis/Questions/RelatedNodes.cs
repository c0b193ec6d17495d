using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Analysis.Questions;

/// <summary>Gathers the nodes that have to do with topics: those that state it about themselves first, then those one step
/// further.</summary>
/// <remarks>Of several ways to a node the best counts, and a hundredth for each further one, up to nine. Where kinds are asked for, nodes
/// of others are not kept: a broad topic leads to thousands.</remarks>
internal sealed class RelatedNodes(GraphView graph, IReadOnlyList<AskedKind> kinds)
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

    private readonly string[] _beginnings = [.. kinds.Select(kind => $"{kind.Kind.Name}:")];
    private readonly Dictionary<NodeId, Related> _found = [];

    /// <summary>The nodes found so far.</summary>
    public IReadOnlyCollection<Related> All => _found.Values;

    /// <summary>Adds what has to do with a topic.</summary>
    public void Add(Topic topic)
    {
        Offer(topic.Node, topic.Weight, topic, null);
        switch (graph.Find(topic.Node))
        {
            case Technology:
                AddTechnology(topic, topic.Node, topic.Weight);
                AddDisciplines(topic);
                foreach (var use in graph.From<UsedIn>(topic.Node))
                    AddSegment(topic, use.To, topic.Weight * InSegment);
                break;
            case Segment:
                AddSegment(topic, topic.Node, topic.Weight);
                AddDisciplines(topic);
                foreach (var use in graph.To<UsedIn>(topic.Node))
                    AddTechnology(topic, use.From, topic.Weight * InSegment);
                break;
            case Chain:
                AddChain(topic);
                break;
            case Discipline:
                foreach (var edge in graph.To<StrongIn>(topic.Node))
                    Offer(edge.From, topic.Weight * ShareOf(edge.Grade), topic, edge);
                break;
            default:
                break;
        }
    }

    /// <summary>Adds a node for a reason that no topic gives.</summary>
    public void Offer(NodeId node, double score, Topic? topic, Edge? edge)
    {
        if (_beginnings.Length > 0 && !IsAsked(node.ToString()))
            return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, node, out var exists);
        var further = exists ? known!.Further + 1 : 0;
        known = exists && known!.Score >= score ? known with { Further = further } : new(node, score, topic, edge, further);
    }

    private bool IsAsked(string id)
    {
        foreach (var beginning in _beginnings)
        {
            if (id.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The score of a node, above 0 and at most 1.</summary>
    public static double ScoreOf(Related related) => Math.Min(1, related.Score * (1 - Further * MostFurther)
        + Further * Math.Min(MostFurther, related.Further));

    private void AddTechnology(Topic topic, NodeId technology, double weight)
    {
        Offer(technology, weight * Own, topic, null);
        foreach (var edge in graph.To<Develops>(technology))
            Offer(edge.From, weight * (edge.Status is FactStatus.Planned ? Planned : Own), topic, edge);
        foreach (var edge in graph.To<Needs>(technology))
            Offer(edge.From, weight * Needed, topic, edge);
        foreach (var edge in graph.To<Researches>(technology))
        {
            Offer(edge.From, weight * Own, topic, edge);
            foreach (var host in graph.From<HostedBy>(edge.From))
                Offer(host.To, weight * Hosted, topic, host);
        }

        foreach (var edge in graph.To<About>(technology))
            Offer(edge.From, weight * Own, topic, edge);
    }

    // The first discipline is the one that the topic needs most. What is a step further needs others.
    private void AddDisciplines(Topic topic)
    {
        foreach (var drawn in graph.From<DrawsOn>(topic.Node))
        {
            foreach (var edge in graph.To<StrongIn>(drawn.To))
                Offer(edge.From, topic.Weight * DrawnOn / Math.Sqrt(drawn.Rank) * ShareOf(edge.Grade), topic, edge);
        }
    }

    private void AddSegment(Topic topic, NodeId segment, double weight)
    {
        Offer(segment, weight * Own, topic, null);
        foreach (var edge in graph.To<OperatesIn>(segment))
            Offer(edge.From, weight * Own, topic, edge);
        foreach (var edge in graph.To<Serves>(segment))
            Offer(edge.From, weight * Own, topic, edge);
    }

    private void AddChain(Topic topic)
    {
        foreach (var part in graph.To<PartOf>(topic.Node))
        {
            AddSegment(topic, part.From, topic.Weight * OfChain);
            foreach (var use in graph.To<UsedIn>(part.From))
                AddTechnology(topic, use.From, topic.Weight * InSegment);
        }

        foreach (var edge in graph.To<FiledUnder>(topic.Node))
            Offer(edge.From, topic.Weight * Filed, topic, edge);
    }

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
/// <param name="Node">The node.</param>
/// <param name="Score">How much, by the best way.</param>
/// <param name="Topic">The topic; null where only its kind and place were asked for, or its name has the words.</param>
/// <param name="Edge">The edge that leads to it, which need not begin at the topic; null where the node is the topic.</param>
/// <param name="Further">By how many further ways it was found.</param>
internal sealed record Related(NodeId Node, double Score, Topic? Topic, Edge? Edge, int Further);
