using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Attraction;

/// <summary>An enterprise outside the home region that is worth attracting (招引对象), with the gaps that it would close.</summary>
/// <remarks>It carries facts; <see cref="Texts.AttractionTexts"/> puts them into words. Immutable.</remarks>
public sealed class AttractionTarget
{
    internal AttractionTarget(NodeId enterprise, Score score, IReadOnlyList<EasedGap> gaps, IReadOnlyList<Serves> parks, GraphView graph,
        IReadOnlyList<EnterpriseFact> facts) =>
        (Enterprise, Score, Gaps, Parks, Graph, Facts) = (enterprise, score, gaps, parks, graph, facts);

    /// <summary>The enterprise.</summary>
    public NodeId Enterprise { get; }

    /// <summary>How much it is worth attracting, 0 to 1, with the terms that add up to it.</summary>
    public Score Score { get; }

    /// <summary>The gaps that would close or ease if it moved here with all that it does; that which loses most severity first.</summary>
    public IReadOnlyList<EasedGap> Gaps { get; }

    /// <summary>The severity that would go, over all these gaps.</summary>
    public double SeverityRemoved => Gaps.Sum(eased => eased.Removed);

    /// <summary>The parks made for the segments of these gaps, of the county asked for or of all; by park, then segment.</summary>
    internal IReadOnlyList<Serves> Parks { get; }

    /// <summary>The parks made for the segments of these gaps, of the county asked for or of all, by id.</summary>
    public IReadOnlyList<NodeId> ParkIds => [.. Parks.Select(edge => edge.From).Distinct()];

    internal GraphView Graph { get; }

    internal IReadOnlyList<EnterpriseFact> Facts { get; }
}

/// <summary>A gap that an enterprise would close or ease.</summary>
/// <param name="Gap">The gap as it is.</param>
/// <param name="Removed">The severity that would go, greater than 0.</param>
public sealed record EasedGap(ChainGap Gap, double Removed)
{
    /// <summary>The severity that would remain; 0 where the gap would close.</summary>
    public double Remaining => Math.Max(0, Math.Round(Gap.Severity.Value - Removed, 4));

    /// <summary>Whether the gap would close.</summary>
    public bool IsClosed => Remaining == 0;
}
