using System.Collections;
using System.Text;

namespace Graph.Search;

/// <summary>All names of all entries in one text, each closed by a terminator, with two suffix arrays over it.</summary>
internal sealed partial class NameCorpus
{
    /// <summary>Closes each name in <see cref="Text"/>; no name contains it.</summary>
    public const char Terminator = '\0';

    private const int BlockLength = 8; // about that of a name
    private const int MinInitials = 3;
    private static readonly string[] _smallWords = ["of", "and", "the", "for", "in"];

    /// <summary>The fewest letters that are looked for within a word rather than at its beginning.</summary>
    public const int MinInnerLetters = 3;

    private readonly BitArray _wordStarts;
    private readonly byte[] _kinds; // a search may look at those of a million entries, in no order
    private readonly int[] _firstInBlock;
    private readonly ILookup<string, int> _initials;
    private readonly ShortName _shortName;

    private NameCorpus(char[] text, BitArray wordStarts, NameValue[] values, string[] sources, IReadOnlyList<NameEntry> entries,
        ShortName shortName, KeptNames? kept)
    {
        (Text, _wordStarts, Values, Sources, _shortName) = (text, wordStarts, values, sources, shortName);
        Ids = [.. entries.Select(entry => entry.Id)];
        Kinds = [.. entries.Select(entry => entry.Kind).Distinct(StringComparer.Ordinal)];
        _kinds = [.. entries.Select(entry => checked((byte)Array.IndexOf(Kinds, entry.Kind)))];
        _firstInBlock = FirstInBlocks(text.Length, values);
        if (kept is not null)
        {
            Words = kept.Before.Words.Moved(text, kept.Places, kept.PlacesOfNew(values).Where(place => wordStarts[place]));
            Inner = kept.Before.Inner.Moved(text, kept.Places, kept.PlacesOfNew(values).Where(IsInner));
            (FirstReadings, _initials) = (new(Words), ReadInitials(kept));
        }
        else
        {
            // The words are the most work; meanwhile other processors do the rest.
            var inner = Task.Run(() => SuffixArray.Of(text, Enumerable.Range(0, text.Length).Where(IsInner)));
            var initials = Task.Run(ReadInitials);
            Words = SuffixArray.Of(text, Enumerable.Range(0, text.Length).Where(at => text[at] != Terminator && wordStarts[at]));
            FirstReadings = new(Words);
            (Inner, _initials) = (inner.GetAwaiter().GetResult(), initials.GetAwaiter().GetResult());
        }

        (WordNames, InnerNames) = (new(Words, NameAt), new(Inner, NameAt));
    }

    /// <summary>The folded names, one after another.</summary>
    public char[] Text { get; }

    /// <summary>The names, in the order of <see cref="Text"/>; those of one entry stand together, its name first.</summary>
    public NameValue[] Values { get; }

    /// <summary>The ids of the entries, in ordinal order.</summary>
    public string[] Ids { get; }

    /// <summary>The kinds that entries have, at most 256.</summary>
    public string[] Kinds { get; }

    /// <summary>The names as they are written.</summary>
    public string[] Sources { get; }

    /// <summary>The places where words begin; every ideograph is one.</summary>
    public SuffixArray Words { get; }

    /// <summary>The names at the places of <see cref="Words"/>.</summary>
    public PlaceNames WordNames { get; }

    /// <summary>The readings of the ideographs in <see cref="Words"/>.</summary>
    public FirstReadings FirstReadings { get; }

    /// <summary>The places within words of letters, except too near their end.</summary>
    public SuffixArray Inner { get; }

    /// <summary>The names at the places of <see cref="Inner"/>.</summary>
    public PlaceNames InnerNames { get; }

    /// <summary>Gathers the names of the entries.</summary>
    public static NameCorpus Of(IReadOnlyList<NameEntry> entries, IEnumerable<string> regions)
    {
        // In order, so that the names of an entry stand together. A loop over an array: the code of a parallel query would have
        // to be compiled at each start.
        var names = NamesOf(entries);
        var texts = new FoldedText[names.Length];
        Parallel.For(0, names.Length, number => texts[number] = FoldedText.Of(names[number].Text));
        var values = names.Select((name, number) => (name.Entry, name.Field, Folded: texts[number]))
            .Where(value => value.Folded.Text.Length > 0).ToArray();
        var shortName = ShortName.For(values.Where(value => value.Field is NameField.Name)
            .Select(value => ShortName.PlaceBefore(value.Folded.Text)).OfType<string>(), regions);
        var bounds = new (int Start, int End)[values.Length];
        Parallel.For(0, values.Length, number => bounds[number] = shortName.In(values[number].Folded));
        var text = new char[values.Sum(value => value.Folded.Text.Length + 1)];
        var (wordStarts, found, at) = (new BitArray(text.Length), new NameValue[values.Length], 0);
        for (var number = 0; number < values.Length; number++)
        {
            var (entry, field, folded) = values[number];
            found[number] = ValueOf(entry, field, folded, bounds[number], text, wordStarts, at);
            at += folded.Text.Length + 1;
        }
        return new(text, wordStarts, found, Array.ConvertAll(values, value => value.Folded.Source), entries, shortName, null);
    }

    // Writes a name into the text as well.
    private static NameValue ValueOf(int entry, NameField field, FoldedText folded, (int Start, int End) shortName, char[] text,
        BitArray wordStarts, int at)
    {
        folded.Text.CopyTo(0, text, at, folded.Text.Length);
        for (var offset = 0; offset < folded.Text.Length; offset++)
            wordStarts[at + offset] = folded.WordStarts[offset];
        return new(entry, field, at, (byte)folded.Text.Length, (byte)shortName.Start, (byte)shortName.End, folded.HasVariant);
    }

