namespace Graph.Search;

internal static partial class TypoSearch
{
    /// <remarks>A text with one error has at least one of two parts as it is, unless two neighbours changed places across the cut. So few
    /// names have to be read character by character.</remarks>
    private sealed partial class Walk<TBits>
    {
        /// <summary>Looks for the text with one error in one of its parts, the other as it is; the whole tree of names is walked only
        /// where no ideograph stands between the parts.</summary>
        public void Run()
        {
            var cut = Cut();
            if (cut == 0)
            {
                Visit(_corpus.Words.All, TypoAutomaton<TBits>.Start);
                return;
            }
            WalkPrefix(_corpus.Words.All, 0, cut);
            foreach (var range in _corpus.Words.Spelling(_text[cut..], _corpus.FirstReadings))
                VerifyBefore(range, cut);
            var exchanged = $"{_text[..(cut - 1)]}{_text[cut]}{_text[cut - 1]}{_text[(cut + 1)..]}";
            foreach (var range in _corpus.Words.Spelling(exchanged, _corpus.FirstReadings))
            {
                foreach (var place in _corpus.Words.Places(range))
                    Verify(place);
            }
        }

        // The ideograph next to the middle, except the first character; 0 where there is none. A name has an ideograph too where the text
        // has one, so that no syllable lies across the cut.
        private int Cut()
        {
            var (best, middle) = (0, _text.Length / 2);
            for (var at = 1; at < _text.Length; at++)
            {
                var beginsWord = FoldedText.IsIdeographic(_text[at]) && !char.IsLowSurrogate(_text[at]);
                if (beginsWord && (best == 0 || Math.Abs(at - middle) < Math.Abs(best - middle)))
                    best = at;
            }
            return best;
        }

        /// <summary>Walks the names that begin with the text before the cut, and lets the error be behind it.</summary>
        private void WalkPrefix(PlaceRange range, int at, int cut)
        {
            if (at == cut)
            {
                Visit(range, TypoAutomaton<TBits>.At(cut));
                return;
            }
            var same = _corpus.Words.Narrow(range, _text[at]);
            if (!same.IsEmpty)
                WalkPrefix(same, at + 1, cut);
            if (!char.IsAsciiLetterLower(_text[at]))
                return;
            foreach (var (character, child) in _corpus.Words.Readable(range, _text[at], _corpus.FirstReadings))
            {
                foreach (var (reading, isRare) in HanTable.Shared.ReadingsOf(character))
                {
                    var length = Math.Min(reading.Length, cut - at);
                    if (isRare || !reading.AsSpan(0, length).SequenceEqual(_text.AsSpan(at, length)))
                        continue;
                    if (length == reading.Length)
                        WalkPrefix(child, at + length, cut);
                    else
                        Step(child, Spell(TypoAutomaton<TBits>.At(cut), reading[length..]));
                }
            }
        }

        /// <summary>Verifies the names that have the text from the cut on at some places.</summary>
        private void VerifyBefore(PlaceRange range, int cut)
        {
            // With one error, at least one of several characters before the cut is there as it is; in Latin letters it may be a reading.
            var expected = cut > 1 && _query.Letters == 0 ? _text.AsSpan(0, cut) : [];
            foreach (var place in _corpus.Words.Places(range))
            {
                var least = Math.Max(0, place - cut - 1);
                if (expected.Length > 0 && _corpus.Text.AsSpan(least, place - least).IndexOfAny(expected) < 0)
                    continue;
                var first = _corpus.Values[_corpus.ValueAt(place)].Start;
                for (var start = place; start >= Math.Max(first, least); start--)
                {
                    if (_corpus.IsWordStart(start))
                        Verify(start);
                }
            }
        }

        /// <summary>Reads the name from a place on, and reports where it has come within one error of the text.</summary>
        private void Verify(int place)
        {
            var state = TypoAutomaton<TBits>.Start;
            for (var at = place; _corpus.Text[at] != NameCorpus.Terminator && !state.IsDead; at++)
            {
                state = Read(state, _corpus.Text[at]).Within(_text.Length);
                if (state.Accepts(_text.Length))
                    Report(place, at + 1 - place);
            }
        }
    }
}
