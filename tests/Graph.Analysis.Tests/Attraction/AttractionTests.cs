using FsCheck.Xunit;
using Graph.Analysis.Attraction;
using Graph.Analysis.Gaps;
using Graph.Analysis.Tests.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Attraction;

public sealed class AttractionTests
{
    private static readonly HomeRegion _home = new("小城", null, [new("here", null)])
    {
        Surroundings = [new("本省", "Province", ["near"]), new("大区", "Region", ["middle"])],
    };

    // Two firms elsewhere in a missing segment; one of them masters its bottleneck, too.
    private static GapWorld World => new GapWorld().Chain("chips", "chemicals", "packaging").Feeds("chemicals", "packaging")
        .Source("survey").Source("report")
        .Enterprise("packager", "packaging", role: EnterpriseRole.Leader).Enterprise("second", "packaging", role: EnterpriseRole.Leader)
        .Enterprise("far-leader", "chemicals", isLocal: false, role: EnterpriseRole.Leader)
        .Enterprise("far-small", "chemicals", isLocal: false, role: EnterpriseRole.Participant)
        .Technology("bath", TechnologyKind.Bottleneck, "chemicals").Develops("far-leader", "bath");

    [Fact]
    public void Who_removes_most_severity_comes_first_and_says_which_gaps_close()
    {
        var targets = Find(World.Build());
        Assert.Equal(["far-leader", "far-small"], targets.Select(target => target.Enterprise.Slug));
        var best = targets[0];
        Assert.Equal([(ChainGapKind.Bottleneck, true), (ChainGapKind.Missing, false)],
            best.Gaps.Select(eased => (eased.Gap.Kind, eased.IsClosed)));
        Assert.True(best.SeverityRemoved > targets[1].SeverityRemoved);
        Assert.Contains("可消除1个断点（bath），缓解1个（chemicals）", AttractionTexts.Explain(best).Zh, StringComparison.Ordinal);
        Assert.All(best.Gaps, eased => Assert.Equal(eased.Gap.Severity.Value, eased.Removed + eased.Remaining, 3));
    }