    /// <summary>The number in <see cref="Kinds"/> of the kind of an entry.</summary>
    public int KindOf(int entry) => _kinds[entry];

    /// <summary>The number of the value in which a place of the text lies.</summary>
    public int ValueAt(int place)
    {
        var number = _firstInBlock[place / BlockLength];
        while (number + 1 < Values.Length && Values[number + 1].Start <= place)
            number++;
        return number;
    }

    /// <summary>The numbers of the names of the entry that a name belongs to, that name among them.</summary>
    public IEnumerable<int> NamesBeside(int number)
    {
        var (entry, first) = (Values[number].Entry, number);
        while (first > 0 && Values[first - 1].Entry == entry)
            first--;
        for (var next = first; next < Values.Length && Values[next].Entry == entry; next++)
            yield return next;
    }

    /// <summary>The numbers of the English names whose words have these initials; small words do not count.</summary>
    /// <remarks>A word that spells a part of the Chinese name in pinyin has the initials of its syllables too: Nantong University (南通大学) is
    /// NU and NTU.</remarks>
    public IEnumerable<int> NamesWithInitials(string initials) => _initials[initials];

    /// <summary>Whether a word begins at a place.</summary>
    public bool IsWordStart(int place) => _wordStarts[place];

    /// <summary>Whether a word ends before a place.</summary>
    public bool IsWordEnd(int place) => Text[place] == Terminator || _wordStarts[place];

    private NameValue NameAt(int place) => Values[ValueAt(place)];

    // The name in which each block of the text begins: from there the name of a place is a few steps away.
    private static int[] FirstInBlocks(int length, NameValue[] values)
    {
        var first = new int[(length / BlockLength) + 1];
        for (var (block, number) = (0, 0); block < first.Length; block++)
        {
            while (number + 1 < values.Length && values[number + 1].Start <= block * BlockLength)
                number++;
            first[block] = number;
        }
        return first;
    }

    private static (int Entry, NameField Field, string Text)[] NamesOf(IReadOnlyList<NameEntry> entries)
    {
        List<(int, NameField, string)> names = new(4 * entries.Count);
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            names.Add((number, NameField.Name, entry.Name));
            if (entry.NameEn is not null)
                names.Add((number, NameField.NameEn, entry.NameEn));
            AddAll(number, NameField.Aliases, entry.Aliases);
            AddAll(number, NameField.Terms, entry.Terms);
            AddAll(number, NameField.BroaderTerms, entry.BroaderTerms);
        }
        return [.. names];

        void AddAll(int entry, NameField field, IReadOnlyList<string> texts)
        {
            // Mostly arrays: read as such, each step takes no search for its method.
            foreach (var text in texts as string[] ?? [.. texts])
                names.Add((entry, field, text));
        }
    }

    private ILookup<string, int> ReadInitials() => Enumerable.Range(0, Values.Length)
        .Where(number => Values[number].Field is NameField.NameEn)
        .SelectMany(number => InitialsOf(number).Select(initials => (Initials: initials, Number: number)))
        .ToLookup(item => item.Initials, item => item.Number, StringComparer.Ordinal);

    private IEnumerable<string> InitialsOf(int number)
    {
        var (words, syllables) = (new StringBuilder(), new StringBuilder());
        var chinese = ChineseNameBeside(number);
        var name = Values[number];
        for (int at = name.Start, end; at < name.Start + name.ShortEnd; at = end)
        {
            for (end = at + 1; !IsWordEnd(end); end++)
            {
            }
            var word = Text.AsSpan(at, end - at);
            if (IsSmall(word))
                continue;
            words.Append(word[0]);
            if (PinyinInitials.Of(word, chinese) is { } initials)
                syllables.Append(initials);
            else
                syllables.Append(word[0]);
        }

        var (ofWords, ofSyllables) = (words.ToString(), syllables.ToString());
        return (ofWords.Length >= MinInitials, ofSyllables.Length >= MinInitials && ofSyllables != ofWords) switch
        {
            (true, true) => [ofWords, ofSyllables],
            (true, false) => [ofWords],
            (false, true) => [ofSyllables],
            _ => [],
        };
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var small in _smallWords)
        {
            if (word.SequenceEqual(small))
                return true;
        }
        return false;
    }

    private ReadOnlySpan<char> ChineseNameBeside(int number)
    {
        var entry = Values[number].Entry;
        while (number > 0 && Values[number - 1].Entry == entry)
            number--;
        return Values[number].Field is NameField.Name ? Text.AsSpan(Values[number].Start, Values[number].Length) : [];
    }

    private bool IsInner(int place)
    {
        if (Text[place] == Terminator || _wordStarts[place])
            return false;
        for (var next = place + 1; next < place + MinInnerLetters; next++)
        {
            if (Text[next] == Terminator || _wordStarts[next])
                return false;
        }
        return true;
    }
}

/// <summary>One name of one entry and where it lies in the text of the corpus.</summary>
/// <param name="Entry">The number of the entry, in ordinal order of the ids.</param>
/// <param name="Field">The field it is in.</param>
/// <param name="Start">Where its folded text begins in the corpus.</param>
/// <param name="Length">The length of its folded text.</param>
/// <param name="ShortStart">Where the short name begins, counted from <paramref name="Start"/>.</param>
/// <param name="ShortEnd">Where the short name ends, counted from <paramref name="Start"/>.</param>
/// <param name="HasVariant">Whether folding changed a traditional character.</param>
internal readonly record struct NameValue(
    int Entry, NameField Field, int Start, byte Length, byte ShortStart, byte ShortEnd, bool HasVariant);

/// <summary>Which of an entry's fields a value comes from.</summary>
internal enum NameField : byte
{
    Name,
    NameEn,
    Aliases,
    Terms,
    BroaderTerms,
}
