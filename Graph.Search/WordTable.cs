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

    private WordTable(char[] text, int[] starts, float[] likelihoods, bool[] isFunction)
    {
        (_text, _starts, _likelihoods, _isFunction) = (text, starts, likelihoods, isFunction);
        for (var number = 0; number < likelihoods.Length; number++)
            _firstOf[text[starts[number]] + 1]++;
        for (var character = 1; character < _firstOf.Length; character++)
            _firstOf[character] += _firstOf[character - 1];
    }

    /// <summary>A table of words in the order of their code units, no two of them equal.</summary>
    /// <param name="text">The words, one after another.</param>
    /// <param name="lengths">How many characters each has, one or more.</param>
    /// <param name="likelihoods">The likelihood of each.</param>
    /// <param name="isFunction">Whether each is one of grammar.</param>
    public static WordTable Of(char[] text, ReadOnlySpan<byte> lengths, float[] likelihoods, bool[] isFunction)
    {
        var starts = new int[lengths.Length + 1];
        for (var number = 0; number < lengths.Length; number++)
            starts[number + 1] = starts[number] + lengths[number];
        return new(text, starts, likelihoods, isFunction);
    }

    /// <summary>A table.</summary>
    /// <param name="words">The words; of equal ones the first counts.</param>
    public static WordTable Of(WordList words) => Of(words, words.InOrder());

    private static WordTable Of(WordList words, int[] order)
    {
        var starts = new int[order.Length + 1];
        for (var number = 0; number < order.Length; number++)
            starts[number + 1] = starts[number] + words[order[number]].Length;
        var text = new char[starts[^1]];
        for (var number = 0; number < order.Length; number++)
            words[order[number]].CopyTo(text.AsSpan(starts[number]));
        return new(text, starts, Array.ConvertAll(order, words.LikelihoodOf), Array.ConvertAll(order, words.IsFunction));
    }

    /// <summary>The same words without some of them and with some more.</summary>
    /// <param name="added">Words that are not in the table.</param>
    /// <param name="removed">Words of the table.</param>
    public WordTable With(WordList added, IReadOnlySet<string> removed)
    {
        var (more, next) = (added.InOrder(), 0);
        var merged = new WordList(_text.Length + _likelihoods.Length);
        for (var number = 0; number < _likelihoods.Length; number++)
        {
            var word = new string(_text, _starts[number], LengthOf(number));
            for (; next < more.Length && added[more[next]].SequenceCompareTo(word) < 0; next++)
                Add(more[next]);
            if (!removed.Contains(word))
                merged.Add(word, _likelihoods[number], _isFunction[number]);
        }

        for (; next < more.Length; next++)
            Add(more[next]);
        return Of(merged, [.. Enumerable.Range(0, merged.Count)]);

        void Add(int number) => merged.Add(added[number], added.LikelihoodOf(number), added.IsFunction(number));
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
