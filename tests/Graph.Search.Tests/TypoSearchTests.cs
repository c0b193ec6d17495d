namespace Graph.Search.Tests;

public sealed class TypoSearchTests
{
    private static readonly NameCorpus _corpus = NameCorpus.Of(
        [.. RealNames.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)], []);
    private static readonly EntryKinds _kinds = new(_corpus);

    /// <summary>Names of more than four ideographs, whole or cut short, with one random error or two.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_long_text_of_ideographs_finds_exactly_the_names_with_a_part_within_one_error(int seed)
    {
        Random random = new(seed);
        string[] names = [.. RealNames.Entries.Select(entry => entry.Name)
            .Where(name => name.Length > 5 && name.All(FoldedText.IsIdeographic))];
        for (var i = 0; i < 20; i++)
        {
            var name = names[random.Next(names.Length)];
            var text = WithError(name[random.Next(name.Length - 5)..], names, random);
            if (i % 4 == 0)
                text = WithError(text, names, random);
            HitSet hits = new(_kinds, SearchQuery.Of(text), null);
            if (hits.Query.Ideographs < 5) // shorter texts must also stand at the beginning of a name
                continue;
            TypoSearch.Find(_corpus, hits);
            Assert.Equal(Near(hits.Query.Text), hits.Entries.Order());
        }
    }

    private static string WithError(string text, string[] names, Random random)
    {
        var (at, other) = (random.Next(text.Length - 1), names[random.Next(names.Length)][0]);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, other.ToString()),
            2 => text.Remove(at, 1).Insert(at, other.ToString()),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }

    /// <summary>The entries with a part of a name, from the beginning of a word on, that is at most one error from the text.</summary>
    private static IEnumerable<int> Near(string text) => Enumerable.Range(0, _corpus.Values.Length).Where(number =>
    {
        var value = _corpus.Values[number];
        var name = new string(_corpus.Text, value.Start, value.Length);
        return Enumerable.Range(0, name.Length).Where(start => _corpus.IsWordStart(value.Start + start)).Any(start =>
            Enumerable.Range(text.Length - 1, 3).Any(length =>
                start + length <= name.Length && IsNear(name.Substring(start, length), text)));
    }).Select(number => _corpus.Values[number].Entry).Distinct().Order();

    private static bool IsNear(string part, string text)
    {
        var same = part.Zip(text).TakeWhile(pair => pair.First == pair.Second).Count();
        var (one, other) = (part[same..], text[same..]);
        return one == other || Skip(one) == other || one == Skip(other) || (one.Length > 0 && other.Length > 0 && Skip(one) == Skip(other))
            || (one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..] == other[2..]);
    }

    private static string Skip(string text) => text.Length == 0 ? text : text[1..];
}
