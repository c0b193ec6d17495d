using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class PartnerTextsTests
{
    [Fact]
    public void Quotation_marks_of_a_name_become_inner_ones()
    {
        var explanation = Explain(new PartnerWorld().Technology("waste", "“三废”处理").Institution("uni", name: "大学")
            .Researches("institution:uni", "waste"));
        Assert.Equal("大学：研究“‘三废’处理”（所问技术）。", explanation.Zh);
    }

    [Fact]
    public void After_a_colon_and_a_semicolon_the_sentence_goes_on()
    {
        var explanation = Explain(new PartnerWorld().Technology("waste", "三废", "Waste treatment").Institution("uni", "甲区", "大学")
            .Researches("institution:uni", "waste"));
        Assert.Equal("大学: it researches Waste treatment (asked for); it lies in the home region.", explanation.En);
    }

    [Fact]
    public void A_name_that_has_the_words_asked_for_goes_on_in_the_sentence()
    {
        var world = new PartnerWorld().Technology("waste", "污水处理").Lab("lab", name: "污水处理实验室").Researches("lab:lab", "waste");
        Assert.Contains("; its name or field has the words asked for: 污水处理", Explain(world).En, StringComparison.Ordinal);
    }

    private static Bilingual Explain(PartnerWorld world) =>
        PartnerTexts.Explain(Assert.Single(new PartnerMatcher(world.Graph, PartnerWorld.Home)
        .Match(new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("waste")]), PartnerFilter.All, 1, CancellationToken.None).Matches));
}