    [Fact]
    public void What_is_missing_in_several_chains_is_named_with_its_chain()
    {
        var world = World.Chain("panels", "coatings", "screens").Feeds("coatings", "screens")
            .Enterprise("screen-maker", "screens", role: EnterpriseRole.Leader)
            .Technology("bath", TechnologyKind.Bottleneck, "chemicals", "coatings");
        var text = AttractionTexts.Explain(Find(world.Build()).Single(target => target.Enterprise.Slug == "far-leader"));
        Assert.Contains("chips的bath", text.Zh, StringComparison.Ordinal);
        Assert.Contains("panels的bath", text.Zh, StringComparison.Ordinal);
        Assert.Contains("bath of the chain panels", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_gaps_of_a_segment_have_two_names()
    {
        var world = World.Technology("etching", TechnologyKind.Frontier, "chemicals")
            .Technology("rinsing", TechnologyKind.Frontier, "chemicals")
            .Add(new Lab { Id = Id("lab", "own"), Name = "own", Kind = LabKind.TechnologyCenter, Status = LabStatus.Operating })
            .Add(new HostedBy { From = Id("lab", "own"), To = Id("enterprise", "far-leader") });
        var text = AttractionTexts.Explain(Find(world.Build())[0]);
        Assert.Contains("chemicals（科研支撑）", text.Zh, StringComparison.Ordinal);
        Assert.Contains("chemicals (research)", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Nearness_and_a_site_of_the_group_count()
    {
        var world = World.Add(new Enterprise { Id = Id("enterprise", "far-small"), Name = "far-small", Region = "middle" })
            .Add(new Enterprise { Id = Id("enterprise", "packager"), Name = "packager", Region = "here", IsLocal = true })
            .Add(new SubsidiaryOf { From = Id("enterprise", "packager"), To = Id("enterprise", "far-small") });
        var small = Find(InHome(world)).Single(target => target.Enterprise.Slug == "far-small");
        Assert.Equal((0.6667, 1.0), (Value(small, "nearness"), Value(small, "sites")));
        Assert.Contains(AttractionTexts.EvidenceOf(small, CancellationToken.None),
            fact => fact.Nodes.Contains(Id("enterprise", "packager")));
        Assert.Contains("同一集团在here已有企业：packager。", AttractionTexts.Explain(small).Zh, StringComparison.Ordinal);
        Assert.Contains("Its group has an enterprise in here already: packager.", AttractionTexts.Explain(small).En,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FactStatus.Planned, 0.5, "它已计划在本地建设项目：base。", "It plans a project here already: base.")]
    [InlineData(FactStatus.Established, 1, "它在本地已有项目：base。", "It has a project here already: base.")]
    public void A_project_with_a_park_here_is_a_tie_and_half_of_one_where_planned(FactStatus status, double value, string zh, string en)
    {
        var world = World.Add(new Enterprise { Id = Id("enterprise", "far-small"), Name = "far-small", Region = "middle" })
            .Add(new Park { Id = Id("park", "p"), Name = "p", Region = "here" })
            .Add(new Project { Id = Id("project", "base"), Name = "base", Kind = ProjectKind.Other, Status = status })
            .Add(new LedBy { From = Id("project", "base"), To = Id("enterprise", "far-small") })
            .Add(new PartneredBy { From = Id("project", "base"), To = Id("park", "p") });
        var small = Find(InHome(world)).Single(target => target.Enterprise.Slug == "far-small");
        Assert.Equal(value, Value(small, "ties"));
        Assert.Contains(zh, AttractionTexts.Explain(small).Zh, StringComparison.Ordinal);
        Assert.Contains(en, AttractionTexts.Explain(small).En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("near", 0.4)]
    [InlineData("middle", 0)]
    public void A_site_in_the_surroundings_counts_where_it_is_another_place_than_the_enterprise(string region, double value)
    {
        var world = World.Add(new Enterprise { Id = Id("enterprise", "far-small"), Name = "far-small", Region = "middle" })
            .Add(new Enterprise { Id = Id("enterprise", "sister"), Name = "sister", Region = region })
            .Add(new SubsidiaryOf { From = Id("enterprise", "sister"), To = Id("enterprise", "far-small") });
        Assert.Equal(value, Value(Find(InHome(world)).Single(target => target.Enterprise.Slug == "far-small"), "sites"));
    }

    [Fact]
    public void County_gets_the_targets_of_gaps_at_which_it_has_something_and_its_parks()
    {
        var world = World.Add(new Park { Id = Id("park", "p"), Name = "p", Region = "east" })
            .Add(new Serves { From = Id("park", "p"), To = Id("segment", "chemicals") });
        var targets = Find(world.Build(), "east");
        Assert.Equal([Id("park", "p")], targets[0].ParkIds);
        Assert.Equal(1, Value(targets[0], "county"));
        Assert.Empty(Find(world.Build(), "west"));
    }

    [Fact]
    public void Enterprise_of_unknown_region_is_no_target() =>
        Assert.DoesNotContain(Find(World.Enterprise("somewhere", "", isLocal: false, region: null).Develops("somewhere", "bath").Build()),
            target => target.Enterprise.Slug == "somewhere");

    [Property(MaxTest = 200)]
    public void Terms_add_up_and_order_of_input_changes_nothing(int seed)
    {
        var world = RandomWorld.Create(seed);
        var targets = Find(world.Build());
        Assert.All(targets, target =>
        {
            Assert.InRange(target.Score.Value, 0, 1);
            Assert.True(target.SeverityRemoved > 0);
            Assert.True(world.Nodes.OfType<Enterprise>().Single(enterprise => enterprise.Id == target.Enterprise) is
            { IsLocal: false, Region: not null });
        });
        Assert.Equal(Text(targets), Text(Find(world.Shuffled(seed + 1))));
    }

    // What is tried gap by gap is what the analysis finds in a graph in which the enterprise has moved.
    [Property(MaxTest = 200)]
    public void Severity_that_goes_is_that_of_the_changed_graph(int seed)
    {
        var world = RandomWorld.Create(seed);
        var graph = world.Build();
        foreach (var target in Find(graph))
        {
            var enterprise = graph.Find<Enterprise>(target.Enterprise)!;
            var moved = graph.With(new(graph, [enterprise with { IsLocal = true, Region = null }], [], []));
            var after = GapAnalysis.Analyze(moved, CancellationToken.None).Gaps;
            Assert.All(target.Gaps, eased => Assert.InRange(after.Where(gap => Same(gap, eased.Gap))
                .Select(gap => gap.Severity.Value).DefaultIfEmpty(0).Max() - eased.Remaining, -0.0002, 0.0002));
        }
    }

    [Fact]
    public void Candidates_of_a_gap_have_the_same_terms()
    {
        var graph = World.Build();
        var remedies = GapRemedies.Of(graph, Gaps(graph)[0], 5, CancellationToken.None);
        Assert.Equal(["closes", "fit", "standing", "ties", "nearness", "sites"], remedies.Attract[0].Score.Terms.Select(term => term.Name));
        Assert.Equal(["closes", "fit", "standing", "ties", "nearness", "sites"], Find(graph)[0].Score.Terms.Select(term => term.Name));
    }

    [Fact]
    public void Things_that_a_technology_names_are_told_apart_from_general_words() =>
        Assert.Equal(["齿轮", "轴承", "密封"], NameFact.ThingsOf("齿轮、轴承、密封系统设计"));

    private static bool Same(ChainGap gap, ChainGap other) => (gap.Chain, gap.Segment, gap.Technology)
        == (other.Chain, other.Segment, other.Technology)
        && gap.Kind is ChainGapKind.NoResearchSupport == other.Kind is ChainGapKind.NoResearchSupport;

    private static string Text(IReadOnlyList<AttractionTarget> targets) => string.Join('\n', targets.Select(target =>
        $"{target.Enterprise} {string.Join(' ', target.Score.Terms)} {AttractionTexts.Explain(target)} "
            + string.Join(';', AttractionTexts.EvidenceOf(target, CancellationToken.None).Select(fact => fact.Statement))));

    private static double Value(AttractionTarget target, string term) => target.Score.Terms.Single(found => found.Name == term).Value;

    private static IReadOnlyList<ChainGap> Gaps(GraphView graph) => GapAnalysis.Analyze(graph, CancellationToken.None).Gaps;

    private static IReadOnlyList<AttractionTarget> Find(GraphView graph, params string[] counties)
    {
        var gaps = Gaps(graph);
        return AttractionAnalysis.Of(graph, gaps, CancellationToken.None)
            .Targets(gaps, counties is [] ? null : counties, CancellationToken.None);
    }

    private static GraphView InHome(GapWorld world) => GraphView.Of(GraphSnapshot.Create(GraphVersion.Empty,
        new("set", null, null, _home), world.Nodes.Select(node => node with { Citations = [] }),
        [.. world.Edges.Select(edge => edge with { Citations = [] })]));
}
