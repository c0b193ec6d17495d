namespace Graph.Search.Tests;

public sealed class SearchIndexTests
{
    [Theory]
    [InlineData("光刻胶", "technology:photoresist", MatchKind.Exact)]
    [InlineData("Photoresist", "technology:photoresist", MatchKind.Exact)]
    [InlineData("PHOTORESIST", "technology:photoresist", MatchKind.Exact)]
    [InlineData("  光刻胶 ", "technology:photoresist", MatchKind.Exact)]
    [InlineData("光 刻 胶", "technology:photoresist", MatchKind.Exact)]
    [InlineData("carbon-fibre", "technology:carbon-fibre", MatchKind.Exact)]
    [InlineData("nacks", "enterprise:nacks", MatchKind.Alias)]
    [InlineData("ＮＡＣＫＳ", "enterprise:nacks", MatchKind.Alias)]
    [InlineData("南大", "institution:nju", MatchKind.Alias)]
    [InlineData("交大", "institution:sjtu", MatchKind.Alias)]
    [InlineData("上交", "institution:sjtu", MatchKind.Abbreviation)]
    [InlineData("sjtu", "institution:sjtu", MatchKind.Abbreviation)]
    [InlineData("通富微电", "enterprise:tfme", MatchKind.Alias)]
    [InlineData("通富", "enterprise:tfme", MatchKind.Prefix)]
    [InlineData("醋酸纤维", "enterprise:ntcfc", MatchKind.Alias)]
    [InlineData("光刻膠", "technology:photoresist", MatchKind.Variant)]
    [InlineData("集成電路", "chain:integrated-circuits", MatchKind.Variant)]
    [InlineData("南通大學", "institution:ntu", MatchKind.Variant)]
    [InlineData("guangkejiao", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("Guang Ke Jiao", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("guāngkèjiāo", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("guangkeji", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("guangke胶", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("光ke胶", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("光刻焦", "technology:photoresist", MatchKind.Pinyin)]
    [InlineData("gkj", "technology:photoresist", MatchKind.PinyinInitials)]
    [InlineData("GKJ", "technology:photoresist", MatchKind.PinyinInitials)]
    [InlineData("gkjiao", "technology:photoresist", MatchKind.PinyinInitials)]
    [InlineData("shjtdx", "institution:sjtu", MatchKind.PinyinInitials)]
    [InlineData("通富 南通", "enterprise:nantong-tongfu", MatchKind.Words)]
    [InlineData("封装 集成电路 江苏", "lab:js-ic-packaging-lab", MatchKind.Words)]
    [InlineData("海安的南京大学", "lab:nju-haian-institute", MatchKind.Words)]
    [InlineData("photoresit", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("phtoresist", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("photoresizt", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("hpotoresist", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("carbon fiber", "technology:carbon-fibre", MatchKind.Fuzzy)]
    [InlineData("naks", "enterprise:nacks", MatchKind.Fuzzy)]
    [InlineData("guangkejao", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("gaungkejiao", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("guankgejiao", "technology:photoresist", MatchKind.Fuzzy)]
    [InlineData("通富徽电", "enterprise:tfme", MatchKind.Fuzzy)]
    [InlineData("通富电微", "enterprise:tfme", MatchKind.Fuzzy)]
    [InlineData("通富微微电", "enterprise:tfme", MatchKind.Fuzzy)]
    [InlineData("光刻刻胶", "technology:photoresist", MatchKind.Fuzzy)]
    public void What_people_type_finds_what_they_mean(string text, string id, MatchKind how)
    {
        var first = RealNames.First(text);
        Assert.Equal((id, how), (first.Id, first.How));
    }

    [Theory]
    [InlineData("微电子通富", "enterprise:tfme")]
    [InlineData("南京大学的光电", "institution:nju")]
    [InlineData("tongfu", "enterprise:tfme")]
    [InlineData("tongfuweidianzi", "enterprise:tfme")]
    [InlineData("chongqing", "institution:cqu")]
    [InlineData("cqdx", "institution:cqu")]
    public void These_are_among_the_first_three(string text, string id) =>
        Assert.Contains(id, RealNames.Search(text, take: 3).Matches.Select(match => match.Id));

    [Theory]
    [InlineData("asdfqwer")]
    [InlineData("龘龘龘")]
    [InlineData("???")]
    [InlineData("qwertyuiop")]
    [InlineData("xxxx")]
    [InlineData("😀😀")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".*")]
    [InlineData("囧rz囧")]
    public void Nonsense_finds_nothing(string text) => Assert.Equal(0, RealNames.Search(text).TotalCount);

    [Fact]
    public void A_single_character_finds_the_names_that_hold_it()
    {
        var result = RealNames.Search("胶", take: 100);
        Assert.NotEmpty(result.Matches);
        Assert.All(result.Matches, match => Assert.Equal("胶", match.Matched));
        Assert.Equal(RealNames.Entries.Count(entry => entry.Name.Contains('胶') || entry.Aliases.Any(alias => alias.Contains('胶'))),
            result.TotalCount);
    }

    [Fact]
    public void Names_that_begin_with_the_text_stand_before_those_that_contain_it()
    {
        var hows = RealNames.Search("上海", take: 100).Matches.Select(match => match.How).ToList();
        Assert.Contains(MatchKind.Substring, hows);
        Assert.True(hows.LastIndexOf(MatchKind.Prefix) < hows.IndexOf(MatchKind.Substring));
    }

    [Fact]
    public void Exact_stands_before_prefix_before_substring()
    {
        var index = Index("甲胶", "光甲胶", "甲胶树脂");
        Assert.Equal(["甲胶", "甲胶树脂", "光甲胶"], Names(index, "甲胶"));
    }

    [Fact]
    public void The_more_of_a_name_is_typed_the_earlier_it_stands() =>
        Assert.Equal(["电池膜", "电池材料", "电池托盘及结构件"], Names(Index("电池托盘及结构件", "电池膜", "电池材料"), "电池"));

    [Fact]
    public void Equal_scores_stand_in_ordinal_order_of_their_ids()
    {
        var index = SearchIndex.Build([Entry("a:b", "光刻胶"), Entry("a:1", "光刻胶"), Entry("a:a", "光刻胶")]);
        Assert.Equal(["a:1", "a:a", "a:b"], index.Search(new("光刻胶", null, 0, 9)).Matches.Select(match => match.Id));
    }

    [Fact]
    public void A_short_name_of_a_firm_stands_before_a_mention_of_it()
    {
        var kinds = RealNames.Search("通富").Matches.Select(match => match.Id.Split(':')[0]).ToList();
        Assert.Equal(["enterprise", "enterprise"], kinds.Take(2));
        Assert.Contains("source", kinds);
    }

    [Theory]
    [InlineData("甲乙科技股份有限公司", "甲乙科技")]
    [InlineData("江苏甲乙科技有限公司", "甲乙科技")]
    [InlineData("江苏省远方市甲乙科技有限公司", "甲乙科技")]
    [InlineData("甲乙科技（远方）有限责任公司", "甲乙科技")]
    [InlineData("远方甲乙集团股份有限公司", "甲乙")]
    public void Region_and_legal_form_are_no_part_of_the_short_name(string name, string shortName)
    {
        var index = SearchIndex.Build([Entry("x:1", name)], ["远方市"]);
        var match = Assert.Single(index.Search(new(shortName, null, 0, 9)).Matches);
        Assert.Equal((MatchKind.Alias, "name", shortName), (match.How, match.Field, match.Matched));
    }

    [Fact]
    public void A_place_that_names_show_to_be_one_needs_no_declaration()
    {
        var index = Index("远方市第一医院", "远方市科学技术局", "远方甲乙有限公司");
        Assert.Equal(MatchKind.Alias, index.Search(new("甲乙", null, 0, 1)).Matches[0].How);
    }

    [Fact]
    public void A_university_keeps_the_region_in_its_name() =>
        Assert.Equal(MatchKind.Substring, Assert.Single(Index("江苏大学").Search(new("大学", null, 0, 1)).Matches).How);

    [Theory]
    [InlineData("集成电路产业链", "集成电路 产业链")]
    [InlineData("南通光刻胶", "南通 光刻胶")]
    [InlineData("光刻胶企业", "光刻胶 企业")]
    [InlineData("光刻胶生产企业", "光刻胶 生产 企业")]
    [InlineData("碳纤维复合材料企业", "碳纤维复合材料 企业")]
    public void Words_without_blanks_find_what_words_with_blanks_find(string text, string parted)
    {
        var expected = RealNames.Search(parted, take: 100).Matches.Select(match => match.Id).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, RealNames.Search(text, take: 100).Matches.Select(match => match.Id));
    }

    [Theory]
    [InlineData("Key Laboratory of Advanced Semiconductor Packaging and Reliability Engineering", "packagng")]
    [InlineData("Joint National Engineering Research Centre for Marine Equipment, Offshore Wind Power and Deep Sea Mooring Technology "
        + "of the Yangtze Delta",
        "moring")]
    [InlineData("Joint National Engineering Research Centre for Marine Equipment, Offshore Wind Power, Deep Sea Mooring, Hydrogen "
        + "Storage and Advanced Composite Technology",
        "moring")]
    public void A_long_name_is_found_with_a_typing_error(string name, string typed)
    {
        var index = SearchIndex.Build([new("x:1", "x", "甲", name, [])]);
        var right = typed is "packagng" ? "Packaging" : "Mooring";
        Assert.Equal(MatchKind.Fuzzy, Assert.Single(
            index.Search(new(name.Replace(right, typed, StringComparison.Ordinal), null, 0, 9)).Matches).How);
    }

    [Fact]
    public void A_long_name_in_pinyin_is_found_with_a_typing_error()
    {
        var index = Index("南通大学附属医院新型半导体材料重点实验室");
        var match = Assert.Single(index.Search(new("nantongdaxuefushuyiyuanxinxinbandaoticailiaozhongdianshiyanshi", null, 0, 9)).Matches);
        Assert.Equal(MatchKind.Fuzzy, match.How);
    }

    [Theory]
    [InlineData("we are looking for a firm near the sea that makes photoresist for our new line", "technology:photoresist")]
    [InlineData("请问 在 本地 有 没有 哪 一家 企业 能 供应 光刻胶 给 我们 的 新 产线", "technology:photoresist")]
    [InlineData("请问本地有没有哪家企业能给我们的新产线供应光刻胶这种材料", "technology:photoresist")]
    public void A_whole_name_in_a_long_sentence_is_found(string text, string id) =>
        Assert.Contains(id, RealNames.Search(text, take: 100).Matches.Select(match => match.Id));

    [Theory]
    [InlineData("qilingersuo")]
    [InlineData("ql2suo")]
    public void A_zero_as_a_character_reads_ling(string text)
    {
        var index = SearchIndex.Build([new("x:1", "x", "七〇二所", null, []), new("x:2", "x", "七〇2所", null, [])]);
        Assert.NotEmpty(index.Search(new(text, null, 0, 9)).Matches);
    }

    [Fact]
    public void Initials_of_an_English_name_may_be_those_of_pinyin_syllables()
    {
        var index = SearchIndex.Build(
        [
            new("x:1", "x", "南通大学", "Nantong University", []),
            new("x:2", "x", "南京工业大学", "Nanjing Tech University", []),
            new("x:3", "x", "上海交通大学", "Shanghai Jiao Tong University", []),
        ]);
        Assert.Equal(["x:1", "x:2"], index.Search(new("NTU", null, 0, 9)).Matches.Select(match => match.Id).Order());
        Assert.Equal(["x:3"], index.Search(new("SJTU", null, 0, 9)).Matches.Select(match => match.Id));
    }

    [Fact]
    public void A_rare_reading_stands_behind_common_ones_and_counts_only_in_full()
    {
        var index = Index("纤维", "前卫", "高前卫线");
        Assert.Equal(["前卫", "高前卫线", "纤维"], Names(index, "qianwei"));
        Assert.DoesNotContain("纤维", Names(index, "qw"));
        Assert.Contains("纤维", Names(index, "xw"));
    }

    [Theory]
    [InlineData("光缆", "terms", MatchKind.Term)]
    [InlineData("OPGW", "terms", MatchKind.Term)]
    [InlineData("线缆", "broaderTerms", MatchKind.Term)]
    [InlineData("guanglan", "terms", MatchKind.Pinyin)]
    public void A_word_of_the_trade_finds_what_it_means_and_says_so(string text, string field, MatchKind how)
    {
        var match = Assert.Single(WithTerms("光缆", "opgw").Search(new(text, null, 0, 5)).Matches);
        Assert.Equal(("x:cable", field, how), (match.Id, match.Field, match.How));
    }

    [Fact]
    public void Names_rank_above_aliases_above_terms_above_wider_terms()
    {
        NameEntry[] entries =
        [
            new("x:4", "x", "甲", null, []) { BroaderTerms = ["光缆"] }, new("x:3", "x", "乙", null, []) { Terms = ["光缆"] },
            new("x:2", "x", "丙", null, ["光缆"]), new("x:1", "x", "光缆", null, []), new("x:5", "x", "丁", null, []) { Terms = ["海底光缆"] },
        ];
        var found = SearchIndex.Build(entries).Search(new("光缆", null, 0, 9)).Matches;
        Assert.Equal(["x:1", "x:2", "x:3", "x:4", "x:5"], found.Select(match => match.Id));
    }

    private static SearchIndex WithTerms(params string[] terms) => SearchIndex.Build(
        [new("x:cable", "x", "通信用线", null, []) { Terms = terms, BroaderTerms = ["线缆"] }, Entry("x:other", "拖拉机")]);

    private static SearchIndex Index(params string[] names) => SearchIndex.Build(names.Select(name => Entry($"x:{Slug(name)}", name)));

    // A slug from which the name can be read again.
    private static string Slug(string name) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name));

    private static NameEntry Entry(string id, string name) => new(id, id[..id.IndexOf(':')], name, null, []);

    private static IEnumerable<string> Names(SearchIndex index, string text) =>
        index.Search(new(text, null, 0, 100)).Matches.Select(match =>
            System.Text.Encoding.UTF8.GetString(Convert.FromHexString(match.Id[2..])));
}
