namespace Graph.Search.Tests;

/// <summary>Texts that stand in the names of thousands of entries: those are marked together, and must be what each name by itself
/// gives.</summary>
public sealed class ManyNamesTests
{
    private static readonly NameEntry[] _entries = [.. Entries()];
    private static readonly NameCorpus _corpus = NameCorpus.Of(_entries, ["南通市"]);
    private static readonly EntryKinds _kinds = new(_corpus);
    private static readonly SearchIndex _index = SearchIndex.Build(_entries, ["南通市"]);

    [Theory]
    [InlineData("南通")]
    [InlineData("南")]
    [InlineData("科技")]
    [InlineData("電科技")]
    [InlineData("南通光电科技有限公司")]
    [InlineData("技")]
    [InlineData("nantong")]
    [InlineData("nan")]
    [InlineData("ant")]
    public void Marked_names_are_those_that_are_looked_at_one_by_one(string text)
    {
        foreach (var kinds in new IReadOnlySet<string>?[] { null, new HashSet<string> { "b" }, new HashSet<string> { "none" } })
        {
            foreach (var (places, reading, onlyStarts) in Ways(text))
            {
                var range = places.Array.Find(SearchQuery.Of(text).Text);
                HitSet marked = new(_kinds, SearchQuery.Of(text), kinds);
                HitSet single = new(_kinds, SearchQuery.Of(text), kinds);
                Mark(marked, places, range, reading, onlyStarts);
                AddOneByOne(single, places, range, reading, onlyStarts);
                AssertSame(single, marked);
            }
        }
    }

    [Fact]
    public void These_texts_are_in_enough_names_to_be_marked()
    {
        HitSet hits = new(_kinds, SearchQuery.Of("科技"), null);
        LiteralSearch.Find(_corpus, hits);
        Assert.NotNull(hits.Marked);
    }

    [Theory]
    [InlineData("南通 科技", "南通", "科技")]
    [InlineData("科技 材料 南通", "南通", "科技", "材料")]
    [InlineData("科技 北京 7", "北京", "科技", "7")]
    [InlineData("北京 8 科技", "北京", "科技", "8")]
    public void Entries_with_several_frequent_words_are_all_found(string text, params string[] words)
    {
        var expected = _entries
            .Where(entry => Array.TrueForAll(words, word => NamesOf(entry).Any(name => HasWord(name, word))))
            .Select(entry => entry.Id).Order(StringComparer.Ordinal);
        Assert.Equal(expected, _index.Search(new(text, null, 0, 10_000)).Matches.Select(match => match.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("南通")]
    [InlineData("科技")]
    [InlineData("n")]
    public void Any_page_is_a_part_of_the_whole_answer(string text)
    {
        var all = _index.Search(new(text, null, 0, int.MaxValue));
        Assert.True(all.TotalCount > 600);
        Assert.Equal(all.TotalCount, all.Matches.Count);
        Assert.Equal(all.Matches.OrderByDescending(match => match.Score).ThenBy(match => match.Id, StringComparer.Ordinal), all.Matches);
        foreach (var (skip, take) in new[] { (0, 1), (0, 10), (90, 10), (all.TotalCount - 3, 10), (all.TotalCount + 5, 10) })
        {
            var page = _index.Search(new(text, null, skip, take));
            Assert.Equal(all.TotalCount, page.TotalCount);
            Assert.Equal(all.Matches.Skip(skip).Take(take), page.Matches);
        }
    }

    private static IEnumerable<(PlaceNames Places, Reading Reading, bool OnlyStarts)> Ways(string text)
    {
        yield return (_corpus.WordNames, Reading.Literal, false);
        yield return (_corpus.WordNames, Reading.Sound, true);
        yield return (_corpus.WordNames, Reading.Initials, false);
        if (text == "ant")
            yield return (_corpus.InnerNames, Reading.Literal, false);
    }

    private static void Mark(HitSet hits, PlaceNames places, PlaceRange range, Reading reading, bool onlyStarts)
    {
        if (onlyStarts)
            hits.AddStarts(places, range, reading);
        else
            hits.Add(places, range, reading);
    }

    private static void AddOneByOne(HitSet hits, PlaceNames places, PlaceRange range, Reading reading, bool onlyStarts)
    {
        foreach (var place in places.Array.Places(range))
        {
            var number = _corpus.ValueAt(place);
            var start = place - _corpus.Values[number].Start;
            if (!onlyStarts || MatchScore.IsStart(_corpus.Values[number], start))
                hits.Add(number, start, start + range.Depth, reading);
        }
    }

    private static void AssertSame(HitSet expected, HitSet actual)
    {
        Assert.Equal((expected.Count, expected.BestScore, expected.LeastScore, expected.IsSure),
            (actual.Count, actual.BestScore, actual.LeastScore, actual.IsSure));
        Assert.Equal(expected.Entries.Order(), actual.Entries.Order());
        Assert.Equal(expected.All().Hits.ToArray().OrderBy(hit => hit.Entry), actual.All().Hits.ToArray().OrderBy(hit => hit.Entry));
        foreach (var count in new[] { 0, 1, 10, 100, 5_000 })
            Assert.Equal(expected.Best(count), actual.Best(count));
        foreach (var how in Enum.GetValues<MatchKind>())
            Assert.Equal(expected.AreAll(other => other != how), actual.AreAll(other => other != how));
    }

    private static IEnumerable<string> NamesOf(NameEntry entry) =>
        [entry.Name, entry.NameEn!, .. entry.Aliases, .. entry.Terms, .. entry.BroaderTerms];

    private static bool HasWord(string name, string word) => char.IsAsciiDigit(word[0])
        ? name.Split(' ').Any(part => part.StartsWith(word, StringComparison.Ordinal)) : name.Contains(word, StringComparison.Ordinal);

    private static IEnumerable<NameEntry> Entries()
    {
        var random = new Random(1);
        string[] places = ["南通", "南通市", "北京", ""];
        string[] trades = ["光电科技", "光電科技", "材料科技", "科技", "材料", "新材料科技"];
        string[] ends = ["有限公司", "", "股份有限公司"];
        for (var number = 0; number < 3_000; number++)
        {
            string Name() => $"{Any(places)}{Any(trades)}{Any(ends)}{(random.Next(2) == 0 ? $" {random.Next(100)}" : "")}";
            string[] aliases = random.Next(3) == 0 ? [Name()] : [];
            yield return new($"{Any(["a", "b"])}:{number:d4}", Any(["a", "b"]), Name(), $"Nantong Technology {number} Giant", aliases)
            {
                Terms = random.Next(4) == 0 ? [Any(trades)] : [],
                BroaderTerms = random.Next(4) == 0 ? [Any(trades)] : [],
            };
        }

        string Any(string[] of) => of[random.Next(of.Length)];
    }
}
