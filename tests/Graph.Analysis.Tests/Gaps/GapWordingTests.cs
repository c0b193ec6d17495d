using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapWordingTests
{
    [Fact]
    public void In_a_list_a_name_that_looks_like_a_list_stands_in_quotation_marks()
    {
        var world = new GapWorld().Chain("line", "control", "parts").Technology("robots", TechnologyKind.Bottleneck, "control", "parts")
            .Add(Segment("control", "控制、伺服与软件", "Control, servo and software")).Add(Segment("parts", "零部件", "Parts"));
        var explanation = GapTexts.Explain(Assert.Single(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps,
            gap => gap.Kind is ChainGapKind.Bottleneck));
        Assert.Contains("用于“控制、伺服与软件”、零部件环节", explanation.Zh, StringComparison.Ordinal);
        Assert.Contains("It is used in “Control, servo and software” and Parts;", explanation.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_quoted_names_stands_no_comma()
    {
        var world = new GapWorld().Chain("line", "control", "parts").Technology("robots", TechnologyKind.Bottleneck, "control", "parts")
            .Add(Segment("control", "控制、伺服", "Control")).Add(Segment("parts", "轴承、齿轮", "Parts"));
        var explanation = GapTexts.Explain(Assert.Single(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps,
            gap => gap.Kind is ChainGapKind.Bottleneck));
        Assert.Contains("用于“控制、伺服”“轴承、齿轮”环节", explanation.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotation_marks_of_a_name_become_inner_ones()
    {
        var world = Missing().Add(Segment("first", "“三废”处理", "Waste"));
        var gap = Assert.Single(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps, gap => gap.Kind is ChainGapKind.Missing);
        Assert.StartsWith("“‘三废’处理”是", GapTexts.Explain(gap).Zh, StringComparison.Ordinal);
        Assert.Contains(GapEvidence.Of(gap, CancellationToken.None),
            fact => fact.Statement.Zh.EndsWith("从事“‘三废’处理”。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bottleneck_says_whether_anybody_elsewhere_masters_it()
    {
        var world = new GapWorld().Chain("line", "control").Technology("robots", TechnologyKind.Bottleneck, "control");
        var (none, noneEn) = Told(world);
        Assert.Contains("外地也未见有企业掌握；", none, StringComparison.Ordinal);
        Assert.Contains("None elsewhere is known to master it either;", noneEn, StringComparison.Ordinal);

        world.Enterprise("far", "control", isLocal: false)
            .Add(new Develops { From = Id("enterprise", "far"), To = Id("technology", "robots"), Basis = Basis.Inferred });
        var (inferred, inferredEn) = Told(world);
        Assert.Contains("外地的far据推定掌握，没有文献写明。", inferred, StringComparison.Ordinal);
        Assert.Contains("Elsewhere far was only inferred to master it;", inferredEn, StringComparison.Ordinal);

        var (known, knownEn) = Told(world.Enterprise("further", "control", isLocal: false).Develops("further", "robots"));
        Assert.Contains("外地的far、further已掌握。", known, StringComparison.Ordinal);
        Assert.Contains("Elsewhere far and further master it.", knownEn, StringComparison.Ordinal);
    }

    private static (string Zh, string En) Told(GapWorld world) =>
        GapTexts.Explain(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps.Single(gap => gap.Kind is ChainGapKind.Bottleneck))
            is var told ? (told.Zh, told.En) : default;

    [Fact]
    public void One_enterprise_elsewhere_is_not_told_of_as_several()
    {
        var world = Missing();
        var one = GapTexts.Explain(Assert.Single(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps,
            gap => gap.Kind is ChainGapKind.Missing));
        Assert.Contains("企业只有外地的far，", one.Zh, StringComparison.Ordinal);
        Assert.Contains("The only enterprise that documents name in it, far, is elsewhere;", one.En, StringComparison.Ordinal);
        var two = GapTexts.Explain(Assert.Single(GapAnalysis.Analyze(world.Enterprise("further", "first", isLocal: false).Build(),
            CancellationToken.None).Gaps, gap => gap.Kind is ChainGapKind.Missing));
        Assert.Contains("（far、further）都在外地", two.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "one masters a technology of it; whether it works in the segment is not said.")]
    [InlineData(2, "one and two master a technology of it; whether they work in the segment is not said.")]
    public void Leads_are_counted(int leads, string expected)
    {
        var world = new GapWorld().Chain("line", "first").Technology("known", TechnologyKind.EnterpriseKey, "first");
        foreach (var lead in new[] { "one", "two" }.Take(leads))
            world.Enterprise(lead, "").Develops(lead, "known");
        Assert.Contains($"A lead: {expected}",
            GapTexts.Explain(Assert.Single(GapAnalysis.Analyze(world.Build(), CancellationToken.None).Undecided)).En,
            StringComparison.Ordinal);
    }

    private static GapWorld Missing() =>
        new GapWorld().Chain("line", "first", "second").Enterprise("far", "first", isLocal: false).Enterprise("near", "second");

    private static Segment Segment(string slug, string name, string english) =>
        new()
        {
            Id = GapWorld.Id("segment", slug),
            Name = name,
            NameEn = english,
            Stage = SegmentStage.Midstream,
            Order = 1,
            Basis = Basis.Expert
        };
}
