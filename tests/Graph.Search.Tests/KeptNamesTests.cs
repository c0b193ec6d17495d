using FsCheck.Xunit;

namespace Graph.Search.Tests;

/// <summary>What is made for one version of the names from what was made for another is equal to what is made of the names alone.</summary>
public sealed class KeptNamesTests
{
    private static readonly string[] _regions = ["南通市", "如东县", "启东市", "海安市", "光"];

    [Property(MaxTest = 30)]
    public void An_index_that_takes_names_over_from_another_answers_as_one_made_alone(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (Version(random), Version(random));
        var other = SearchIndex.Build(before, Regions(random));
        var regions = Regions(random);
        var (alone, shared) = (SearchIndex.Build(after, regions), SearchIndex.Build(after, regions, other));
        foreach (var text in after.Concat(before).OrderBy(_ => random.Next()).Take(60).Select(entry => TextOf(entry, random)))
        {
            var (expected, found) = (alone.Search(new(text, null, 0, 50)), shared.Search(new(text, null, 0, 50)));
            Assert.Equal(expected.Matches, found.Matches);
            Assert.Equal(expected.TotalCount, found.TotalCount);
        }
    }

    [Property(MaxTest = 30)]
    public void A_segmenter_with_other_words_cuts_as_one_made_of_all_of_them(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (Words(random), Words(random));
        var shared = new WordSegmenter(before).With(after.Except(before), before.Except(after).ToHashSet());
        var alone = new WordSegmenter(after);
        Assert.All(before, word => Assert.Equal(alone.IsOwn(word), shared.IsOwn(word)));
        foreach (var text in RealNames.Entries.Select(entry => WordText.Of(entry.Name)))
            Assert.Equal(alone.Cut(text), shared.Cut(text));
    }

    private static HashSet<string> Words(Random random) => RealNames.Entries.Where(_ => random.Next(3) > 0)
        .SelectMany(entry => entry.Aliases.Prepend(entry.Name)).SelectMany(WordSegmenter.OwnWordsOf).ToHashSet();

    private static NameEntry[] Version(Random random) => [.. RealNames.Entries.Where(_ => random.Next(12) > 0)
        .Select(entry => random.Next(12) > 0 ? entry : Changed(entry, random)).OrderBy(_ => random.Next())];

    private static NameEntry Changed(NameEntry entry, Random random) => random.Next(6) switch
    {
        0 => entry with { Name = RealNames.Entries[random.Next(RealNames.Entries.Count)].Name },
        1 => entry with { Name = "海门市" + entry.Name },
        2 => entry with { Aliases = [.. entry.Aliases.Skip(1), "（）", "新名" + entry.Name] },
        3 => entry with { NameEn = null },
        4 => entry with { Aliases = [.. entry.Aliases.Reverse(), entry.Name], BroaderTerms = ["光阻"] },
        _ => entry with { Terms = ["光阻", entry.Name[..1]], Kind = "other" },
    };

    private static string[] Regions(Random random) => [.. _regions.Where(_ => random.Next(4) > 0)];

    // A name, its English name, a part of it, or a part without a character.
    private static string TextOf(NameEntry entry, Random random)
    {
        var name = random.Next(3) == 0 ? entry.NameEn ?? entry.Name : entry.Name;
        var start = random.Next(name.Length);
        var part = name.Substring(start, random.Next(1, name.Length - start + 1));
        return random.Next(4) switch { 0 => name, 1 => part.Remove(part.Length / 2, 1), _ => part };
    }
}
