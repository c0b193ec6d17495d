namespace Graph.Search.Tests;

/// <summary>How single characters are read: sounds, traditional forms, widths, accents.</summary>
public sealed class SearchReadingTests
{
    [Theory]
    [InlineData("重庆机械", "chongqing")] // heteronyms
    [InlineData("重型机械", "zhongxing")]
    [InlineData("银行", "yinhang")]
    [InlineData("行星减速器", "xingxing")]
    [InlineData("长江", "changjiang")]
    [InlineData("长臂猿", "zhangbi")]
    [InlineData("绿色制造", "lvse")] // ü
    [InlineData("绿色制造", "luse")]
    [InlineData("绿色制造", "lüse")]
    [InlineData("女装", "nvzhuang")]
    [InlineData("节能产业", "jieneng")]
    [InlineData("西安交通", "xianjiaotong")]
    [InlineData("西安交通", "xi'anjiaotong")]
    public void Names_are_found_by_each_common_reading(string name, string text) => Assert.Equal(MatchKind.Pinyin, How(name, text));

    [Theory]
    [InlineData("重庆机械", "cq")]
    [InlineData("重庆机械", "zq")]
    [InlineData("中国船舶", "zgcb")]
    [InlineData("中国船舶", "zhgchb")]
    [InlineData("5G通信", "5gtx")]
    public void Names_are_found_by_their_initials(string name, string text) => Assert.Equal(MatchKind.PinyinInitials, How(name, text));

    [Theory]
    [InlineData("风电叶片", "風電葉片")]
    [InlineData("台湾", "臺灣")]
    [InlineData("发展", "發展")]
    [InlineData("头发", "頭髮")]
    [InlineData("里面", "裡面")]
    [InlineData("臺灣", "台湾")]
    public void Traditional_and_simplified_are_one(string name, string text) => Assert.Equal(MatchKind.Variant, How(name, text));

    [Theory]
    [InlineData("乾坤", "干坤")]
    [InlineData("著名", "着名")]
    [InlineData("瞭望", "了望")]
    public void Characters_in_use_in_simplified_text_are_not_taken_for_traditional_ones(string name, string text) =>
        Assert.NotEqual(MatchKind.Variant, How(name, text));

    [Fact]
    public void The_form_that_was_typed_stands_before_its_variant()
    {
        var index = SearchIndex.Build([new("x:1", "x", "光刻膠", null, []), new("x:2", "x", "光刻胶", null, [])]);
        Assert.Equal(["x:1", "x:2"], index.Search(new("光刻膠", null, 0, 9)).Matches.Select(match => match.Id));
        Assert.Equal(["x:2", "x:1"], index.Search(new("光刻胶", null, 0, 9)).Matches.Select(match => match.Id));
    }

    [Theory]
    [InlineData("TFME封装", "ｔｆｍｅ封装")]
    [InlineData("第①代", "第1代")]
    [InlineData("Ⅲ族氮化物", "iii族氮化物")]
    [InlineData("Université", "universite")]
    [InlineData("Universite\u0301", "université")]
    [InlineData("Hai’an", "hai'an")]
    [InlineData("m²", "m2")]
    [InlineData("ﾌｫﾄ", "フォト")]
    public void Width_case_and_accents_do_not_matter(string name, string text) => Assert.Equal(MatchKind.Exact, How(name, text));

    [Theory]
    [InlineData("5G移动通信", "5G通信", MatchKind.Words)]
    [InlineData("TFME先进封装", "TFME封装", MatchKind.Words)]
    [InlineData("TFME封装", "tfme封装", MatchKind.Exact)]
    [InlineData("TFME封装", "tfmefengzhuang", MatchKind.Pinyin)]
    public void Scripts_mix(string name, string text, MatchKind how) => Assert.Equal(how, How(name, text));

    [Fact]
    public void The_words_that_are_there_are_found_where_not_all_are() =>
        Assert.Equal("x:1", Assert.Single(Index("TFME").Search(new("TFME封装", null, 0, 9)).Matches).Id);

    [Theory]
    [InlineData("Semiconductor equipment", "conduct", "conduct", MatchKind.Substring)]
    [InlineData("Semiconductor equipment", "equip", "equip", MatchKind.Substring)]
    [InlineData("Semiconductor equipment", "SEMICON", "Semicon", MatchKind.Prefix)]
    [InlineData("Université de Paris", "universite d", "Université d", MatchKind.Prefix)]
    [InlineData("光刻胶（ArF）配套", "光刻胶arf配套", "光刻胶（ArF）配套", MatchKind.Exact)]
    public void What_matched_is_shown_as_it_is_written(string name, string text, string matched, MatchKind how)
    {
        var match = Assert.Single(Index(name).Search(new(text, null, 0, 1)).Matches);
        Assert.Equal((matched, how), (match.Matched, match.How));
    }

    [Fact]
    public void Two_letters_are_not_looked_for_within_words() => Assert.Empty(Index("Chain").Search(new("ai", null, 0, 1)).Matches);

    private static MatchKind How(string name, string text) =>
        Index(name).Search(new(text, null, 0, 1)).Matches is [var match] ? match.How
            : throw new Xunit.Sdk.XunitException($"'{text}' does not find '{name}'.");

    private static SearchIndex Index(string name) => SearchIndex.Build([new("x:1", "x", name, null, [])]);
}
