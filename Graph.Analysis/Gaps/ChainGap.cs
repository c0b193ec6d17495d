using System.Diagnostics.CodeAnalysis;
using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>In what way a chain falls short.</summary>
[Term("In what way a chain falls short.", "断点类别")]
public enum ChainGapKind
{
    /// <summary>Enterprises are known that work in the segment, and none of them is local.</summary>
    [Term("Enterprises are known that work in the segment, and none of them is local.", "缺链")]
    Missing,

    /// <summary>Several local enterprises work in the segment, and together they weigh less than one leader, or less than two and none
    /// of them leads, or a document calls the segment weak here.</summary>
    [Term("Several local enterprises work in the segment, and together they weigh less than one leader, or less than two and none of them "
        + "leads, or a document calls the segment weak here.", "弱链")]
    Weak,

    /// <summary>Exactly one local enterprise is known in the segment.</summary>
    [Term("Exactly one local enterprise is known in the segment.", "单点依赖")]
    SingleSource,

    /// <summary>A technology that documents call a bottleneck, or a local enterprise needs, and no local enterprise masters.</summary>
    [Term("A technology that documents call a bottleneck, or a local enterprise needs, and no local enterprise masters.", "卡点")]
    Bottleneck,

    /// <summary>Nothing that operates researches the technologies of the segment.</summary>
    [Term("Nothing that operates researches the technologies of the segment.", "缺科研支撑")]
    NoResearchSupport,
}

/// <summary>A place where a chain breaks or is thin.</summary>
/// <remarks>Unknown is not missing: a segment about which the data says too little is an <see cref="UndecidedSegment"/> and has no gap in
/// its supply. It carries facts; <see cref="Texts.GapTexts"/> and <see cref="Texts.GapEvidence"/> put them into words. Immutable.</remarks>
public sealed class ChainGap
{
    internal ChainGap(ChainFacts facts, ChainGapKind kind, NodeId subject, NodeId segment)
    {
        (Facts, Kind, Segment) = (facts, kind, segment);
        Id = $"gap:{WordOf(kind)}:{Chain.Slug}:{subject.Slug}";
    }

    [SetsRequiredMembers]
    private ChainGap(ChainGap gap, ChainFacts facts)
    {
        (Facts, Kind, Id, Segment, AlsoIn, Technology) = (facts, gap.Kind, gap.Id, gap.Segment, gap.AlsoIn, gap.Technology);
        (StructuralWeight, Severity, Regions) = (gap.StructuralWeight, gap.Severity, gap.Regions);
    }

    /// <summary>A readable id that stays the same from version to version: <c>gap:missing:wind-power:wp-grid-connection</c>,
    /// <c>gap:bottleneck:integrated-circuits:photoresist</c>.</summary>
    public string Id { get; }

    /// <summary>In what way the chain falls short.</summary>
    public ChainGapKind Kind { get; }

    /// <summary>The chain.</summary>
    public NodeId Chain => Facts.Shape.Chain.Id;

    /// <summary>The segment; of a technology used in several segments of the chain, the one on which most of the chain depends.</summary>
    public NodeId Segment { get; }

    /// <summary>The other segments of the chain that use the technology, by id; empty where the gap is the segment itself.</summary>
    public IReadOnlyList<NodeId> AlsoIn { get; internal init; } = [];

    /// <summary>The technology of a bottleneck; null where the gap is one of the segment.</summary>
    public NodeId? Technology { get; internal init; }

    /// <summary>How much of the chain depends on it, <see cref="GapWeights.StructuralFloor"/> to 1.</summary>
    public required double StructuralWeight { get; init; }

    /// <summary>How grave it is, 0 to 1: the terms add up to it, each being structural weight × share of the deficit × value.</summary>
    public required Score Severity { get; init; }

    /// <summary>The regions that have something at the gap, by code point: its local enterprises, those of the neighbouring segments
    /// in the chain, the parks made for it, and the laboratories that operate on its technologies.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The facts of the chain in which it was found.</summary>
    internal ChainFacts Facts { get; }

    /// <summary>The same gap, told from other facts of the chain.</summary>
    internal ChainGap In(ChainFacts facts) => new(this, facts);

    /// <summary>Whether the gap is in this segment: its own, or one of those that use the technology.</summary>
    public bool IsIn(NodeId segment) => Segment == segment || AlsoIn.Contains(segment);

