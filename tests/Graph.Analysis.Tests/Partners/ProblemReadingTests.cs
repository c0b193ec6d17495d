using Graph.Analysis.Partners;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class ProblemReadingTests
{
    private static readonly PartnerWorld _world = new PartnerWorld()
        .Technology("storage-cell", "方形磷酸铁锂储能电池", "Prismatic LFP storage cell")
        .Technology("motor", "高效节能电机", "Efficient motor")
        .Technology("bearing", "风电主轴承", "Wind turbine main bearing")
        .Technology("welding", "智能焊接装备", "Intelligent welding equipment")
        .Technology("fan-out", "扇出型封装", "Fan-out wafer-level packaging")
        .Technology("fan", "大型风扇", "Large fan")
        .Technology("wastewater", "印染废水处理", "Dyeing wastewater treatment")
        .Technology("dyeing", "活性染料", "Reactive dyeing");

    [Theory]
    [InlineData("储能电池热失控起火", "storage-cell")]
    [InlineData("海上风机主轴承早期剥落", "bearing")]
    [InlineData("焊缝在低温下开裂", "welding")]
    [InlineData("印染废水脱色难", "wastewater")]
    [InlineData("our fan-out packages warp after molding", "fan-out")]
    [InlineData("ＦＡＮ－ＯＵＴ ｐａｃｋａｇｅ", "fan-out")]
    [InlineData("bearings of the turbine spall", "bearing")]
    [InlineData("cracks in welds", "welding")]
    [InlineData("儲能電池熱失控", "storage-cell")]
    public void A_fault_is_understood_as_the_technology_that_has_to_do_with_it(string problem, string technology)
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem(problem), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.NotEmpty(understood);
        Assert.Equal(technology, understood[0].Node.Slug);
    }

    [Fact]
    public void A_swollen_battery_is_no_solar_cell()
    {
        var graph = new PartnerWorld().Technology("other", "光伏电池", "Solar cell")
            .Technology("storage", "方形磷酸铁锂储能电池", "LFP cell").Graph;

        var understood = new PartnerMatcher(graph, null)
            .Match(new PartnerQuestion.OfProblem("电池鼓包"), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.NotEmpty(understood);
        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug is "other");
    }

    [Fact]
    public void The_answer_says_by_which_words_it_understood()
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem("请问印染废水怎么处理？"), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.Contains("印染废水", understood[0].Words);
        Assert.All(understood, meaning => Assert.InRange(meaning.Weight, double.Epsilon, 1));
    }

    [Fact]
    public void Two_ideographs_where_words_meet_do_not_find_another_word()
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem("储能电池鼓包"), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug is "motor" && meaning.Weight > 0.2);
    }

    [Fact]
    public void What_is_not_meant_is_neither_understood_nor_does_its_word_count()
    {
        var matcher = new PartnerMatcher(_world.Graph, null);
        var question = new PartnerQuestion.OfProblem("滚动轴承剥落，低温焊接开裂");
        var read = matcher.Match(question, PartnerFilter.All, 10, CancellationToken.None).Understood;
        Assert.Contains(read, meaning => meaning.Node.Slug is "bearing");
        Assert.Contains(read, meaning => meaning.Node.Slug is "welding");

        var corrected = matcher.Match(question with { NotMeant = [NodeId.Of("technology", "bearing")] }, PartnerFilter.All, 10,
            CancellationToken.None);

        Assert.DoesNotContain(corrected.Understood, meaning => meaning.Node.Slug is "bearing");
        Assert.Contains(corrected.Understood, meaning => meaning.Node.Slug is "welding");
        Assert.DoesNotContain("轴承", corrected.Advice?.Unread ?? []);
    }
}
