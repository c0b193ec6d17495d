namespace Graph.Search;

/// <summary>Words with their likelihoods, looked up by what a text begins with.</summary>
/// <remarks>Immutable. The words lie one after another in one text, in the order of their code units: a third of a million of them take
/// some six megabytes.</remarks>
internal sealed class WordTable
{
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly float[] _likelihoods;
    private readonly bool[] _isFunction;
    private readonly int[] _firstOf = new int[char.MaxValue + 2];

    private WordTable(WordEntry[] sorted)
    {
        _text = string.Concat(sorted.Select(entry => entry.Word)).ToCharArray();
        _likelihoods = Array.ConvertAll(sorted, entry => entry.Likelihood);
        _isFunction = Array.ConvertAll(sorted, entry => entry.IsFunction);
        _starts = new int[sorted.Length + 1];
        for (var number = 0; number < sorted.Length; number++)
        {
            _starts[number + 1] = _starts[number] + sorted[number].Word.Length;
            _firstOf[sorted[number].Word[0] + 1]++;
        }

        for (var character = 1; character < _firstOf.Length; character++)
            _firstOf[character] += _firstOf[character - 1];
    }

    /// <summary>A table.</summary>
    /// <param name="entries">The words; of equal ones the first counts. None is empty.</param>
    public static WordTable Of(IEnumerable<WordEntry> entries) => new(Sorted(entries));

    /// <summary>The same words without some of them and with some more.</summary>
    /// <param name="added">Words that are not in the table. None is empty.</param>
    /// <param name="removed">Words of the table.</param>
    public WordTable With(IEnumerable<WordEntry> added, IReadOnlySet<string> removed)
    {
        var (more, next) = (Sorted(added), 0);
        List<WordEntry> merged = new(_likelihoods.Length + more.Length);
        for (var number = 0; number < _likelihoods.Length; number++)
        {
            var word = new string(_text, _starts[number], LengthOf(number));
            while (next < more.Length && string.CompareOrdinal(more[next].Word, word) < 0)
                merged.Add(more[next++]);
            if (!removed.Contains(word))
                merged.Add(new(word, _likelihoods[number], _isFunction[number]));
        }

        return new([.. merged, .. more[next..]]);
    }

    /// <summary>The natural logarithm of the share of a word among all words of running text.</summary>
    public float LikelihoodOf(int word) => _likelihoods[word];

    /// <summary>Whether a word is one of grammar.</summary>
    public bool IsFunction(int word) => _isFunction[word];

    /// <summary>The number of a word; -1 where it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        foreach (var (length, number) in At(word))
        {
            if (length == word.Length)
                return number;
        }

        return -1;
    }

    /// <summary>The words with which a text begins, shortest first.</summary>
    public Prefixes At(ReadOnlySpan<char> text) => new(this, text);

    private static WordEntry[] Sorted(IEnumerable<WordEntry> entries)
    {
        var sorted = entries.DistinctBy(entry => entry.Word, StringComparer.Ordinal).ToArray();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Word, other.Word));
        return sorted;
    }

    private int LengthOf(int word) => _starts[word + 1] - _starts[word];

    // The first of the words from low to high, all of which are longer than depth, whose character there is not less than one.
    private int LowerBound(int low, int high, int depth, char character)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_text[_starts[middle] + depth] < character)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The words with which a text begins, enumerated without allocation.</summary>
    public ref struct Prefixes
    {
        private readonly WordTable _table;
        private readonly ReadOnlySpan<char> _text;
        private int _low;
        private int _high;
        private int _depth;

        internal Prefixes(WordTable table, ReadOnlySpan<char> text)
        {
            _table = table;
            _text = text;
            if (!text.IsEmpty)
                (_low, _high, _depth) = (table._firstOf[text[0]], table._firstOf[text[0] + 1], 1);
        }

        /// <summary>The length and the number of the word at hand.</summary>
        public (int Length, int Word) Current { get; private set; }

        /// <summary>This sequence itself, for foreach.</summary>
        public readonly Prefixes GetEnumerator() => this;

        /// <summary>Steps to the next word; false where there is none.</summary>
        public bool MoveNext()
        {
            while (_low < _high)
            {
                // All from low to high begin with the text up to depth; a word that is no longer than that comes first.
                if (_table.LengthOf(_low) == _depth)
                {
                    Current = (_depth, _low++);
                    return true;
                }

                if (_depth == _text.Length)
                    return false;
                var character = _text[_depth];
                _low = _table.LowerBound(_low, _high, _depth, character);
                if (character < char.MaxValue)
                    _high = _table.LowerBound(_low, _high, _depth, (char)(character + 1));
                _depth++;
            }

            return false;
        }
    }
}

/// <summary>A word of a table.</summary>
/// <param name="Word">The word.</param>
/// <param name="Likelihood">The natural logarithm of its share among all words of running text.</param>
/// <param name="IsFunction">Whether it is one of grammar: a pronoun, an adverb, a preposition, a number.</param>
internal readonly record struct WordEntry(string Word, float Likelihood, bool IsFunction);
