namespace Graph.Search;

/// <summary>Finds names whose ideographs sound as the text reads: whole syllables, a last syllable only begun, first letters,
/// any of them mixed with ideographs and words as they are written.</summary>
internal sealed class SoundSearch
{
    // Bounds the work for texts that begin like very many names; beyond it, names later in character order are not found by sound.
    private const int Budget = 60_000;
    private const int MinAnywhere = 3;

    private readonly NameCorpus _corpus;
    private readonly HitSet _hits;
    private readonly string _text;
    private readonly Spelling _allowed;
    private int _left = Budget;

    private SoundSearch(NameCorpus corpus, HitSet hits, Spelling allowed) =>
        (_corpus, _hits, _text, _allowed) = (corpus, hits, hits.Query.Text, allowed);

    /// <summary>Adds the names that a text with Latin letters spells.</summary>
    public static void Find(NameCorpus corpus, HitSet hits) =>
        FindSpelt(corpus, hits, Spelling.Syllable | Spelling.Begun | Spelling.LastLetter | Spelling.Initial);

    /// <summary>Adds the names that a text with Latin letters spells in whole syllables.</summary>
    public static void FindSyllables(NameCorpus corpus, HitSet hits) => FindSpelt(corpus, hits, Spelling.Syllable);

    /// <summary>Adds the names that sound like a text of two or more ideographs.</summary>
    public static void FindSameSound(NameCorpus corpus, HitSet hits)
    {
        if (hits.Query.Ideographs > 1)
            new SoundSearch(corpus, hits, Spelling.SameSound).Walk(corpus.Words.All, 0, Spelling.None);
    }

    private static void FindSpelt(NameCorpus corpus, HitSet hits, Spelling allowed)
    {
        if (hits.Query.Letters > 0 && hits.Query.Text.Length > 1)
            new SoundSearch(corpus, hits, allowed).Walk(corpus.Words.All, 0, Spelling.None);
    }

    private void Walk(PlaceRange range, int at, Spelling spelling)
    {
        if (at == _text.Length)
        {
            Report(range, spelling);
            return;
        }
        var same = _corpus.Words.Narrow(range, _text[at]);
        if (!same.IsEmpty)
            Walk(same, at + 1, spelling);
        var isLetter = char.IsAsciiLetterLower(_text[at]);
        if (!isLetter && !(_allowed.HasFlag(Spelling.SameSound) && FoldedText.IsIdeographic(_text[at])))
            return;
        if (range.Depth == 0)
        {
            var first = _corpus.FirstReadings;
            foreach (var (character, child) in isLetter ? first.WithLetter(_text[at]) : first.SoundingLike(_text[at]))
            {
                if (_left > 0)
                    Read(character, child, at, spelling);
            }
            return;
        }
        var low = range.Low;
        while (_left > 0 && _corpus.Words.NextChild(range, ref low, HanTable.First, out var character, out var child))
            Read(character, child, at, spelling);
    }

    private void Read(char character, PlaceRange child, int at, Spelling spelling)
    {
        _left--;
        if (char.IsAsciiLetterLower(_text[at]))
            Spell(character, child, at, spelling);
        else if (character != _text[at] && HanTable.Shared.SoundAlike(character, _text[at], rare: false))
            Walk(child, at + 1, spelling | Spelling.SameSound);
        else if (character != _text[at] && HanTable.Shared.SoundAlike(character, _text[at], rare: true))
            Walk(child, at + 1, spelling | Spelling.SameSound | Spelling.Rare);
    }

    private void Spell(char character, PlaceRange child, int at, Spelling spelling)
    {
        var rest = _text.AsSpan(at);
        var longestInitial = 0;
        foreach (var (reading, isRare) in HanTable.Shared.ReadingsOf(character))
        {
            if (isRare)
            {
                // A rare reading counts only where it is typed in full.
                if (rest.StartsWith(reading, StringComparison.Ordinal))
                    Walk(child, at + reading.Length, spelling | Spelling.Syllable | Spelling.Rare);
                continue;
            }

            if (rest.StartsWith(reading, StringComparison.Ordinal))
                Walk(child, at + reading.Length, spelling | Spelling.Syllable);
            else if (_allowed.HasFlag(Spelling.Begun) && reading.AsSpan().StartsWith(rest, StringComparison.Ordinal))
                Report(child, spelling | (rest.Length <= InitialLength(reading, rest) ? Spelling.LastLetter : Spelling.Begun));
            longestInitial = Math.Max(longestInitial, InitialLength(reading, rest));
        }
        for (var length = 1; length <= longestInitial && _allowed.HasFlag(Spelling.Initial); length++)
        {
            if (length < rest.Length)
                Walk(child, at + length, spelling | Spelling.Initial);
        }
    }

    // z and zh alike for zhong.
    private static int InitialLength(string reading, ReadOnlySpan<char> rest) =>
        reading[0] != rest[0] ? 0 : rest.Length > 1 && reading.Length > 1 && reading[1] is 'h' && rest[1] is 'h' ? 2 : 1;

    private void Report(PlaceRange range, Spelling spelling)
    {
        if (spelling is Spelling.None)
            return;
        var reading = spelling.HasFlag(Spelling.Rare) ? Reading.RareSound : spelling.HasFlag(Spelling.Initial) ? Reading.Initials
            : Reading.Sound;
        var isMixed = (spelling & (Spelling.Syllable | Spelling.Begun)) != 0;
        // What says little must at least begin a name.
        var anywhere = spelling.HasFlag(Spelling.Initial) ? !isMixed && _text.Length >= MinAnywhere
            : range.Depth > (spelling.HasFlag(Spelling.SameSound) ? 2 : 1);
        if (anywhere)
            _hits.Add(_corpus.WordNames, range, reading);
        else
            _hits.AddStarts(_corpus.WordNames, range, reading);
    }

    [Flags]
    private enum Spelling
    {
        None = 0,

        /// <summary>A whole syllable.</summary>
        Syllable = 1,

        /// <summary>The last syllable, of which more than its initial is typed, but not all.</summary>
        Begun = 2,

        /// <summary>The initial of the last syllable.</summary>
        LastLetter = 4,

        /// <summary>The initial of a syllable before the last.</summary>
        Initial = 8,

        /// <summary>Another ideograph with the same reading.</summary>
        SameSound = 16,

        /// <summary>A rare reading of its character.</summary>
        Rare = 32,
    }
}
