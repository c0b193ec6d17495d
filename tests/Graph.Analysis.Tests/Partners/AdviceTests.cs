using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class AdviceTests
{
    private const string School = "institution:school";

    [Fact]
    public void Where_a_document_says_that_a_partner_works_on_the_thing_there_is_nothing_to_add() =>
        Assert.Null(AdviceOf(World().Researches(School, "rope")));

    [Fact]
    public void Where_nobody_works_on_the_thing_itself_the_answer_says_so()
    {
        var advice = AdviceOf(World().DependsOn("rope", "steel").Researches(School, "steel"))!;

        Assert.Equal(KnownWork.None, advice.LittleKnown!.Known);
        Assert.Equal("未见其中有谁已在研究“钢丝绳”本身，以下只凭相近的技术或学科列出，请先核实。", AdviceTexts.Explain(advice).Zh);
        Assert.StartsWith("None of these is known to be working on “Wire rope” itself.", AdviceTexts.Explain(advice).En,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Work_that_was_only_inferred_is_told_as_such()
    {
        var advice = AdviceOf(World().Add(new Researches
        {
            From = NodeId.Parse(School),
            To = PartnerWorld.Tech("rope"),
            Basis = Basis.Inferred,
            Citations = [Citation.Parse("doc-research#1")],
        }))!;

        Assert.Equal(KnownWork.InferredOnly, advice.LittleKnown!.Known);
        Assert.Contains("只是推定", AdviceTexts.Explain(advice).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LabStatus.Planned, true)]
    [InlineData(LabStatus.Operating, false)]
    public void A_laboratory_that_is_only_planned_does_not_work_yet(LabStatus status, bool isAdvised)
    {
        var advice = AdviceOf(World().Lab("center", status).Researches("lab:center", "rope"));

        Assert.Equal(isAdvised, advice?.LittleKnown is { Known: KnownWork.None });
    }

    [Theory]
    [InlineData(FactStatus.Planned, true)]
    [InlineData(FactStatus.Established, false)]
    public void A_collaboration_that_is_only_planned_is_no_work_yet(FactStatus status, bool isAdvised)
    {
        var world = World().Collaboration("joint", status, null, School)
            .Add(new About { From = NodeId.Of("collaboration", "joint"), To = PartnerWorld.Tech("rope") });

        Assert.Equal(isAdvised, AdviceOf(world)?.LittleKnown is not null);
    }

    [Fact]
    public void Work_of_those_whom_the_filter_leaves_out_does_not_count()
    {
        var world = World().DependsOn("rope", "steel").Researches(School, "steel")
            .Institution("far", "远方").Researches("institution:far", "rope");

        Assert.Null(AdviceOf(world));
        Assert.Equal(KnownWork.None, AdviceOf(world, PartnerFilter.All with { Regions = ["近处"] })!.LittleKnown!.Known);
    }

    [Fact]
    public void Where_only_a_segment_was_understood_the_answer_says_so()
    {
        var world = World().Add(new Segment
        {
            Id = NodeId.Of("segment", "towels"),
            Name = "毛巾",
            NameEn = "Towels",
            Basis = Basis.Cited,
            Order = 1,
            Stage = SegmentStage.Midstream,
        })
            .Add(new UsedIn { From = PartnerWorld.Tech("steel"), To = NodeId.Of("segment", "towels") }).Researches(School, "steel");

        var advice = AdviceOf(world, problem: "毛巾掉色")!;

        Assert.Equal(KnownWork.OfSegmentAtMost, advice.LittleKnown!.Known);
        Assert.Contains("环节“毛巾”", AdviceTexts.Explain(advice).Zh, StringComparison.Ordinal);
        Assert.Contains("Only the segment “Towels” was understood", AdviceTexts.Explain(advice).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_most_things_were_not_found_the_answer_names_them()
    {
        var advice = AdviceOf(World().Researches(School, "rope"), problem: "钢丝绳、卷筒、电动机、联轴器")!;

        Assert.False(advice.IsReadWell);
        Assert.Contains("电动机", advice.Unread);
        Assert.Null(advice.LittleKnown);
        Assert.Contains("没有读懂", AdviceTexts.Explain(advice).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_faults_need_not_be_found_anywhere() =>
        Assert.Null(AdviceOf(World().Researches(School, "rope"), problem: "钢丝绳断丝、腐蚀、磨损、噪声、振动"));

    private static PartnerWorld World() => new PartnerWorld().Technology("rope", "钢丝绳", "Wire rope").Technology("steel", "高碳线材")
        .Institution("school", "近处");

    private static ReadingAdvice? AdviceOf(PartnerWorld world, PartnerFilter? filter = null, string problem = "钢丝绳断丝") =>
        new PartnerMatcher(world.Graph, null)
            .Match(new PartnerQuestion.OfProblem(problem), filter ?? PartnerFilter.All, 5, CancellationToken.None).Advice;
}
