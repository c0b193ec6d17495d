using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What research counts, in operating laboratories.</summary>
internal static class Backing
{
    /// <summary>A laboratory that operates counts whole, one of which no document says whether it does half, a planned one nothing.</summary>
    public static double Of(Lab lab) => lab.Status switch
    {
        LabStatus.Operating => GapWeights.LabBacking,
        null => GapWeights.UnconfirmedLabBacking,
        _ => 0,
    };

    /// <summary>Only an established collaboration counts.</summary>
    public static double Of(Collaboration collaboration) => collaboration.Status is FactStatus.Established ? GapWeights.CollaborationBacking : 0;
}
