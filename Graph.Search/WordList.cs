namespace Graph.Search;

/// <summary>Gathers the words of a table, without an object for each.</summary>
internal sealed class WordList
{
    private readonly List<int> _starts = [];
    private readonly List<float> _likelihoods = [];
    private readonly List<bool> _isFunction = [];
    private char[] _text;
    private int _length;

    /// <summary>No words yet.</summary>
    /// <param name="length">About how many characters they will have, with one more for each word.</param>
    public WordList(int length) => _text = new char[Math.Max(16, length)];

    /// <summary>How many words there are.</summary>
    public int Count => _starts.Count;

    /// <summary>Adds a word, which is not empty.</summary>
    public void Add(ReadOnlySpan<char> word, float likelihood, bool isFunction)
    {
        if (_length + word.Length + 1 > _text.Length)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + word.Length + 1));
        _starts.Add(_length);
        _likelihoods.Add(likelihood);
        _isFunction.Add(isFunction);
        word.CopyTo(_text.AsSpan(_length));
        _length += word.Length;
        _text[_length++] = NameCorpus.Terminator;
    }

    /// <summary>A word, by its number in the order in which they were added.</summary>
    public ReadOnlySpan<char> this[int number] => _text.AsSpan(_starts[number], LengthOf(number));

    /// <summary>The likelihood of a word.</summary>
    public float LikelihoodOf(int number) => _likelihoods[number];

    /// <summary>Whether a word is one of grammar.</summary>
    public bool IsFunction(int number) => _isFunction[number];

    /// <summary>The numbers of the words in the order of their code units. Of equal words only the first counts.</summary>
    public int[] InOrder()
    {
        int[] places = [.. _starts];
        SuffixSort.Sort(_text, places);
        var count = 0;
        foreach (var place in places)
        {
            var number = _starts.BinarySearch(place);
            if (count > 0 && this[places[count - 1]].SequenceEqual(this[number]))
                places[count - 1] = Math.Min(places[count - 1], number);
            else
                places[count++] = number;
        }

        return places[..count];
    }

    private int LengthOf(int number) => (number + 1 < _starts.Count ? _starts[number + 1] : _length) - _starts[number] - 1;
}
