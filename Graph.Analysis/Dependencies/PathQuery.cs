using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Which paths to look for.</summary>
/// <param name="From">Where they start.</param>
/// <param name="To">Where they end.</param>
public sealed record PathQuery(NodeId From, NodeId To)
{
    /// <summary>The bound on work unless another is given: about a tenth of a second on one core.</summary>
    public const int DefaultMaxSteps = 20_000_000;

    /// <summary>The kinds of edges to walk, in either direction; null for all but where facts stand and under which chain the editors keep
    /// them.</summary>
    public IReadOnlyCollection<EdgeKind>? Along { get; init; }

    /// <summary>Nodes that no path may touch, its ends included.</summary>
    public IReadOnlyCollection<NodeId> Avoid { get; init; } = [];

    /// <summary>The most edges of a path, 0 or more.</summary>
    public int MaxLength { get; init; } = 6;

    /// <summary>The most paths, 1 or more.</summary>
    public int First { get; init; } = 10;

    /// <summary>The most edges to look at, over all: what keeps a search through hubs short.</summary>
    public int MaxSteps { get; init; } = DefaultMaxSteps;
}
