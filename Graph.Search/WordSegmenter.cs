using System.Buffers;

namespace Graph.Search;

/// <summary>Cuts texts into words: those of general Chinese, and words of its own, which win where they are whole.</summary>
/// <remarks><para>Of all ways to cut a text the most likely one is taken, each word counting by its share in running text: the method of
/// jieba without its guesses at unknown names. A word of one's own is more likely than the words that it is made of, so it wins over
/// these, but hardly over frequent words that begin or end within it.</para>
/// <para>Immutable and safe for any number of threads. The result depends on the set of own words alone, not on their order. Takes time
/// proportional to the text.</para></remarks>
public sealed class WordSegmenter
{
    private const float OwnBonus = 4;
    private const float UnknownCharacter = -18;
    private const float Letters = -10;

    private static readonly WordTable _none = WordTable.Of(new WordList(0));
    private readonly WordTable _general = GeneralWords.Table;
    private readonly WordTable _own = _none; // the likelihood of an own word does not depend on the others

    /// <summary>A segmenter.</summary>
    /// <param name="ownWords">Names and terms, in any order. What punctuation parts are words by themselves. Those without any ideograph
    /// are left out: blanks part them.</param>
    public WordSegmenter(IEnumerable<string> ownWords)
    {
        string[] names = [.. ownWords];
        var words = new string[names.Length][];
        Parallel.For(0, names.Length, number => words[number] = [.. OwnWordsOf(names[number])]);
        _own = WordTable.Of(Own([.. words.SelectMany(ofName => ofName).Distinct(StringComparer.Ordinal)]));
    }

    private WordSegmenter(WordTable before, IEnumerable<string> added, IReadOnlySet<string> removed) =>
        _own = before.With(Own([.. added]), removed);

    /// <summary>A segmenter with other own words: equal to one that is made of all of them.</summary>
    /// <param name="added">Own words that come, folded as <see cref="OwnWordsOf"/> gives them; none is an own word already.</param>
    /// <param name="removed">Own words that go.</param>
    public WordSegmenter With(IEnumerable<string> added, IReadOnlySet<string> removed) => new(_own, added, removed);

    /// <summary>The own words that a name or a term gives, folded.</summary>
    public static IEnumerable<string> OwnWordsOf(string name) => Pieces(WordText.Of(name).Text);

    /// <summary>Whether a folded word is one of its own.</summary>
    public bool IsOwn(string word) => _own.Find(word) >= 0;

    /// <summary>Reads the dictionary of general Chinese, which the first segmenter waits for. It takes a moment and needs no
    /// graph.</summary>
    public static void ReadDictionary() => _ = GeneralWords.Table;

    /// <summary>The words of a text, from left to right; blanks and punctuation are left out.</summary>
    public IReadOnlyList<TextWord> Cut(WordText text) => Cut(text.Text, 0, text.Text.Length, longest: text.Text.Length);

    /// <summary>The words of which a word is made; empty where it is taken as one. A word of general Chinese is cut only into words of two
    /// or more characters: 滚动轴承 has 轴承, 氮氧化物 has no 氧化物.</summary>
    public IReadOnlyList<TextWord> PartsOf(WordText text, TextWord word)
    {
        if (word.Length < 3 || word.Kind is WordKind.Letters or WordKind.Character)
            return [];
        var parts = Cut(text.Text, word.Start, word.Length, longest: word.Length - 1);
        return IsGeneral(text, word) && parts.Any(part => part.Length < 2) ? [] : parts;
    }

    /// <summary>Whether a folded word of two or more characters means something in general Chinese. Texts are cut at the same places with
    /// such a word as an own one and without it.</summary>
    public static bool IsGeneral(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > 1 && GeneralWords.Table.Find(word) is >= 0 and var known && !GeneralWords.Table.IsFunction(known);
    }

    /// <summary>Whether a word is one of general Chinese too.</summary>
    public bool IsGeneral(WordText text, TextWord word) => _general.Find(text.Text.AsSpan(word.Start, word.Length)) >= 0;

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                continue;
            if (text.AsSpan(start, at - start).ContainsAnyInRange('\u2e80', char.MaxValue))
                yield return text[start..at];
            start = at + 1;
        }
    }

    private WordList Own(string[] words)
    {
        var likelihoods = new float[words.Length];
        Parallel.For(0, words.Length, number => likelihoods[number] = LikelihoodOf(words[number]));
        var list = new WordList(words.Sum(word => word.Length + 1));
        for (var number = 0; number < words.Length; number++)
            list.Add(words[number], likelihoods[number], isFunction: false);
        return list;
    }

    private float LikelihoodOf(string word) => _general.Find(word) is >= 0 and var known ? _general.LikelihoodOf(known)
        : LikelihoodOfCut(word) + OwnBonus;

    private float LikelihoodOfCut(string text)
    {
        var route = Route(text, 0, text.Length, text.Length);
        var likelihood = route[0].Likelihood;
        ArrayPool<Step>.Shared.Return(route);
        return likelihood;
    }

    private List<TextWord> Cut(string text, int start, int length, int longest)
    {
        var route = Route(text, start, length, longest);
        List<TextWord> words = [];
        for (var at = 0; at < length; at += route[at].Length)
        {
            if (route[at].Kind is { } kind)
                words.Add(new(start + at, route[at].Length, kind));
        }

        ArrayPool<Step>.Shared.Return(route);
        return words;
    }

    // For each place the first word of the most likely way to cut what follows; the longer of equally likely ones.
    // The array is rented, since texts are cut by the hundred thousand.
    private Step[] Route(string text, int start, int length, int longest)
    {
        var route = ArrayPool<Step>.Shared.Rent(length + 1);
        route[length] = default;
        for (var at = length - 1; at >= 0; at--)
        {
            route[at] = First(text.AsSpan(start + at, length - at), route.AsSpan(at + 1, length - at));
            if (!IsBoundary(text, start + at))
                continue;
            foreach (var isOwn in (ReadOnlySpan<bool>)[false, true])
            {
                var table = isOwn ? _own : _general;
                foreach (var (size, word) in table.At(text.AsSpan(start + at, Math.Min(length - at, longest))))
                {
                    var likelihood = table.LikelihoodOf(word) + route[at + size].Likelihood;
                    if (likelihood >= route[at].Likelihood && IsBoundary(text, start + at + size))
                        route[at] = new(likelihood, size, isOwn ? WordKind.Own : KindOf(word));
                }
            }
        }

        return route;
    }

    private WordKind KindOf(int word) => _general.IsFunction(word) ? WordKind.Function : WordKind.General;

    // The step without any table: a run of letters, a character that is no word, or what is no letter at all.
    private static Step First(ReadOnlySpan<char> rest, ReadOnlySpan<Step> after)
    {
        if (!char.IsLetterOrDigit(rest[0]))
            return new(after[0].Likelihood, 1, null);
        if (FoldedText.IsIdeographic(rest[0]))
            return new(UnknownCharacter + after[0].Likelihood, 1, WordKind.Character);
        var end = 1;
        while (end < rest.Length && IsLetter(rest[end]))
            end++;
        return new(Letters + after[end - 1].Likelihood, end, WordKind.Letters);
    }

    // No word begins or ends within a run of letters.
    private static bool IsBoundary(string text, int at) => at == 0 || at == text.Length || !IsLetter(text[at]) || !IsLetter(text[at - 1]);

    private static bool IsLetter(char character) => char.IsLetterOrDigit(character) && !FoldedText.IsIdeographic(character);

    private readonly record struct Step(float Likelihood, int Length, WordKind? Kind);
}
