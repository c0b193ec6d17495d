using FsCheck.Xunit;
using Graph.Analysis.Gaps;
using Graph.Analysis.Strengths;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.Analysis.Tests.Gaps;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Strengths;

public sealed class StrengthTests
{
    private static readonly HomeRegion _home = new("home", "Home", [new("here", "Here")])
    {
        Surroundings = [new("province", "Province", ["near"])],
    };

    private static readonly GapWorld _world = new GapWorld().Chain("wind", "cables", "blades", "bearings", "towers").Source("plan")
        .Enterprise("cable-one", "cables", role: EnterpriseRole.Leader).Enterprise("cable-two", "cables", role: EnterpriseRole.Leader)
        .Technology("insulation", TechnologyKind.Supported, "cables").Develops("cable-one", "insulation")
        .Lab("cable-lab", "insulation", LabStatus.Operating)
        .Technology("sheath", TechnologyKind.Bottleneck, "cables")
        .Enterprise("small-blades", "blades", role: EnterpriseRole.Participant)
        .Enterprise("far-bearings", "bearings", isLocal: false, sources: ["survey", "report"]);

    [Theory]
    [InlineData("cables", SegmentPosition.Strong)]
    [InlineData("blades", SegmentPosition.Thin)]
    [InlineData("bearings", SegmentPosition.Missing)]
    [InlineData("towers", SegmentPosition.Undecided)]
    public void Segment_gets_the_position_that_its_enterprises_give_it(string segment, SegmentPosition position) =>
        Assert.Equal(position, Of(_world, segment).Position);

