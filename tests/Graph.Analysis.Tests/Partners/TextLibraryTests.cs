using FsCheck.Xunit;
using Graph.Analysis.Partners;
using Graph.Search;

namespace Graph.Analysis.Tests.Partners;

/// <summary>Texts that are taken over when words came or went are taken apart as they would be anew.</summary>
public sealed class TextLibraryTests
{
    // Words that overlap, that contain one another, that general Chinese has too, and that are too common to be parts.
    private static readonly string[] _words =
    [
        "轴承", "滚动轴承", "承座", "轴承座", "动轴", "精密滚动", "密封", "密封圈", "封圈", "圈材", "材料", "复合材料", "合材", "技术", "涂层技术", "涂层", "层技",
        "氮氧化物", "氧化物", "物检", "检测", "pi涂料", "涂料", "系统", "封系统", "b超",
    ];

    [Property(MaxTest = 200)]
    public void Parts_of_a_text_are_those_of_a_library_that_is_made_anew(int seed)
    {
        var random = new Random(seed);
        string[] texts = [.. Enumerable.Range(0, 40).Select(_ => TextOf(random)).Distinct(StringComparer.Ordinal)];
        var (before, after) = (SomeWords(random), SomeWords(random));
        var reader = new FeatureReader(new WordSegmenter(before));
        WordChange change = new(after.Except(before).ToHashSet(), before.Except(after).ToHashSet());
        var known = TextLibrary.Of(texts.Take(20), reader).With(texts.Take(30), reader);

        var other = reader.With(change);
        var taken = known.Without(change).With(texts.Skip(25), other);
        taken = random.Next(2) == 0 ? taken.With(texts, other) : taken.With(texts, other, known, change);

        var anew = new FeatureReader(new WordSegmenter(after));
        Assert.All(texts, text => Assert.Equal(Expected(taken, anew.Of(text)), PartsOf(taken, text)));
    }

    [Fact]
    public void A_text_stays_where_a_word_goes_that_it_was_not_cut_into()
    {
        var reader = new FeatureReader(new WordSegmenter(["滚动轴承", "承座"]));
        var library = TextLibrary.Of(["滚动轴承座"], reader);

        var without = library.Without(new(new HashSet<string>(), new HashSet<string> { "承座" }));

        Assert.Equal(0, without.NumberOfText("滚动轴承座"));
    }

    private static string[] SomeWords(Random random) => [.. _words.Where(_ => random.Next(2) == 0)];

    private static string TextOf(Random random) => string.Concat(Enumerable.Range(0, 1 + random.Next(5))
        .Select(_ => _words[random.Next(_words.Length)] + (random.Next(6) == 0 ? "-" : "")));

    private static IEnumerable<(int Part, double Weight)> Expected(TextLibrary library, List<TextFeature> features) =>
        features.GroupBy(feature => feature.Key, StringComparer.Ordinal)
            .Select(group => (library.NumberOfKey(group.Key), group.Max(feature => feature.Weight))).Order();

    private static IEnumerable<(int Part, double Weight)> PartsOf(TextLibrary library, string text)
    {
        var number = library.NumberOfText(text);
        var codes = library.CodesOf(number).ToArray();
        return library.PartsOf(number).ToArray().Zip(codes, (part, code) => (part, library.Weight(code))).Order();
    }
}
