namespace Graph.Search.Tests;

public sealed class SearchRequestTests
{
    [Fact]
    public void Only_the_kinds_asked_for_are_found_and_counted()
    {
        var all = RealNames.Search("南京大学", take: 100);
        var labs = RealNames.Search("南京大学", 100, "lab");
        Assert.NotEmpty(labs.Matches);
        Assert.All(labs.Matches, match => Assert.StartsWith("lab:", match.Id, StringComparison.Ordinal));
        Assert.Equal(all.Matches.Count(match => match.Id.StartsWith("lab:", StringComparison.Ordinal)), labs.TotalCount);
    }

    [Fact]
    public void Strict_request_finds_names_and_no_typing_errors()
    {
        Assert.NotEmpty(RealNames.Index.Search(new("通富微电", null, 0, 10) { IsStrict = true }).Matches);
        Assert.NotEmpty(RealNames.Index.Search(new("通富徽电", null, 0, 10)).Matches);
        Assert.Empty(RealNames.Index.Search(new("通富徽电", null, 0, 10) { IsStrict = true }).Matches);
    }

    [Fact]
    public void No_kinds_find_nothing() =>
        Assert.Empty(RealNames.Index.Search(new("光刻胶", new HashSet<string>(), 0, 10)).Matches);

    [Fact]
    public void Beyond_the_end_the_page_is_empty_and_the_count_stays()
    {
        var result = RealNames.Index.Search(new("光刻胶", null, 5000, 10));
        Assert.Empty(result.Matches);
        Assert.Equal(RealNames.Search("光刻胶").TotalCount, result.TotalCount);
    }

    [Fact]
    public void Taking_none_still_counts() =>
        Assert.Equal(RealNames.Search("光刻胶").TotalCount, RealNames.Index.Search(new("光刻胶", null, 0, 0)).TotalCount);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Negative_pages_are_refused(int skip, int take) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RealNames.Index.Search(new("光刻胶", null, skip, take)));

    [Theory]
    [InlineData("光刻胶")]
    [InlineData("a")]
    [InlineData("😀")]
    [InlineData("n ")]
    [InlineData("\ud800")]
    [InlineData("gkj的")]
    public void A_hundred_thousand_characters_are_cut(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.Equal(RealNames.Search(Cut(text)).TotalCount, RealNames.Search(text).TotalCount);
    }

    [Fact]
    public void What_lies_beyond_the_bound_does_not_matter()
    {
        var name = new string('胶', 250);
        var index = SearchIndex.Build([new("x:1", "x", name, null, [])]);
        Assert.Equal(MatchKind.Exact, Assert.Single(index.Search(new(name, null, 0, 1)).Matches).How);
    }

    [Fact]
    public void Two_entries_of_one_id_are_refused()
    {
        var entry = new NameEntry("x:1", "x", "光刻胶", null, []);
        Assert.Contains("x:1", Assert.Throws<ArgumentException>(() => SearchIndex.Build([entry, entry])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        var index = SearchIndex.Build([]);
        Assert.All(new[] { "光刻胶", "guangkejao", "a", "光刻 胶", "gkj", "通富微电子" },
            text => Assert.Equal(0, index.Search(new(text, null, 0, 1)).TotalCount));
    }

    [Fact]
    public void Many_threads_get_the_answer_that_one_gets()
    {
        var expected = RealNames.Search("guangkejioa").Matches;
        Assert.All(Enumerable.Range(0, 200).AsParallel().Select(_ => RealNames.Search("guangkejioa").Matches).ToList(),
            matches => Assert.Equal(expected, matches));
    }

    private static string Cut(string text) => string.Concat(text.EnumerateRunes().Take(200).Select(rune => rune.ToString()));
}
