using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Graph.Search.Tests;

/// <summary>Laws that hold for every text and every set of names.</summary>
public sealed class SearchIndexProperties
{
    [Property(MaxTest = 500)]
    public void No_text_throws(string? text) => AssertInOrder(RealNames.Search(text ?? "", take: 50));

    // Not only random characters, but pieces that the index takes seriously.
    [Property(MaxTest = 500)]
    public FsCheck.Property No_mixture_of_pieces_throws()
    {
        string[] pieces =
        [
            "光", "刻胶", "電", "guang", "g", "zh", "v", "TFME", " ", "的", "\0", "\ud800", "\udc00", "😀", "é", "①", "㎡", "𠀀", "(", "*", "\\",
                "\"",
            "AND", "~2", "'", "\u0301", "\u200d", "ß", "İ", "\uffff",
        ];
        var texts = Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary();
        return Prop.ForAll(texts, text => AssertInOrder(RealNames.Search(text, take: 50)));
    }

    // Names made of the same pieces, so that odd names are indexed too.
    [Property(MaxTest = 200)]
    public FsCheck.Property Any_name_with_a_letter_in_it_is_found_by_itself()
    {
        string[] pieces = ["光", "刻", "膠", "乾", "Ab", "7", " ", "-", "é", "\ud800", "😀", "有限公司", "①", "𠀀", "南通", "(", "\0"];
        var names = Gen.Elements(pieces).NonEmptyListOf().Select(string.Concat).NonEmptyListOf().ToArbitrary();
        return Prop.ForAll(names, list =>
        {
            var entries = list.Distinct().Take(20).Select((name, number) => new NameEntry($"x:{number}", "x", name, null, [name]))
                .ToArray();
            var index = SearchIndex.Build(entries);
            foreach (var entry in entries.Where(entry => entry.Name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)))
            {
                var match = index.Search(new(entry.Name, null, 0, 20)).Matches.First(match => match.Id == entry.Id);
                Assert.Equal((MatchKind.Exact, 1.0, "name"), (match.How, match.Score, match.Field));
            }
        });
    }

    [Fact]
    public void Every_entry_is_found_by_its_exact_name() => Assert.All(RealNames.Entries, entry =>
    {
        var match = RealNames.Search(entry.Name).Matches.Single(match => match.Id == entry.Id);
        Assert.Equal((MatchKind.Exact, 1.0), (match.How, match.Score));
    });

    [Fact]
    public void Every_entry_is_found_by_its_English_name_and_its_aliases() => Assert.All(RealNames.Entries, entry =>
    {
        foreach (var text in entry.Aliases.Append(entry.NameEn ?? entry.Name))
        {
            Assert.Contains(RealNames.Search(text).Matches, match => match.Id == entry.Id && match.How is MatchKind.Exact
                or MatchKind.Alias);
        }
    });

    [Fact]
    public void What_matched_stands_in_the_field_it_is_said_to_stand_in() => Assert.All(Texts(), text =>
    {
        foreach (var match in RealNames.Search(text).Matches)
        {
            var entry = RealNames.Entries.Single(entry => entry.Id == match.Id);
            var values = match.Field switch { "name" => [entry.Name], "nameEn" => [entry.NameEn!], "aliases" => entry.Aliases, _ => [] };
            Assert.Contains(values, value => value.Contains(match.Matched, StringComparison.Ordinal));
            Assert.NotEqual("", match.Matched);
        }
    });

    [Property(MaxTest = 10)]
    public void The_answer_does_not_depend_on_the_order_of_the_entries(int seed)
    {
        var entries = RealNames.Entries.ToArray();
        new Random(seed).Shuffle(entries);
        var index = SearchIndex.Build(entries, ["海安市", "启东市", "如东县", "南通市"]);
        Assert.All(Texts(), text =>
        {
            var (expected, actual) = (RealNames.Search(text, take: 1000), index.Search(new(text, null, 0, 1000)));
            Assert.Equal(expected.Matches, actual.Matches);
            Assert.Equal(expected.TotalCount, actual.TotalCount);
        });
    }

    [Property(MaxTest = 50)]
    public void Pages_joined_are_the_whole_list(PositiveInt size) => Assert.All(Texts(), text =>
    {
        var whole = RealNames.Search(text, take: 1000);
        var take = (size.Get % 50) + 1;
        var pages = Enumerable.Range(0, (whole.TotalCount / take) + 1)
            .Select(page => RealNames.Index.Search(new(text, null, page * take, take)));
        Assert.Equal(whole.Matches, pages.SelectMany(page => page.Matches));
        Assert.Equal(whole.TotalCount, whole.Matches.Count);
    });

    [Property(MaxTest = 400)]
    public void A_typing_error_in_a_Chinese_name_still_finds_it(int seed) =>
        AssertFoundWithTypo(seed, entry => entry.Name, name => name.Length is >= 4 and <= 40
            && name.All(character => character is >= '一' and <= '龥'), "木");

    [Property(MaxTest = 400)]
    public void A_typing_error_in_an_English_name_still_finds_it(int seed) =>
        AssertFoundWithTypo(seed, entry => entry.NameEn ?? "", name => name.Length is >= 4 and <= 50 && name.All(char.IsAsciiLetter), "q");

    [Property(MaxTest = 200)]
    public void Kinds_narrow_the_answer(int seed)
    {
        var text = Texts()[(int)((uint)seed % Texts().Length)];
        foreach (var match in RealNames.Search(text, 1000, "technology", "lab").Matches)
            Assert.Contains(match.Id.Split(':')[0], new[] { "technology", "lab" });
    }

    private static void AssertFoundWithTypo(int seed, Func<NameEntry, string> nameOf, Func<string, bool> isFit, string wrong)
    {
        var random = new Random(seed);
        var fit = RealNames.Entries.Where(entry => isFit(nameOf(entry))).ToArray();
        var entry = fit[random.Next(fit.Length)];
        var typed = WithTypo(nameOf(entry), random, wrong);
        var result = RealNames.Search(typed, take: 1000);
        // What the error makes of the name may be another text that is in the names.
        if (!result.Matches.Any(match => match.How is not (MatchKind.Fuzzy or MatchKind.PinyinInitials)))
            Assert.True(result.Matches.Any(match => match.Id == entry.Id), $"'{typed}' does not find '{nameOf(entry)}'.");
    }

    private static string WithTypo(string name, Random random, string wrong)
    {
        var at = random.Next(name.Length - 1);
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, wrong),
            2 => name[..at] + wrong + name[(at + 1)..],
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }

    private static void AssertInOrder(SearchResult result)
    {
        Assert.All(result.Matches, match => Assert.InRange(match.Score, double.Epsilon, 1));
        Assert.Equal(result.Matches.OrderByDescending(match => match.Score).ThenBy(match => match.Id, StringComparer.Ordinal),
            result.Matches);
        Assert.True(result.TotalCount >= result.Matches.Count);
    }

    private static string[] Texts() =>
        ["光刻胶", "电", "上海", "tongfu", "gkj", "nt", "semiconducter", "南通 研究院", "微电子通富", "guangke", "光刻膠", "wind offshore", "5G", "a", "上交"];
}
