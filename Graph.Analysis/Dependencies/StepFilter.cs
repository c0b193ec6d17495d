using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Which steps a walk may take.</summary>
/// <param name="Kinds">By the place of a kind of edge in <see cref="GraphSchema.Edges"/>: whether to walk it; null for all.</param>
/// <param name="Avoid">Nodes not to step on.</param>
internal sealed record StepFilter(bool[]? Kinds, IReadOnlySet<int> Avoid)
{
    /// <summary>Every step.</summary>
    public static StepFilter All { get; } = new(null, new HashSet<int>());

    /// <summary>Whether the step at a place of a node's list may be taken.</summary>
    public bool Allows(ReadOnlySpan<byte> kinds, int place, int target) =>
        (Kinds is null || Kinds[kinds[place]]) && (Avoid.Count == 0 || !Avoid.Contains(target));
}
