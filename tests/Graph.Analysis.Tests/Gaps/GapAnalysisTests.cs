using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapAnalysisTests
{
    private static GapWorld Line =>
        new GapWorld().Chain("line", "first", "second", "third").Feeds("first", "second").Feeds("second", "third");

    [Fact]
    public void Segment_that_only_others_elsewhere_supply_is_missing()
    {
        var report = GapAnalysis.Analyze(Line.Enterprise("far", "first", isLocal: false).Enterprise("near", "second").Build(),
            CancellationToken.None);
        var gap = Assert.Single(report.Gaps, gap => gap.Kind is ChainGapKind.Missing);
        Assert.Equal((Id("segment", "first"), "gap:missing:line:first"), (gap.Segment, gap.Id));
    }

    [Fact]
    public void Segment_of_which_nobody_is_known_is_undecided_and_not_a_gap()
    {
        var report = GapAnalysis.Analyze(Line.Enterprise("near", "second").Build(), CancellationToken.None);
        Assert.DoesNotContain(report.Gaps, gap => gap.Segment != Id("segment", "second"));
        Assert.Equal([Id("segment", "first"), Id("segment", "third")], report.Undecided.Select(segment => segment.Segment));
    }

    [Fact]
    public void One_enterprise_in_one_document_does_not_decide_a_segment() =>
        Assert.Empty(GapAnalysis.Analyze(Line.Enterprise("near", "second", sources: ["survey"]).Build(), CancellationToken.None).Gaps);

    [Fact]
    public void Document_about_something_elsewhere_does_not_make_a_segment_missing() =>
        Assert.Empty(GapAnalysis.Analyze(Line.Enterprise("far", "first", isLocal: false, sources: ["x", "y"]).Build(),
            CancellationToken.None).Gaps);

    [Fact]
    public void Enterprise_whose_region_is_not_known_leaves_its_segment_undecided()
    {
        var report = GapAnalysis.Analyze(Line.Enterprise("near", "second").Enterprise("somewhere", "first", isLocal: false, region: null)
            .Build(), CancellationToken.None);
        Assert.Contains(report.Undecided, segment => segment.Segment == Id("segment", "first"));
    }

    [Fact]
    public void Two_small_enterprises_are_weak_and_a_leader_with_another_is_not()
    {
        var weak = Line.Enterprise("one", "first", role: EnterpriseRole.Participant).Enterprise("two", "first", role: EnterpriseRole.Key);
        Assert.Equal(ChainGapKind.Weak, Assert.Single(GapAnalysis.Analyze(weak.Build(), CancellationToken.None).Gaps).Kind);
        Assert.Empty(GapAnalysis.Analyze(weak.Enterprise("three", "first", role: EnterpriseRole.Leader).Build(),
            CancellationToken.None).Gaps);
    }

    [Fact]
    public void Several_sound_enterprises_of_which_none_leads_are_weak_until_they_make_two_leaders()
    {
        GapWorld With(params string[] names) =>
            names.Aggregate(Line, (world, name) => world.Enterprise(name, "first", role: EnterpriseRole.Key));
        var gap = Assert.Single(GapAnalysis.Analyze(With("one", "two").Build(), CancellationToken.None).Gaps);
        Assert.Equal(ChainGapKind.Weak, gap.Kind);
        Assert.Contains("文献未称其中哪家为龙头", GapTexts.Explain(gap).Zh, StringComparison.Ordinal);
        Assert.Empty(GapAnalysis.Analyze(With("one", "two", "three", "four").Build(), CancellationToken.None).Gaps);
    }

    [Fact]
    public void Machine_builder_does_not_close_the_gap_in_its_bearings()
    {
        var world = new GapWorld().Chain("machines", "bearings", "builders").Feeds("bearings", "builders")
            .Enterprise("far-bearings", "bearings", isLocal: false).Enterprise("builder", "builders", role: EnterpriseRole.Leader)
            .Technology("main-bearing", TechnologyKind.Bottleneck, "bearings", "builders")
                .Technology("machine", TechnologyKind.EnterpriseKey, "builders")
            .Develops("builder", "machine").Develops("far-bearings", "main-bearing");
        var kinds = GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps.Where(gap => gap.IsIn(Id("segment", "bearings")))
            .Select(gap => gap.Kind);
        Assert.Equal([ChainGapKind.Missing, ChainGapKind.Bottleneck], kinds);
    }

    [Theory]
    [InlineData(FactStatus.Planned, 1)]
    [InlineData(FactStatus.Established, 0)]
    [InlineData(null, 0)]
    public void Plan_to_develop_a_bottleneck_closes_nothing(FactStatus? status, int bottlenecks)
    {
        var graph = Line.Technology("resist", TechnologyKind.Bottleneck, "first").Enterprise("near", "second")
            .Develops("near", "resist", status).Build();
        Assert.Equal(bottlenecks, GapAnalysis.Analyze(graph,
            CancellationToken.None).Gaps.Count(gap => gap.Kind is ChainGapKind.Bottleneck));
    }

    [Theory]
    [InlineData(LabStatus.Planned, 1)]
    [InlineData(LabStatus.Operating, 0)]
    public void Planned_laboratory_is_no_support(LabStatus status, int gaps)
    {
        var graph = Line.Enterprise("near", "first").Enterprise("next", "first", role: EnterpriseRole.Leader)
            .Technology("a", TechnologyKind.CommonKey, "first").Technology("b", TechnologyKind.CommonKey, "first").Lab("lab", "a", status)
                .Build();
        Assert.Equal(gaps, GapAnalysis.Analyze(graph,
            CancellationToken.None).Gaps.Count(gap => gap.Kind is ChainGapKind.NoResearchSupport));
    }

    [Fact]
    public void Technology_that_a_local_enterprise_needs_and_none_masters_is_a_bottleneck()
    {
        var graph = Line.Enterprise("near", "second").Technology("bath", TechnologyKind.Supported, "first").Needs("near", "bath").Build();
        var gap = Assert.Single(GapAnalysis.Analyze(graph, CancellationToken.None).Gaps, gap => gap.Kind is ChainGapKind.Bottleneck);
        Assert.Equal((Id("technology", "bath"), 1), (gap.Technology, gap.Severity.Terms.Single(term => term.Name == "demand").Value));
    }

    [Fact]
    public void Gap_on_which_much_stands_ranks_above_an_equal_one_on_which_little_does()
    {
        var gaps = GapAnalysis.Analyze(Line.Enterprise("a", "first").Enterprise("b", "second").Enterprise("c", "third").Build(),
            CancellationToken.None).Gaps;
        Assert.Equal(["first", "second", "third"], gaps.Select(gap => gap.Segment.Slug));
        Assert.Equal([1, 0.7, 0.4], gaps.Select(gap => gap.StructuralWeight));
    }

    [Fact]
    public void Segments_of_a_cycle_weigh_the_same()
    {
        var gaps = GapAnalysis.Analyze(Line.Feeds("third", "first").Enterprise("a", "first").Enterprise("b", "second")
            .Enterprise("c", "third").Build(), CancellationToken.None).Gaps;
        Assert.Equal([0.7, 0.7, 0.7], gaps.Select(gap => gap.StructuralWeight));
    }

    [Fact]
    public void Bottleneck_of_several_segments_is_one_gap_in_the_one_on_which_most_stands()
    {
        var gap = Assert.Single(GapAnalysis.Analyze(Line.Technology("resist", TechnologyKind.Bottleneck, "third", "second").Build(),
            CancellationToken.None).Gaps);
        Assert.Equal(("second", "third"), (gap.Segment.Slug, Assert.Single(gap.AlsoIn).Slug));
        Assert.Single(new GapReport([gap], []).OfSegment(Id("segment", "third")));
    }

    [Fact]
    public void Filter_narrows_by_chain_kind_severity_and_region()
    {
        var report = GapAnalysis.Analyze(Line.Enterprise("a", "first").Enterprise("b", "second", role: EnterpriseRole.Leader).Build(),
            CancellationToken.None);
        Assert.Empty(report.Where(new(Chains: [Id("chain", "other")])).Gaps);
        Assert.Equal("first", Assert.Single(report.Where(new(MinSeverity: 0.5)).Gaps).Segment.Slug);
        Assert.Empty(report.Where(new(Kinds: [ChainGapKind.Missing])).Gaps);
        Assert.Equal(report.Gaps, report.Where(new(Regions: ["here", "nowhere"])).Gaps);
        Assert.Empty(report.Where(new(Regions: ["far"])).Undecided);
    }
}
