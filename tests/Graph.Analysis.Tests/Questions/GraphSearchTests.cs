using Graph.Analysis.Questions;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.Search;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Questions;

public sealed class GraphSearchTests
{
    private static readonly GraphSearch _search = GraphSearch.Of(new PartnerWorld()
        .Add(new Technology
        {
            Id = PartnerWorld.Tech("photoresist"),
            Name = "光刻胶",
            NameEn = "Photoresist",
            Kind = TechnologyKind.Bottleneck,
            Terms = ["光阻"],
        })
        .Technology("bearing", "风电主轴承", "Wind turbine main bearing")
        .Technology("oxide", "纳米金属及其氧化物材料")
        .Enterprise("resist-maker", "上海", "甲公司").Enterprise("resist-user", "如皋市", "乙公司")
        .Add(new Develops { From = NodeId.Parse("enterprise:resist-maker"), To = PartnerWorld.Tech("photoresist") })
        .Add(new Needs { From = NodeId.Parse("enterprise:resist-user"), To = PartnerWorld.Tech("photoresist") })
        .Institution("mech", "上海", "机械大学").Institution("inland", "西安", "内地大学")
        .Researches("institution:mech", "bearing").Researches("institution:inland", "bearing")
        .Lab("rugao-lab", region: "如皋市", name: "检测中心").Lab("other-lab", region: "北京", name: "另一中心")
        .Add(new Enterprise { Id = NodeId.Parse("enterprise:noted"), Name = "丙公司", Note = "主要生产拖拉机变速箱" })
        .Graph.Snapshot);

    [Theory]
    [InlineData("做光刻胶的企业", "enterprise:resist-maker", "enterprise:resist-user")]
    [InlineData("我想找做光刻胶的企业", "enterprise:resist-maker", "enterprise:resist-user")]
    [InlineData("做光阻的企业有哪些？", "enterprise:resist-maker", "enterprise:resist-user")]
    [InlineData("上海研究轴承的高校", "institution:mech")]
    [InlineData("universities in Shanghai for bearings", "institution:mech")]
    [InlineData("如皋的实验室", "lab:rugao-lab")]
    [InlineData("如皋做光刻胶的企业", "enterprise:resist-user")]
    public void A_sentence_finds_what_it_asks_for(string text, params string[] ids) =>
        Assert.Equal(ids, Find(text).Matches.Select(found => found.Match.Id));

    [Fact]
    public void An_answer_to_a_sentence_says_why_in_both_languages()
    {
        var found = Find("做光刻胶的企业").Matches[0];
        Assert.Equal(MatchKind.Related, found.Match.How);
        Assert.Equal(new Bilingual("研发或掌握与“光刻胶”有关的技术。", "It develops or masters technology for Photoresist."),
            SearchTexts.Explain(found.Reason!));
    }

    [Fact]
    public void Where_a_place_has_none_the_answer_is_from_elsewhere_and_says_so()
    {
        var page = Find("北京研究轴承的高校");
        Assert.Equal(["institution:inland", "institution:mech"], page.Matches.Select(found => found.Match.Id).Order());
        Assert.Contains("北京", AdviceTexts.Explain(page.Advice!).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("希望提高质量")]
    [InlineData("我们公司有问题")]
    [InlineData("今天天气怎么样")]
    [InlineData("@#￥%……")]
    public void General_words_find_nothing_and_the_answer_says_what_to_add(string text)
    {
        var page = Find(text);
        Assert.Empty(page.Matches);
        Assert.True(page.Advice!.IsEmpty);
        Assert.Contains("光刻胶", AdviceTexts.Explain(page.Advice).Zh, StringComparison.Ordinal);
        Assert.Contains("photoresist", AdviceTexts.Explain(page.Advice).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_needs_no_advice()
    {
        var page = Find("光刻胶");
        Assert.Equal(("technology:photoresist", MatchKind.Exact), (page.Matches[0].Match.Id, page.Matches[0].Match.How));
        Assert.Null(page.Advice);
    }

    [Fact]
    public void What_is_said_of_a_node_is_found_with_the_place_that_matched()
    {
        var match = Assert.Single(Find("拖拉机").Matches).Match;
        Assert.Equal(("enterprise:noted", "note", "拖拉机", MatchKind.Content), (match.Id, match.Field, match.Matched, match.How));
    }

    [Fact]
    public void What_an_enterprise_does_finds_it_below_the_thing_itself()
    {
        var found = Find("光刻胶").Matches.Select(found => (found.Match.Id, found.Match.Field)).ToList();
        Assert.Equal([("technology:photoresist", "name"), ("enterprise:resist-maker", "develops")], found);
    }

    [Fact]
    public void The_pages_of_an_answer_add_up_to_it()
    {
        var whole = Find("做光刻胶的企业");
        var pages = Enumerable.Range(0, whole.TotalCount)
            .SelectMany(skip => _search.Search(new("做光刻胶的企业", null, skip, 1), CancellationToken.None).Matches);
        Assert.Equal(whole.Matches.Select(found => found.Match.Id), pages.Select(found => found.Match.Id));
    }

    private static FoundPage Find(string text) => _search.Search(new(text, null, 0, 20), CancellationToken.None);
}
