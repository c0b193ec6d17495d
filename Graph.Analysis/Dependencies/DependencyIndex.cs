using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>The technologies of a graph and what follows from their dependencies. Built once for a version and shared by all
/// analyses.</summary>
/// <remarks>Immutable and safe for concurrent use. A technology's number is its ordinal less that of the first technology, so numbers are
/// in the order of ids; the dependencies themselves are read from the snapshot. Building it costs one pass over the dependencies, and for
/// each chain one over the technologies used in it.</remarks>
public sealed class DependencyIndex
{
    private readonly OrdinalRange _range;

    private DependencyIndex(GraphSnapshot graph, WalkMeter meter)
    {
        Graph = graph;
        _range = graph.RangeOf(GraphSchema.Technology);
        Technologies = graph.Nodes<Technology>();
        Needs = new(graph.Relation(new(GraphSchema.DependsOn, IsForward: true)), _range);
        NeededBy = new(graph.Relation(new(GraphSchema.DependsOn, IsForward: false)), _range);
        Components = StrongComponents.Of(Count, number => Needs[number], meter);
        Chains = graph.Nodes<Chain>();
        UsedInChains = TechnologyUse.OfChains(this, meter);
    }

    /// <summary>The graph it was built from.</summary>
    public GraphSnapshot Graph { get; }

    /// <summary>The technologies, by id.</summary>
    public IReadOnlyList<Technology> Technologies { get; }

    /// <summary>How many technologies there are.</summary>
    public int Count => _range.Count;

    /// <summary>From a technology to what it rests on.</summary>
    internal DependencyRelation Needs { get; }

    /// <summary>From a technology to what rests on it.</summary>
    internal DependencyRelation NeededBy { get; }

    /// <summary>The technologies that need one another, as one.</summary>
    internal StrongComponents Components { get; }

    /// <summary>The chains, by id.</summary>
    internal IReadOnlyList<Chain> Chains { get; }

    /// <summary>For each chain, the numbers of the technologies used in its segments, each once, in order.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> UsedInChains { get; }

    /// <summary>Computes what follows from the dependencies of a graph.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DependencyIndex Of(GraphSnapshot graph, CancellationToken cancellationToken) => new(graph, new(cancellationToken));

    /// <summary>The number of a technology; -1 where the graph has none with this id.</summary>
    internal int NumberOf(NodeId id) => Graph.TryFind(id, out var ordinal) ? NumberAt(ordinal) : -1;

    /// <summary>The number of the technology with this ordinal; -1 where the node is no technology.</summary>
    internal int NumberAt(int ordinal) => ordinal >= _range.First && ordinal < _range.End ? ordinal - _range.First : -1;

    /// <summary>The ordinal of a technology in the graph.</summary>
    internal int OrdinalOf(int number) => _range.First + number;

    /// <summary>The id of a technology.</summary>
    internal NodeId IdOf(int number) => Graph[OrdinalOf(number)].Id;
}

/// <summary>The dependencies of a graph seen from one side: the snapshot's rows, with technologies by number.</summary>
internal sealed class DependencyRelation(Adjacency rows, OrdinalRange technologies)
{
    /// <summary>How many technologies there are.</summary>
    public int Count => technologies.Count;

    /// <summary>The technologies at the other end of a technology's dependencies, by id.</summary>
    public Neighbors this[int number] => new(rows.NeighborsOf(technologies.First + number), technologies.First);

    /// <summary>The dependencies themselves, beside their other ends.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int number) => rows.EdgesOf(technologies.First + number);
}
