namespace Graph.Search;

/// <summary>Finds names within one typing error of the text, by letters, by pinyin or by ideographs.</summary>
/// <remarks>Strict, so that nonsense finds nothing: the shorter the text, the more of the name it must cover.</remarks>
internal sealed class TypoSearch
{
    private const int Budget = 200_000;
    private const int MinLetters = 4;
    private const int MinPinyin = 5;
    private const int MinAnywhere = 8;
    private const int MinIdeographs = 3;
    private const char FirstIdeograph = '\u3400';

    private readonly NameCorpus _corpus;
    private readonly HitSet _hits;
    private readonly SearchQuery _query;
    private readonly string _text;
    private readonly Dictionary<char, ulong> _masks = [];
    private int _left = Budget;

    private TypoSearch(NameCorpus corpus, HitSet hits)
    {
        (_corpus, _hits, _query, _text) = (corpus, hits, hits.Query, hits.Query.Text);
        for (var at = 0; at < _text.Length; at++)
            _masks[_text[at]] = Mask(_text[at]) | (1UL << at);
    }

    /// <summary>Adds the names found.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var query = hits.Query;
        var isLongEnough = query.Text.Length - query.Ideographs >= MinLetters || query.Ideographs >= MinIdeographs
            || (query.Ideographs > 0 && SearchQuery.Weight(query.Text) >= MinPinyin);
        if (isLongEnough && query.Text.Length <= TypoAutomaton.MaxLength)
            new TypoSearch(corpus, hits).Walk(corpus.Words.All, TypoAutomaton.Start);
    }

    private ulong Mask(char character) => _masks.GetValueOrDefault(character);

    private void Walk(PlaceRange range, TypoAutomaton state)
    {
        if (state.Accepts(_text.Length) && range.Depth > 0)
            Report(range);
        if (state.HasErred && _query.Letters == 0)
            WalkExpected(range, state);
        else
            WalkAll(range, state);
    }

    // After the error only characters of the text itself can follow.
    private void WalkExpected(PlaceRange range, TypoAutomaton state)
    {
        foreach (var (character, mask) in _masks)
        {
            if (((state.One | state.Swap) & mask) == 0 || _left-- <= 0)
                continue;
            var child = _corpus.Words.Narrow(range, character);
            if (!child.IsEmpty)
                Step(child, state.Read(mask));
        }
    }

    private void WalkAll(PlaceRange range, TypoAutomaton state)
    {
        var low = range.Low;
        while (_left-- > 0 && _corpus.Words.NextChild(range, ref low, (char)1, out var character, out var child))
        {
            // An ideograph is a letter of a text with ideographs; in Latin letters it is its reading.
            var next = character < FirstIdeograph || _query.Ideographs > 0 ? state.Read(Mask(character)) : default;
            if (_query.Letters > 0)
            {
                foreach (var reading in HanTable.Shared.ReadingsOf(character))
                    next = next.Or(Spell(state, reading));
            }
            Step(child, next);
        }
    }

    private TypoAutomaton Spell(TypoAutomaton state, string reading)
    {
        foreach (var letter in reading)
        {
            if (state.IsDead)
                break;
            state = state.Read(Mask(letter));
        }
        return state;
    }

    private void Step(PlaceRange child, TypoAutomaton next)
    {
        next = next.Within(_text.Length);
        if (!next.IsDead)
            Walk(child, next);
    }

    private void Report(PlaceRange range)
    {
        foreach (var place in _corpus.Words.Places(range))
        {
            var number = _corpus.ValueAt(place);
            var start = place - _corpus.Values[number].Start;
            if (IsStrictEnough(_corpus.Values[number], start, start + range.Depth))
                _hits.Add(number, start, start + range.Depth, Reading.Typo);
        }
    }

    private bool IsStrictEnough(in NameValue value, int start, int end)
    {
        var name = _corpus.Text.AsSpan(value.Start + start, end - start);
        var ideographs = name.ToArray().Count(FoldedText.IsIdeographic);
        if (ideographs == 0)
            return _text.Length >= MinLetters && (_text.Length > 5 || _corpus.IsWordEnd(value.Start + end));
        var (atStart, atEnd) = (MatchScore.IsStart(value, start), MatchScore.IsEnd(value, end));
        if (_query.Letters == 0)
            return _query.Ideographs > 4 || (_query.Ideographs == 4 ? atStart : atStart && atEnd);
        var weight = SearchQuery.Weight(_text);
        return atStart ? ideographs > 1 && weight >= MinPinyin : ideographs > 2 && weight >= MinAnywhere;
    }
}