    private static string WordOf(ChainGapKind kind) => kind switch
    {
        ChainGapKind.Missing => "missing",
        ChainGapKind.Weak => "weak",
        ChainGapKind.SingleSource => "single-source",
        ChainGapKind.Bottleneck => "bottleneck",
        ChainGapKind.NoResearchSupport => "no-research-support",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>A segment about which the data says too little to call its supply sufficient or not.</summary>
/// <remarks>It carries facts; <see cref="Texts.GapTexts"/> and <see cref="Texts.GapEvidence"/> put them into words. Immutable.</remarks>
public sealed class UndecidedSegment
{
    internal UndecidedSegment(ChainFacts facts, NodeId segment) => (Facts, Segment) = (facts, segment);

    /// <summary>The chain.</summary>
    public NodeId Chain => Facts.Shape.Chain.Id;

    /// <summary>The segment.</summary>
    public NodeId Segment { get; }

    /// <summary>How much of the chain depends on it, <see cref="GapWeights.StructuralFloor"/> to 1: what to find out first.</summary>
    public required double StructuralWeight { get; init; }

    /// <summary>The regions that have something at the segment, as for <see cref="ChainGap.Regions"/>.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The facts of the chain.</summary>
    internal ChainFacts Facts { get; }
}

/// <summary>The gaps of chains, and what could not be decided.</summary>
/// <param name="Gaps">Gravest first; equally grave ones by id.</param>
/// <param name="Undecided">Those on which most of their chain depends first; equal ones by id.</param>
public sealed record GapReport(IReadOnlyList<ChainGap> Gaps, IReadOnlyList<UndecidedSegment> Undecided)
{
    /// <summary>Gravest first; equally grave ones by id.</summary>
    internal static Comparer<ChainGap> GravestFirst { get; } = Comparer<ChainGap>.Create((one, other) =>
        other.Severity.Value.CompareTo(one.Severity.Value) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id));

    /// <summary>The gaps of a chain, gravest first.</summary>
    public IReadOnlyList<ChainGap> OfChain(NodeId chain) => [.. Gaps.Where(gap => gap.Chain == chain)];

    /// <summary>The gaps in a segment, gravest first, with those of technologies that it shares with others.</summary>
    public IReadOnlyList<ChainGap> OfSegment(NodeId segment) => [.. Gaps.Where(gap => gap.IsIn(segment))];

    /// <summary>What passes a filter, in the same order.</summary>
    public GapReport Where(GapFilter filter) => new([.. Gaps.Where(filter.Accepts)], [.. Undecided.Where(filter.Accepts)]);

    internal static GapReport Of(IEnumerable<ChainGap> gaps, IEnumerable<UndecidedSegment> undecided) => new(
        [.. gaps.Order(GravestFirst)],
        [.. undecided.OrderByDescending(segment => segment.StructuralWeight).ThenBy(segment => segment.Segment)
            .ThenBy(segment => segment.Chain)]);
}

/// <summary>Which gaps to show. A condition that is null does not narrow; an empty list lets nothing through.</summary>
/// <param name="Chains">Only gaps of these chains.</param>
/// <param name="Kinds">Only gaps of these kinds.</param>
/// <param name="MinSeverity">Only gaps at least this grave, 0 to 1.</param>
/// <param name="Regions">Only gaps at which one of these regions has something; see <see cref="ChainGap.Regions"/>. A county asks with it
/// which gaps it could help to close.</param>
/// <param name="Ids">Only the gaps with these ids; an id that no gap has is passed over.</param>
public sealed record GapFilter(
    IReadOnlyList<NodeId>? Chains = null, IReadOnlyList<ChainGapKind>? Kinds = null, double? MinSeverity = null,
        IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Ids = null)
{
    /// <summary>Whether a gap passes.</summary>
    public bool Accepts(ChainGap gap) => Accepts(gap.Chain, gap.Regions) && (Ids is null || Ids.Contains(gap.Id))
        && (Kinds is null || Kinds.Contains(gap.Kind)) && !(gap.Severity.Value < MinSeverity);

    /// <summary>Whether an undecided segment passes: it follows chains and regions, having neither kind nor severity.</summary>
    public bool Accepts(UndecidedSegment segment) => Accepts(segment.Chain, segment.Regions);

    private bool Accepts(NodeId chain, IReadOnlyList<string> regions) =>
        (Chains is null || Chains.Contains(chain)) && (Regions is null || Regions.Any(regions.Contains));
}