    [Fact]
    public void Strong_segment_with_an_open_bottleneck_is_in_both_lists_and_each_says_its_own()
    {
        var strength = Of(_world, "cables");
        var gap = GapAnalysis.Analyze(_world.Build(), CancellationToken.None).Gaps.Single(gap => gap.Technology is not null);
        Assert.Equal(SegmentPosition.Strong, strength.Position);
        Assert.Equal([Id("technology", "sheath")], strength.OpenBottlenecks);
        Assert.Equal((ChainGapKind.Bottleneck, strength.Segment), (gap.Kind, gap.Segment));
        Assert.Contains("“cables”是强项", StrengthTexts.Explain(strength).Zh, StringComparison.Ordinal);
        Assert.Contains("仍有1项关键技术未见本地企业掌握（sheath）", StrengthTexts.Explain(strength).Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("强项", GapTexts.Explain(gap).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_of_a_strength_names_its_leaders_its_masters_and_its_research() =>
        Assert.Equal([Id("enterprise", "cable-one"), Id("enterprise", "cable-two"), Id("enterprise", "cable-one"), Id("lab", "cable-lab")],
            StrengthEvidence.Of(Of(_world, "cables"), CancellationToken.None).Select(fact => fact.Nodes[0]));

    [Fact]
    public void Document_that_calls_a_segment_strong_or_weak_weighs_by_its_scope()
    {
        double With(AssessmentVerdict verdict, AssessmentScope scope) => Of(Judged(verdict, scope, "blades"), "blades").Score.Value;
        Assert.True(With(AssessmentVerdict.Strong, AssessmentScope.City) > With(AssessmentVerdict.Strong, AssessmentScope.Country));
        Assert.True(With(AssessmentVerdict.Weak, AssessmentScope.City) < With(AssessmentVerdict.Weak, AssessmentScope.Country));
        Assert.True(With(AssessmentVerdict.Weak, AssessmentScope.Country) < Of(_world, "blades").Score.Value);
    }

    [Fact]
    public void Title_of_a_local_enterprise_raises_its_segment_and_that_of_one_elsewhere_does_not()
    {
        double With(string enterprise, string segment)
        {
            var world = Judged(AssessmentVerdict.Strong, AssessmentScope.Country, "blades", AssessmentKind.Title, enterprise);
            return Of(world, segment).Score.Terms.Single(term => term.Name == "standing").Value;
        }

        Assert.True(With("small-blades", "blades") > 0);
        Assert.Equal(0, With("far-bearings", "bearings"));
    }

    [Fact]
    public void Document_that_calls_a_segment_weak_here_makes_a_gap_of_a_middling_supply()
    {
        GapWorld Two() => new GapWorld().Chain("one", "parts").Enterprise("a", "parts", role: EnterpriseRole.Leader)
            .Enterprise("b", "parts");
        Assert.Empty(GapAnalysis.Analyze(Two().Build(), CancellationToken.None).Gaps);
        var judged = Judge(Two(), AssessmentVerdict.Weak, AssessmentScope.City, AssessmentKind.Judgement, Id("segment", "parts"));
        var gap = Assert.Single(GapAnalysis.Analyze(judged.Build(), CancellationToken.None).Gaps);
        Assert.Equal(ChainGapKind.Weak, gap.Kind);
        Assert.Contains("有文献评价本市这一环节薄弱", GapTexts.Explain(gap).Zh, StringComparison.Ordinal);
        Assert.Contains(GapEvidence.Of(gap, CancellationToken.None), fact => fact.Nodes.Contains(Id("assessment", "said")));
    }

    [Theory]
    [InlineData("here", 0.5, "科研方面有cable-lab支撑，都在本地。", "Research stands behind it: cable-lab; all of it is here.")]
    [InlineData("near", 0.375, "科研方面有cable-lab支撑，都不在本地。", "Research stands behind it: cable-lab; none of it is here.")]
    [InlineData("far", 0.25, "科研方面有cable-lab支撑，都不在本地。", "Research stands behind it: cable-lab; none of it is here.")]
    [InlineData(null, 0.25, "科研方面有cable-lab支撑，都不在本地。", "Research stands behind it: cable-lab; none of it is here.")]
    public void Laboratory_counts_the_more_the_nearer_it_is(string? region, double value, string zh, string en)
    {
        var strength = Of(Cables().Add(Cables().Nodes.OfType<Lab>().Single() with { Region = region }), "cables");
        Assert.Equal(value, ResearchOf(strength));
        Assert.Contains(zh, StrengthTexts.Explain(strength).Zh, StringComparison.Ordinal);
        Assert.Contains(en, StrengthTexts.Explain(strength).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Laboratory_of_unknown_region_is_where_its_host_is_and_a_collaboration_where_a_party_is()
    {
        var world = Cables().Add(Cables().Nodes.OfType<Lab>().Single() with { Region = null })
            .Add(new HostedBy { From = Id("lab", "cable-lab"), To = Id("enterprise", "cable-one") });
        Assert.Equal(0.5, ResearchOf(Of(world, "cables")));
        var (joint, school) = (Id("collaboration", "joint"), Id("institution", "school"));
        world.Add(new Collaboration { Id = joint, Name = "joint", Kind = CollaborationKind.Project, Status = FactStatus.Established })
            .Add(new About { From = joint, To = Id("technology", "insulation") })
            .Add(new Institution { Id = school, Name = "school", Kind = InstitutionKind.University, Region = "far" })
            .Add(new Involves { From = joint, To = school });
        Assert.Equal(0.625, ResearchOf(Of(world, "cables")));
        Assert.Contains("支撑，共2个，其中1个在本地。", StrengthTexts.Explain(Of(world, "cables")).Zh, StringComparison.Ordinal);
        Assert.Contains("; 2 in all, 1 of them here.", StrengthTexts.Explain(Of(world, "cables")).En, StringComparison.Ordinal);
        world.Add(new Involves { From = joint, To = Id("enterprise", "cable-one") });
        Assert.Equal(0.75, ResearchOf(Of(world, "cables")));
    }

    [Fact]
    public void Research_that_names_no_technology_is_told_as_such()
    {
        var world = Cables().Add(new Lab
        {
            Id = Id("lab", "works-lab"),
            Name = "works-lab",
            Kind = LabKind.TechnologyCenter,
            Status = LabStatus.Operating,
            Region = "here"
        })
            .Add(new HostedBy { From = Id("lab", "works-lab"), To = Id("enterprise", "cable-one") });
        var text = StrengthTexts.Explain(Of(world, "cables"));
        Assert.Contains("科研方面有cable-lab、works-lab（未写明技术）支撑", text.Zh, StringComparison.Ordinal);
        Assert.Contains("cable-lab and works-lab (its technology is not stated)", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_without_a_home_region_knows_no_distance()
    {
        var strength = StrengthAnalysis.Analyze(Cables().Build(), null, CancellationToken.None).OfSegment(Id("segment", "cables"))!;
        Assert.Equal(0.5, ResearchOf(strength));
        Assert.Contains("科研方面有cable-lab支撑。", StrengthTexts.Explain(strength).Zh, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Research_that_comes_nearer_or_is_added_never_lowers_a_position(int seed)
    {
        var (world, random) = (Scattered(seed), new Random(seed));
        var before = Analyze(world);
        if (world.Nodes.OfType<Lab>().ToList() is { Count: > 0 } labs && RandomWorld.Pick(random, labs) is var lab)
            world.Add(lab with { Region = lab.Region is "far" ? "near" : "here" });
        var technology = RandomWorld.Pick(random, world.Nodes.OfType<Technology>().ToList());
        world.Lab("newcomer", technology.Id.Slug, LabStatus.Operating);
        foreach (var after in Analyze(world).Segments)
        {
            var was = before.Segments.Single(found => (found.Segment, found.ChainId) == (after.Segment, after.ChainId));
            Assert.True(after.Position <= was.Position, $"{after.Segment}: {was.Position} became {after.Position}");
            Assert.True(after.Score.Value >= was.Score.Value - 1e-9);
        }
    }

    [Property(MaxTest = 300)]
    public void Further_local_enterprise_never_lowers_a_position(int seed)
    {
        var (world, random) = (Scattered(seed), new Random(seed));
        var before = Analyze(world);
        var segment = RandomWorld.Pick(random, world.Nodes.OfType<Segment>().ToList()).Id;
        world.Enterprise("newcomer", segment.Slug, role: (EnterpriseRole)random.Next(3), sources: random.Next(2) == 0 ? [] : ["a"]);
        world.Develops("newcomer", RandomWorld.Pick(random, world.Nodes.OfType<Technology>().ToList()).Id.Slug);
        foreach (var after in Analyze(world).Segments)
        {
            var was = before.Segments.Single(found => (found.Segment, found.ChainId) == (after.Segment, after.ChainId));
            Assert.True(after.Position <= was.Position, $"{after.Segment}: {was.Position} became {after.Position}");
            Assert.True(after.Score.Value >= was.Score.Value - 1e-9);
        }
    }

    [Property(MaxTest = 200)]
    public void Terms_add_up_and_order_of_input_changes_nothing(int seed)
    {
        var world = Scattered(seed);
        var report = Analyze(world);
        Assert.All(report.Segments, found =>
        {
            Assert.InRange(found.Score.Value, -0.1, 1);
            Assert.Equal(found.Score.Value, found.Score.Terms.Sum(term => term.Weight * term.Value));
        });
        Assert.Equal(Text(report), Text(StrengthAnalysis.Analyze(world.Shuffled(seed + 1), _home, CancellationToken.None)));
    }

    [Property(MaxTest = 200)]
    public void Positions_agree_with_the_gaps(int seed)
    {
        var world = RandomWorld.Create(seed);
        var gaps = GapAnalysis.Analyze(world.Build(), CancellationToken.None);
        foreach (var found in Analyze(world).Segments)
        {
            Assert.Equal(gaps.Undecided.Any(segment => segment.Segment == found.Segment), found.Position is SegmentPosition.Undecided);
            Assert.Equal(gaps.Gaps.Any(gap => gap.Kind is ChainGapKind.Missing && gap.Segment == found.Segment),
                found.Position is SegmentPosition.Missing);
        }
    }

    // Its laboratories are here, near, far and at unknown places.
    private static GapWorld Scattered(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        foreach (var lab in world.Nodes.OfType<Lab>().ToList())
            world.Add(lab with { Region = RandomWorld.Pick(random, ["here", "near", "far", null]) });
        return world;
    }

    private static GapWorld Cables() => new GapWorld().Chain("wind", "cables").Enterprise("cable-one", "cables")
        .Technology("insulation", TechnologyKind.Supported, "cables").Lab("cable-lab", "insulation", LabStatus.Operating);

    private static double ResearchOf(SegmentStrength strength) => strength.Score.Terms.Single(term => term.Name == "research").Value;

    private static string Text(StrengthReport report) => string.Join('\n', report.Segments.Select(found =>
        $"{found.ChainId} {found.Segment} {found.Position} {string.Join(' ', found.Score.Terms)} {StrengthTexts.Explain(found)} "
            + string.Join(';', StrengthEvidence.Of(found, CancellationToken.None).Select(fact => fact.Statement))));

    private static StrengthReport Analyze(GapWorld world) => StrengthAnalysis.Analyze(world.Build(), _home, CancellationToken.None);

    private static SegmentStrength Of(GapWorld world, string segment) => Analyze(world).OfSegment(Id("segment", segment))!;

    private static GapWorld Judged(AssessmentVerdict verdict, AssessmentScope scope, string segment,
        AssessmentKind kind = AssessmentKind.Judgement, string? enterprise = null)
    {
        var world = new GapWorld();
        foreach (var node in _world.Nodes)
            world.Add(node);
        foreach (var edge in _world.Edges)
            world.Add(edge);
        return Judge(world, verdict, scope, kind, enterprise is null ? Id("segment", segment) : Id("enterprise", enterprise));
    }

    private static GapWorld Judge(GapWorld world, AssessmentVerdict verdict, AssessmentScope scope, AssessmentKind kind, NodeId subject) =>
        world.Add(new Assessment { Id = Id("assessment", "said"), Name = "said", Kind = kind, Verdict = verdict, Scope = scope })
            .Add(new Assesses { From = Id("assessment", "said"), To = subject });
}
