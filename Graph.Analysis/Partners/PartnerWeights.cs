namespace Graph.Analysis.Partners;

/// <summary>How strongly each sort of reason speaks for a partner by itself, 0 to below 1, and how strength decays.</summary>
/// <remarks>Set by hand. What a search on one half of the known collaborations proposes instead, and that it makes no difference on the
/// other half, stands
/// in docs/analyses/partners.md.</remarks>
public sealed record PartnerWeights
{
    /// <summary>The weights in use.</summary>
    public static PartnerWeights Default { get; } = new();

    /// <summary>It already works with the enterprise.</summary>
    public double Relation { get; init; } = 0.3;

    /// <summary>It researches a requested technology.</summary>
    public double Research { get; init; } = 0.5;

    /// <summary>It hosts a laboratory that researches a requested technology.</summary>
    public double Laboratory { get; init; } = 0.4;

    /// <summary>It takes part in a collaboration or a project about a requested technology.</summary>
    public double Collaboration { get; init; } = 0.4;

    /// <summary>It is strong, with the best grade, in all disciplines on which what was asked draws.</summary>
    public double DrawsOn { get; init; } = 0.35;

    /// <summary>It works with an enterprise of the same segment.</summary>
    public double Peers { get; init; } = 0.15;

    /// <summary>Its name or that of its field or work has words of what was asked.</summary>
    public double Words { get; init; } = 0.35;

    /// <summary>It is strong in a discipline that goes with what was asked.</summary>
    public double Discipline { get; init; } = 0.12;

    /// <summary>It has worked with many enterprises, where there is a reason to ask it at all; a little less for few.</summary>
    public double Experience { get; init; } = 0.1;

    /// <summary>It is near, where there is a reason to go there.</summary>
    public double Near { get; init; } = 0.1;

    /// <summary>What a technology that a requested one depends on counts, relative to the requested one; applied again for each further
    /// step.</summary>
    public double Upstream { get; init; } = 0.5;

    /// <summary>What a technology that depends on a requested one counts.</summary>
    public double Downstream { get; init; } = 0.3;

    /// <summary>What a technology of the same segment counts, where the segment has few.</summary>
    public double Sibling { get; init; } = 0.2;

    /// <summary>What being only planned leaves of a collaboration or a laboratory; where the data does not say, the mean of this and
    /// 1.</summary>
    public double Planned { get; init; } = 0.5;

    /// <summary>How fast breadth dilutes: strength is divided by 1 + this × ln(1 + number of technologies and disciplines of the partner
    /// that have nothing to do with the question), by the square root of that for strength in a discipline drawn on.</summary>
    public double Breadth { get; init; } = 0.25;
}
