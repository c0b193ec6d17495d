using System.Numerics;

namespace Graph.Search;

/// <summary>Finds names within one typing error of the text, by letters, by pinyin or by ideographs.</summary>
/// <remarks>Strict, so that nonsense finds nothing: the shorter the text, the more of the name it must cover.</remarks>
internal static partial class TypoSearch
{
    private const int MinLetters = 4;
    private const int MinPinyin = 5;
    private const int MinIdeographs = 3;

    /// <summary>Adds the names found.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var query = hits.Query;
        var isLongEnough = query.Text.Length - query.Ideographs >= MinLetters || query.Ideographs >= MinIdeographs
            || (query.Ideographs > 0 && SearchQuery.Weight(query.Text) >= MinPinyin);
        if (!isLongEnough)
            return;
        // Short texts, nearly all, are read with the bits of one word.
        if (query.Text.Length <= 62)
            new Walk<ulong>(corpus, hits).Run();
        else if (query.Text.Length <= 126)
            new Walk<UInt128>(corpus, hits).Run();
        else
            new Walk<BigInteger>(corpus, hits).Run();
    }

    private sealed partial class Walk<TBits> where TBits : IBinaryInteger<TBits>
    {
        private const int Budget = 200_000;
        private const int MinAnywhere = 8;

        private readonly NameCorpus _corpus;
        private readonly HitSet _hits;
        private readonly SearchQuery _query;
        private readonly string _text;
        private readonly Dictionary<char, TBits> _masks = [];
        private int _left = Budget;

        public Walk(NameCorpus corpus, HitSet hits)
        {
            (_corpus, _hits, _query, _text) = (corpus, hits, hits.Query, hits.Query.Text);
            for (var at = 0; at < _text.Length; at++)
                _masks[_text[at]] = Mask(_text[at]) | (TBits.One << at);
        }

        private TBits Mask(char character) => _masks.TryGetValue(character, out var mask) ? mask : TBits.Zero;

        private void Visit(PlaceRange range, TypoAutomaton<TBits> state)
        {
            if (state.Accepts(_text.Length) && range.Depth > 0)
                Report(range);
            if (state.HasErred && _query.Letters == 0)
                WalkExpected(range, state);
            else
                WalkAll(range, state);
        }

        // After the error only characters of the text itself can follow.
        private void WalkExpected(PlaceRange range, TypoAutomaton<TBits> state)
        {
            foreach (var (character, mask) in _masks)
            {
                if (TBits.IsZero((state.One | state.Swap) & mask) || _left-- <= 0)
                    continue;
                var child = _corpus.Words.Narrow(range, character);
                if (!child.IsEmpty)
                    Step(child, state.Read(mask));
            }
        }

        private void WalkAll(PlaceRange range, TypoAutomaton<TBits> state)
        {
            var low = range.Low;
            while (_left-- > 0 && _corpus.Words.NextChild(range, ref low, (char)1, out var character, out var child))
            {
                if (range.Depth == 0 && _query.Ideographs == 0 && character >= HanTable.First)
                {
                    WalkFirstReadings(state);
                    return;
                }
                Step(child, Read(state, character));
            }
        }

        // Thousands of characters begin names, but they have some four hundred readings.
        private void WalkFirstReadings(TypoAutomaton<TBits> state)
        {
            SortedDictionary<int, (PlaceRange Child, TypoAutomaton<TBits> State)> reached = [];
            foreach (var (syllable, characters) in _corpus.FirstReadings.BySyllable)
            {
                var next = Spell(state, syllable).Within(_text.Length);
                if (next.IsDead)
                    continue;
                foreach (var (_, child) in characters)
                    reached[child.Low] = (child, reached.TryGetValue(child.Low, out var known) ? known.State.Or(next) : next);
            }
            foreach (var (child, next) in reached.Values)
            {
                if (_left-- > 0)
                    Visit(child, next);
            }
        }

        // An ideograph is a letter of a text with ideographs; in Latin letters it is its reading.
        private TypoAutomaton<TBits> Read(TypoAutomaton<TBits> state, char character)
        {
            var next = character < HanTable.First || _query.Ideographs > 0 ? state.Read(Mask(character))
                : new(TBits.Zero, TBits.Zero, TBits.Zero);
            if (_query.Letters == 0)
                return next;
            foreach (var reading in HanTable.Shared.ReadingsOf(character))
            {
                if (!reading.IsRare)
                    next = next.Or(Spell(state, reading.Syllable));
            }
            return next;
        }

        private TypoAutomaton<TBits> Spell(TypoAutomaton<TBits> state, string reading)
        {
            foreach (var letter in reading)
            {
                if (state.IsDead)
                    break;
                state = state.Read(Mask(letter));
            }
            return state;
        }

        private void Step(PlaceRange child, TypoAutomaton<TBits> next)
        {
            next = next.Within(_text.Length);
            if (!next.IsDead)
                Visit(child, next);
        }

        private void Report(PlaceRange range)
        {
            foreach (var place in _corpus.Words.Places(range))
                Report(place, range.Depth);
        }

        private void Report(int place, int length)
        {
            var number = _corpus.ValueAt(place);
            var start = place - _corpus.Values[number].Start;
            if (IsStrictEnough(_corpus.Values[number], start, start + length))
                _hits.Add(number, start, start + length, Reading.Typo);
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
}
