using System.Collections.Frozen;
using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>The technologies of a graph and what each rests on, made ready for walking. Built once for a version and shared by all
/// analyses.</summary>
/// <remarks>Immutable and safe for concurrent use. Building it costs one pass over the technologies and their dependencies.</remarks>
public sealed class DependencyIndex
{
    private readonly FrozenDictionary<NodeId, int> _numbers;

    private DependencyIndex(GraphView graph)
    {
        Graph = graph;
        Technologies = graph.Nodes<Technology>();
        _numbers = Technologies.Select((technology, number) => KeyValuePair.Create(technology.Id, number)).ToFrozenDictionary();
        Needs = Adjacency.Of(Count, node => graph.From<DependsOn>(IdOf(node)).Select(edge => new Adjacency.Step(_numbers[edge.To], edge)));
        NeededBy = Adjacency.Of(Count, node => graph.To<DependsOn>(IdOf(node)).Select(edge => new Adjacency.Step(_numbers[edge.From], edge)));
        Components = StrongComponents.Of(Needs);
        Chains = graph.Nodes<Chain>();
        UsedInChains = TechnologyUse.OfChains(this);
    }

    /// <summary>The graph it was built from.</summary>
    public GraphView Graph { get; }

    /// <summary>The technologies, by id.</summary>
    public IReadOnlyList<Technology> Technologies { get; }

    /// <summary>How many technologies there are.</summary>
    public int Count => Technologies.Count;

    /// <summary>From a technology to what it rests on.</summary>
    internal Adjacency Needs { get; }

    /// <summary>From a technology to what rests on it.</summary>
    internal Adjacency NeededBy { get; }

    /// <summary>The technologies that need one another, as one.</summary>
    internal StrongComponents Components { get; }

    /// <summary>The chains, by id.</summary>
    internal IReadOnlyList<Chain> Chains { get; }

    /// <summary>For each chain, the numbers of the technologies used in its segments, each once, in order.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> UsedInChains { get; }

    /// <summary>Makes the technologies of a graph ready for walking.</summary>
    public static DependencyIndex Of(GraphView graph) => new(graph);

    /// <summary>The number of a technology; -1 where the graph has none with this id.</summary>
    internal int NumberOf(NodeId id) => _numbers.GetValueOrDefault(id, -1);

    internal NodeId IdOf(int number) => Technologies[number].Id;
}
