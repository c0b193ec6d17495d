namespace Graph.Analysis.Gaps;

/// <summary>Severities: structural weight × the weighted sum of what lacks, written as terms that add up.</summary>
internal static class GapTerms
{
    // Four decimals are what people are shown and can check; the sum is made of the rounded numbers, so it is right as shown.
    private const int Decimals = 4;

    /// <summary>The severity of a gap in the supply of a segment. More supply, more mastered technologies and more research never raise it.</summary>
    public static Score Supply(SegmentFacts segment, double structure) => new(
    [
        Term("supply", structure, GapWeights.SupplyShare, 1 - Math.Min(1, segment.Supply / GapWeights.EnoughSupply)),
        Term("concentration", structure, GapWeights.ConcentrationShare, 1.0 / Math.Max(1, segment.Local.Count)),
        Term("technology", structure, GapWeights.TechnologyShare, segment.TechnologyDeficit),
        Term("research", structure, GapWeights.ResearchShare, Backer.Deficit(segment.Backers)),
    ]);

    /// <summary>The severity of a bottleneck. Only one that nobody here masters is one, so what is missing is whole.</summary>
    public static Score Bottleneck(TechnologyFacts technology, double structure) => new(
    [
        Term("developer", structure, GapWeights.DeveloperShare, 1),
        Term("research", structure, GapWeights.BottleneckResearchShare, Backer.Deficit(technology.Backers)),
        Term("dependents", structure, GapWeights.DependentsShare, technology.Dependents.Count / (technology.Dependents.Count + 2.0)),
        Term("demand", structure, GapWeights.DemandShare, technology.LocalNeeds.Count > 0 ? 1 : 0),
    ]);

    /// <summary>The severity of a segment without research.</summary>
    public static Score NoResearch(SegmentFacts segment, double structure) => new(
    [
        Term("research", structure, GapWeights.NoResearchShare, Backer.Deficit(segment.Backers)),
        Term("technology", structure, GapWeights.NoResearchTechnologyShare, segment.TechnologyDeficit),
    ]);

    private static ScoreTerm Term(string name, double structure, double share, double value) =>
        new(name, Math.Round(structure * share, Decimals), Math.Round(value, Decimals));
}
