using FsCheck.Xunit;
using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

/// <summary>What a technology draws on gives it partners; documents on the very technology outweigh it.</summary>
public sealed class DrawsOnTests
{
    private static readonly PartnerQuestion _question = new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("bearing")]);

    private static NodeId Parts { get; } = NodeId.Parse("segment:parts");

    private static PartnerWorld World() => new PartnerWorld()
        .Technology("bearing", "主轴轴承")
        .Add(Discipline("mechanics", "机械工程")).Add(Discipline("tribology", "摩擦学")).Add(Discipline("law", "法学"))
        .Add(DrawsOn("mechanics", 1)).Add(DrawsOn("tribology", 2))
        .Institution("school", "外地", "甲学校").Institution("other", "外地", "乙学校");

    [Fact]
    public void A_school_of_a_discipline_that_the_technology_draws_on_is_a_partner_and_is_told_why()
    {
        var match = Assert.Single(Matches(World().Add(Strong("school", "mechanics", "A"))));
        Assert.Equal("institution:school", match.Partner.ToString());
        Assert.Contains("机械工程", PartnerTexts.Explain(match).Zh, StringComparison.Ordinal);
        Assert.Contains("draws on", PartnerTexts.Explain(match).En, StringComparison.Ordinal);
        Assert.Contains(match.Score.Terms, term => term.Name == "drawsOn");
    }

    [Fact]
    public void A_better_grade_ranks_higher() => Assert.Equal(["institution:school", "institution:other"],
        Partners(World().Add(Strong("school", "mechanics", "A+")).Add(Strong("other", "mechanics", "C"))));

    [Fact]
    public void Research_on_the_technology_itself_outweighs_all_its_disciplines() =>
        Assert.Equal(["institution:other", "institution:school"], Partners(World().Researches("institution:other", "bearing")
            .Add(Strong("school", "mechanics", "A+")).Add(Strong("school", "tribology", "A+"))));

    [Fact]
    public void A_school_with_many_other_disciplines_does_not_rank_above_one_of_the_field()
    {
        var world = World().Add(Strong("school", "mechanics", "A")).Add(Strong("other", "mechanics", "A"))
            .Add(Strong("other", "law", "A+"));
        Assert.Equal(["institution:school", "institution:other"], Partners(world));
    }

    [Fact]
    public void Inferred_research_counts_half_and_says_so()
    {
        var world = World().Researches("institution:school", "bearing");
        var inferred = new Researches
        { From = NodeId.Parse("institution:school"), To = PartnerWorld.Tech("bearing"), Basis = Basis.Inferred };
        var (cited, half) = (Assert.Single(Matches(world)), Assert.Single(Matches(World().Add(inferred))));
        Assert.Equal(cited.Score.Terms[0].Value / 2, half.Score.Terms[0].Value, 12);
        Assert.Contains("推定", PartnerTexts.EvidenceOf(half)[0].Statement.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_technology_of_the_same_segment_says_the_more_the_more_fields_it_shares()
    {
        var world = World().Add(new Segment { Id = Parts, Name = "零部件", Stage = SegmentStage.Midstream, Basis = Basis.Expert, Order = 1 })
            .Technology("spindle", "电主轴").Technology("contract", "合同范本").Add(UsedIn("bearing")).Add(UsedIn("spindle"))
            .Add(UsedIn("contract")).Add(DrawsOn("mechanics", 1, "spindle")).Add(DrawsOn("law", 1, "contract"))
            .Researches("institution:school", "contract").Researches("institution:other", "spindle");
        Assert.Equal(["institution:other"], Partners(world));
    }

    [Fact]
    public void Work_with_an_enterprise_of_the_segment_on_a_technology_near_by_is_not_counted_again_as_knowing_the_trade()
    {
        var world = World().Add(new Segment { Id = Parts, Name = "零部件", Stage = SegmentStage.Midstream, Basis = Basis.Expert, Order = 1 })
            .Technology("tools", "数控刀具").Add(UsedIn("bearing")).Add(UsedIn("tools")).Enterprise("maker")
            .Add(new OperatesIn { From = NodeId.Parse("enterprise:maker"), To = Parts })
            .Collaboration("open", FactStatus.Established, null, "institution:school", "enterprise:maker")
            .Collaboration("on-tools", FactStatus.Established, null, "institution:other", "enterprise:maker")
            .Add(new About { From = NodeId.Parse("collaboration:on-tools"), To = PartnerWorld.Tech("tools") });
        var terms = Matches(world).ToDictionary(match => match.Partner.Slug, match =>
            match.Score.Terms.Single(term => term.Name is "peers").Value);
        Assert.Equal(0.3 * terms["school"], terms["other"], 6);
    }

    [Property(MaxTest = 60)]
    public void One_more_strength_in_a_discipline_never_lowers_a_score(int seed)
    {
        var world = RandomPartnerWorld.Of(seed);
        var random = new Random(seed);
        var partner = NodeId.Of("institution", $"i{random.Next(9)}");
        var question = new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("t1")]);
        var drawn = world.Graph.From<DrawsOn>(PartnerWorld.Tech("t1"));
        if (drawn.Count == 0 || world.Graph.From<StrongIn>(partner).Any(edge => edge.To == drawn[0].To))
            return;
        var before = ScoreOf(world.Graph, question, partner);
        Assert.True(ScoreOf(world.Add(new StrongIn { From = partner, To = drawn[0].To, Grade = "A" }).Graph, question, partner) >= before);
    }

    private static double ScoreOf(GraphView graph, PartnerQuestion question, NodeId partner) =>
        new PartnerMatcher(graph, PartnerWorld.Home).Match(question, PartnerFilter.All, 100, CancellationToken.None)
            .Matches.SingleOrDefault(match => match.Partner == partner)?.Score.Value ?? 0;

    private static IReadOnlyList<PartnerMatch> Matches(PartnerWorld world) =>
        new PartnerMatcher(world.Graph, PartnerWorld.Home).Match(_question, PartnerFilter.All, 10, CancellationToken.None).Matches;

    private static IEnumerable<string> Partners(PartnerWorld world) => Matches(world).Select(match => match.Partner.ToString());

    private static Discipline Discipline(string slug, string name) => new() { Id = NodeId.Of("discipline", slug), Name = name };

    private static UsedIn UsedIn(string technology) => new() { From = PartnerWorld.Tech(technology), To = Parts };

    private static DrawsOn DrawsOn(string discipline, int rank, string technology = "bearing") => new()
    {
        From = PartnerWorld.Tech(technology),
        To = NodeId.Of("discipline", discipline),
        Rank = rank,
        Basis = Basis.Expert,
    };

    private static StrongIn Strong(string institution, string discipline, string grade) => new()
    {
        From = NodeId.Of("institution", institution),
        To = NodeId.Of("discipline", discipline),
        Grade = grade,
        Citations = [Citation.Parse("doc-grades#1")],
    };
}
