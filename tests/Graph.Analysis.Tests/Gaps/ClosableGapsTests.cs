using FsCheck.Xunit;
using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class ClosableGapsTests
{
    private static readonly GapWorld _world = new GapWorld().Chain("chips", "chemicals", "packaging").Feeds("chemicals", "packaging")
        .Enterprise("far-baths", "chemicals", isLocal: false).Enterprise("packager", "packaging", role: EnterpriseRole.Leader)
        .Technology("bath", TechnologyKind.Bottleneck, "chemicals").Develops("far-baths", "bath")
        .Technology("bumps", TechnologyKind.Supported, "packaging").DependsOn("bumps", "bath").Develops("packager", "bumps")
        .Lab("bath-lab", "bath", LabStatus.Operating).Lab("planned-lab", "bath", LabStatus.Planned);

    private static IReadOnlyList<ClosableGap> Of(string kind, string slug) => Closable(_world.Build()).Of(Id(kind, slug));

    private static ClosableGaps Closable(GraphView graph) =>
        ClosableGaps.Of(graph, GapAnalysis.Analyze(graph, CancellationToken.None), CancellationToken.None);

    [Fact]
    public void Who_is_elsewhere_can_be_attracted_and_who_is_here_can_grow()
    {
        Assert.All(Of("enterprise", "far-baths"), gap => Assert.Equal(GapWay.Attract, gap.Way));
        Assert.Contains(Of("enterprise", "far-baths"), gap => gap.Gap.Kind is ChainGapKind.Missing);
        Assert.Contains(Of("enterprise", "packager"), gap => gap.Way is GapWay.Grow && gap.Gap.Kind is ChainGapKind.Missing);
    }

    [Fact]
    public void A_laboratory_helps_with_what_it_researches_and_says_so()
    {
        var gaps = Of("lab", "bath-lab");
        Assert.Contains(gaps, gap => gap.Gap.Technology == Id("technology", "bath"));
        Assert.All(gaps, gap => Assert.Contains(GapEvidence.Of(_world.Build(), gap, CancellationToken.None),
            fact => fact.Nodes.SequenceEqual([Id("lab", "bath-lab"), Id("technology", "bath")])));
    }

    [Fact]
    public void A_laboratory_that_is_only_planned_helps_with_nothing() => Assert.Empty(Of("lab", "planned-lab"));

    [Fact]
    public void What_is_neither_enterprise_nor_researcher_closes_nothing() => Assert.Empty(Of("segment", "chemicals"));

    [Property]
    public void It_is_the_other_way_round_of_the_remedies(int seed)
    {
        var graph = RandomWorld.Create(seed).Build();
        var report = GapAnalysis.Analyze(graph, CancellationToken.None);
        var closable = ClosableGaps.Of(graph, report, CancellationToken.None);
        var remedies = report.Gaps.SelectMany(gap =>
        {
            var ways = GapRemedies.Of(graph, gap, GapRemedies.DefaultCount, CancellationToken.None);
            return ways.Grow.Select(candidate => (gap.Id, GapWay.Grow, candidate.Enterprise))
                .Concat(ways.Attract.Select(candidate => (gap.Id, GapWay.Attract, candidate.Enterprise)));
        });
        var found = graph.Nodes<Enterprise>().SelectMany(enterprise =>
            closable.Of(enterprise.Id).Select(gap => (gap.Gap.Id, gap.Way, enterprise.Id)));
        Assert.Equal(remedies.Order(), found.Order());
    }
}
