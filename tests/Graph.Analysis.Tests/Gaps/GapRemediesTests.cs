using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapRemediesTests
{
    private static readonly GapWorld _world = new GapWorld().Chain("chips", "chemicals", "packaging").Feeds("chemicals", "packaging")
        .Enterprise("far-baths", "chemicals", isLocal: false).Enterprise("packager", "packaging", role: EnterpriseRole.Leader)
            .Enterprise("planner", "")
        .Technology("bath", TechnologyKind.Bottleneck, "chemicals").Technology("salt", TechnologyKind.Supported)
            .Technology("bumps", TechnologyKind.Supported, "packaging")
        .DependsOn("bath", "salt").DependsOn("bumps", "bath").Enterprise("salter", "").Develops("salter", "salt")
            .Develops("packager", "bumps")
        .Develops("planner", "bath", FactStatus.Planned).Develops("far-baths", "bath");

    private static GapRemedies Of(ChainGapKind kind)
    {
        var graph = _world.Build();
        return GapRemedies.Of(graph, GapAnalysis.Analyze(graph, CancellationToken.None).Gaps.First(gap => gap.Kind == kind
            && gap.IsIn(Id("segment", "chemicals"))), GapRemedies.DefaultCount, CancellationToken.None);
    }

    [Fact]
    public void Missing_segment_can_be_closed_by_planners_neighbours_and_those_who_master_what_it_rests_on() =>
        Assert.Equal(["packager", "planner", "salter"], Of(ChainGapKind.Missing).Grow.Select(candidate => candidate.Enterprise.Slug)
            .Order());

    [Fact]
    public void Who_masters_the_grounds_fits_better_than_who_masters_the_use()
    {
        double Fit(string name) => Of(ChainGapKind.Bottleneck).Grow.Single(candidate => candidate.Enterprise.Slug == name).Score.Terms
            .Single(term => term.Name == "fit").Value;
        Assert.True(Fit("salter") > Fit("packager"));
    }

    [Fact]
    public void Who_does_it_elsewhere_can_be_attracted()
    {
        var candidate = Assert.Single(Of(ChainGapKind.Missing).Attract);
        Assert.Equal("far-baths", candidate.Enterprise.Slug);
        Assert.Contains(GapEvidence.Of(candidate, CancellationToken.None), evidence => evidence.Citations.Count == 2);
    }

    [Fact]
    public void Research_asks_for_what_nobody_here_masters() =>
        Assert.Equal([Id("technology", "bath")], Of(ChainGapKind.Missing).ResearchTechnologies);
}
