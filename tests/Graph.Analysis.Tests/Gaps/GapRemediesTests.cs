using FsCheck.Xunit;
using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapRemediesTests
{
    private static readonly GapWorld _world = new GapWorld().Chain("chips", "chemicals", "packaging").Feeds("chemicals", "packaging")
        .Enterprise("far-baths", "chemicals", isLocal: false).Enterprise("packager", "packaging", role: EnterpriseRole.Leader)
            .Enterprise("planner", "").Enterprise("guessed", "").Enterprise("only-next", "packaging", role: EnterpriseRole.Leader)
        .Technology("bath", TechnologyKind.Bottleneck, "chemicals").Technology("salt", TechnologyKind.Supported)
            .Technology("bumps", TechnologyKind.Supported, "packaging")
        .DependsOn("bath", "salt").DependsOn("bumps", "bath").Enterprise("salter", "").Develops("salter", "salt")
            .Develops("packager", "bumps")
        .Develops("planner", "bath", FactStatus.Planned).Develops("far-baths", "bath")
        .Add(new Develops { From = Id("enterprise", "guessed"), To = Id("technology", "salt"), Basis = Basis.Inferred });

    private static GapRemedies Of(ChainGapKind kind)
    {
        var graph = _world.Build();
        return GapRemedies.Of(graph, GapAnalysis.Analyze(graph, CancellationToken.None).Gaps.First(gap => gap.Kind == kind
            && gap.IsIn(Id("segment", "chemicals"))), GapRemedies.DefaultCount, CancellationToken.None);
    }

    private static double FitOf(string name) => Of(ChainGapKind.Bottleneck).Grow.Single(candidate => candidate.Enterprise.Slug == name)
        .Score.Terms.Single(term => term.Name == "fit").Value;

    [Fact]
    public void Missing_segment_can_be_closed_by_planners_neighbours_and_those_who_master_what_it_rests_on() =>
        Assert.Equal(["guessed", "packager", "planner", "salter"],
            Of(ChainGapKind.Missing).Grow.Select(candidate => candidate.Enterprise.Slug).Order());

    [Fact]
    public void Who_masters_the_grounds_fits_better_than_who_masters_the_use() => Assert.True(FitOf("salter") > FitOf("packager"));

    [Fact]
    public void What_was_only_read_off_counts_half() => Assert.Equal(FitOf("salter") / 2, FitOf("guessed"), 4);

    [Fact]
    public void Who_only_works_next_to_a_gap_is_no_candidate() =>
        Assert.DoesNotContain(Of(ChainGapKind.Missing).Grow, candidate => candidate.Enterprise.Slug == "only-next");

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

    [Property(MaxTest = 300)]
    public void What_a_settlement_removes_is_what_facts_gathered_from_the_changed_graph_say(int seed)
    {
        var graph = RandomWorld.Create(seed).Build();
        var gaps = GapAnalysis.Analyze(graph, CancellationToken.None).Gaps;
        foreach (var enterprise in graph.Nodes<Enterprise>().Where(Whereabouts.IsElsewhere))
        {
            var changed = graph.Replacing(enterprise with { IsLocal = true, Region = null });
            Assert.All(gaps, gap => Assert.Equal(Math.Max(0, gap.Severity.Value - SeverityIn(changed, gap)),
                TriedSettlement.RemovedBy(graph, gap, enterprise, CancellationToken.None)));
        }
    }

    private static double SeverityIn(GraphView changed, ChainGap gap)
    {
        if (gap.Technology is { } id)
        {
            var technology = new TechnologyFacts(changed, changed.Find<Technology>(id)!, CancellationToken.None);
            return technology.IsBottleneck
                ? GapSeverity.Bottleneck(technology, gap.Facts.Shape.WeightOf([gap.Segment, .. gap.AlsoIn])).Value : 0;
        }
        var segment = new SegmentFacts(changed, changed.Find<Segment>(gap.Segment)!,
            technology => new(changed, technology, CancellationToken.None), CancellationToken.None);
        return GapAnalysis.SeverityOf(gap.Kind, segment, gap.Facts.Shape.WeightOf(gap.Segment));
    }
}
