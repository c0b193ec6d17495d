using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Severities: structural weight × the weighted sum of what is missing, as terms that add up.</summary>
internal static class GapSeverity
{
    // Four decimals are what people are shown and can check; the sum is made of the rounded numbers, so it is right as shown.
    private const int Decimals = 4;

    /// <summary>The severity of a gap in the supply of a segment. More supply, more mastered technologies and more research never raise
    /// it.</summary>
    public static Score Supply(SegmentFacts segment, double structure) => new(
    [
        Term(ScoreTermNames.Supply, structure, GapWeights.SupplyShare, 1 - Math.Min(1, segment.Supply / GapWeights.EnoughSupply)),
        Term(ScoreTermNames.Concentration, structure, GapWeights.ConcentrationShare, 1.0 / Math.Max(1, segment.Local.Count)),
        Term(ScoreTermNames.Technology, structure, GapWeights.TechnologyShare, segment.TechnologyDeficit),
        Term(ScoreTermNames.Research, structure, GapWeights.ResearchShare, Backer.Deficit(segment.Backers)),
    ]);

    /// <summary>The severity of a bottleneck. Only one that nobody here masters is one, so what is missing is whole.</summary>
    public static Score Bottleneck(TechnologyFacts technology, double structure) => new(
    [
        Term(ScoreTermNames.Developer, structure, GapWeights.DeveloperShare, 1),
        Term(ScoreTermNames.Research, structure, GapWeights.BottleneckResearchShare, Backer.Deficit(technology.Backers)),
        Term(ScoreTermNames.Dependents, structure, GapWeights.DependentsShare,
            technology.Dependents.Count / (technology.Dependents.Count + 2.0)),
        Term(ScoreTermNames.Demand, structure, GapWeights.DemandShare, technology.Supply.LocalNeeds.Count > 0 ? 1 : 0),
    ]);

    /// <summary>The severity of a segment without research.</summary>
    public static Score NoResearch(SegmentFacts segment, double structure) => new(
    [
        Term(ScoreTermNames.Research, structure, GapWeights.NoResearchShare, Backer.Deficit(segment.Backers)),
        Term(ScoreTermNames.Technology, structure, GapWeights.NoResearchTechnologyShare, segment.TechnologyDeficit),
    ]);

    private static ScoreTerm Term(string name, double structure, double share, double value) =>
        new(name, Math.Round(structure * share, Decimals), Math.Round(value, Decimals));
}

/// <summary>The numbers of the gap analysis, in one place. They are judgements, not measurements; <c>docs/analyses/gaps.md</c> gives the
/// reasons.</summary>
public static class GapWeights
{
    /// <summary>The structural weight of a segment from which nothing in the chain goes further: what the chain sells is worth something
    /// too.</summary>
    public const double StructuralFloor = 0.4;

    /// <summary>How many statements (an enterprise in a document) must say who works in a segment before its supply is judged.</summary>
    public const int StatementsToDecide = 2;

    /// <summary>How many technologies of a segment must be known before it is said that none of them is researched: of one alone the data
    /// may merely not tell.</summary>
    public const int TechnologiesToAskForResearch = 2;

    /// <summary>The supply that is enough, in leaders. Below it, several enterprises are weak if none of them leads, or a document says
    /// so.</summary>
    public const double EnoughSupply = 2;

    /// <summary>The supply below which several enterprises are weak, in leaders.</summary>
    public const double WeakSupply = 1;

    /// <summary>The research backing that is enough, in operating laboratories.</summary>
    public const double EnoughBacking = 2;

    internal const double SupplyShare = 0.5;
    internal const double ConcentrationShare = 0.1;
    internal const double TechnologyShare = 0.25;
    internal const double ResearchShare = 0.15;

    internal const double DeveloperShare = 0.5;
    internal const double BottleneckResearchShare = 0.2;
    internal const double DependentsShare = 0.2;
    internal const double DemandShare = 0.1;

    internal const double NoResearchShare = 0.3;
    internal const double NoResearchTechnologyShare = 0.2;

    internal const double LabBacking = 1;
    internal const double UnconfirmedLabBacking = 0.5;
    internal const double InstitutionBacking = 0.5;
    internal const double CollaborationBacking = 0.5;

    /// <summary>What a laboratory or collaboration of an enterprise of the segment counts that names no technology, against one that
    /// does.</summary>
    internal const double UnnamedBacking = 0.5;

    /// <summary>What an enterprise supplies, in leaders: a leader 1, a backbone enterprise 0.6, any other 0.3.</summary>
    public static double SupplyOf(EnterpriseRole? role) => role switch
    {
        EnterpriseRole.Leader => 1,
        EnterpriseRole.Key => 0.6,
        _ => 0.3,
    };
}
