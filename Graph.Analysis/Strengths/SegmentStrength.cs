using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Strengths;

/// <summary>How well the home region stands in a segment.</summary>
[Term("How well the home region stands in a segment.", "环节地位")]
public enum SegmentPosition
{
    /// <summary>Leading enterprises work in it, and more stands behind them.</summary>
    [Term("Leading enterprises work in it, with technologies or research behind them.", "强项")]
    Strong,

    /// <summary>Sound, without standing out.</summary>
    [Term("It is soundly supplied and does not stand out.", "尚可")]
    Fair,

    /// <summary>Local enterprises work in it, few or small ones.</summary>
    [Term("Local enterprises work in it, few or small ones.", "单薄")]
    Thin,

    /// <summary>Enterprises are known that work in it, and none of them is local.</summary>
    [Term("Enterprises are known that work in it, and none of them is local.", "缺失")]
    Missing,

    /// <summary>Too little is known to say.</summary>
    [Term("Too little is known to say.", "待判断")]
    Undecided,
}

/// <summary>Where the home region stands in a segment of a chain, with the reasons.</summary>
/// <remarks>It is about the segment as it is: a segment may be strong and still lack a technology, which the gaps tell. It carries facts;
/// <see cref="Texts.StrengthTexts"/> and <see cref="Texts.StrengthEvidence"/> put them into words. Immutable.</remarks>
public sealed class SegmentStrength
{
    internal SegmentStrength(ChainFacts chain, StrengthFacts facts, SegmentPosition position, Score score) =>
        (Chain, Facts, Position, Score) = (chain, facts, position, score);

    /// <summary>The chain.</summary>
    public NodeId ChainId => Chain.Shape.Chain.Id;

    /// <summary>The segment.</summary>
    public NodeId Segment => Facts.Segment.Segment.Id;

    /// <summary>How well the home region stands in it.</summary>
    public SegmentPosition Position { get; }

    /// <summary>What the position rests on: −0.1 to 1, the sum of the terms. That of an undecided segment is of the little that is
    /// known.</summary>
    public Score Score { get; }

    /// <summary>The technologies of the segment that are bottlenecks: wanted, and mastered by nobody here. By id.</summary>
    public IReadOnlyList<NodeId> OpenBottlenecks =>
        [.. Facts.Segment.Technologies.Where(technology => technology.IsBottleneck).Select(technology => technology.Technology.Id)];

    internal ChainFacts Chain { get; }

    internal StrengthFacts Facts { get; }
}

/// <summary>Where the home region stands in the segments of chains.</summary>
/// <param name="Segments">The strongest first; equal ones by chain, then segment. Undecided ones come last.</param>
public sealed record StrengthReport(IReadOnlyList<SegmentStrength> Segments)
{
    /// <summary>The positions that are called strengths where nothing else is asked for.</summary>
    public static IReadOnlyList<SegmentPosition> Strengths { get; } = [SegmentPosition.Strong, SegmentPosition.Fair];

    /// <summary>The segments of some chains (all, where none is given) in some positions (all, where none is given), in the same
    /// order.</summary>
    public IReadOnlyList<SegmentStrength> Where(IReadOnlyList<NodeId>? chains, IReadOnlyList<SegmentPosition>? positions) =>
        [.. Segments.Where(segment => (chains is null || chains.Contains(segment.ChainId))
            && (positions is null || positions.Contains(segment.Position)))];

    /// <summary>The position of a segment; null where no chain has it. Of one in several chains, that of the first by id.</summary>
    public SegmentStrength? OfSegment(NodeId segment) => Segments.Where(found => found.Segment == segment).MinBy(found => found.ChainId);
}
