namespace Graph.Analysis.Partners;

/// <summary>For each part of words, the texts in which it occurs and how much it weighs there.</summary>
/// <remarks>Parts have numbers, and their texts lie in one array after another: a graph of 100,000 nodes has several million of
/// them.</remarks>
internal sealed class TextPostings
{
    private readonly FeatureReader _reader;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // The weights that occur; there are about ten, so that a byte tells which it is.
    private readonly List<double> _weights = [];
    private readonly List<int> _entries = [];
    private int[] _starts = [];
    private int[] _texts = [];
    private byte[] _weightOf = [];

    // The numbers of the parts of the text at hand.
    private readonly List<int> _current = [];

    private TextPostings(FeatureReader reader) => (_reader, _lookup) = (reader, _numbers.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The parts of some texts.</summary>
    /// <param name="texts">The texts, each once.</param>
    /// <param name="reader">Takes them apart.</param>
    /// <param name="entriesOf">How many entries a text has, by its place.</param>
    public static TextPostings Of(string[] texts, FeatureReader reader, Func<int, int> entriesOf)
    {
        var postings = new TextPostings(reader);
        postings.Fill(postings.TakeApart(texts, entriesOf));
        return postings;
    }

    /// <summary>In how many entries a part occurs.</summary>
    public int EntriesWith(string key) => _numbers.TryGetValue(key, out var number) ? _entries[number] : 0;

    /// <summary>Adds to the product of each text in which a part occurs <paramref name="own"/> × its weight there ×
    /// <paramref name="share"/>.</summary>
    public void AddProducts(string key, double[] products, double own, double share)
    {
        if (!_numbers.TryGetValue(key, out var number))
            return;
        for (var at = _starts[number]; at < _starts[number + 1]; at++)
            products[_texts[at]] += own * _weights[_weightOf[at]] * share;
    }

    /// <summary>Whether a part occurs in a text.</summary>
    /// <param name="key">The part.</param>
    /// <param name="text">The place of the text.</param>
    public bool Occurs(string key, int text) => _numbers.TryGetValue(key, out var number)
        && Array.BinarySearch(_texts, _starts[number], _starts[number + 1] - _starts[number], text) >= 0;

    /// <summary>The length of each text as a vector of its parts.</summary>
    /// <param name="count">The number of texts.</param>
    /// <param name="rarity">From the number of entries in which a part occurs to how much that counts.</param>
    public double[] Norms(int count, Func<int, double> rarity)
    {
        var norms = new double[count];
        // In a fixed order, since sums of doubles depend on it.
        foreach (var (_, number) in _numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var share = rarity(_entries[number]);
            for (var at = _starts[number]; at < _starts[number + 1]; at++)
            {
                var weight = _weights[_weightOf[at]] * share;
                norms[_texts[at]] += weight * weight;
            }
        }

        return Array.ConvertAll(norms, Math.Sqrt);
    }

    // Taking texts apart is most of the work, so it is done once: the parts of all texts wait in one list until it is known how many
    // texts each part has.
    private TextParts TakeApart(string[] texts, Func<int, int> entriesOf)
    {
        TextParts parts = new(texts.Length);
        List<int> lastAt = []; // by part, where it was last added
        for (var text = 0; text < texts.Length; text++)
        {
            var features = Read(texts[text]);
            for (var at = 0; at < features.Count; at++)
                Add(parts, lastAt, _current[at], Code(features[at].Weight), entriesOf(text));
            parts.EndText();
        }

        _starts = parts.Starts(_entries.Count);
        return parts;
    }

    // A part that occurs twice in a text counts once, at its greatest weight.
    private void Add(TextParts parts, List<int> lastAt, int number, byte code, int entries)
    {
        if (number == _entries.Count)
        {
            _entries.Add(0);
            lastAt.Add(-1);
        }

        if (lastAt[number] < parts.StartOfText)
        {
            lastAt[number] = parts.Add(number, code);
            _entries[number] += entries;
        }
        else if (_weights[parts.CodeAt(lastAt[number])] < _weights[code])
        {
            parts.SetCode(lastAt[number], code);
        }
    }

    private void Fill(TextParts parts)
    {
        (_texts, _weightOf) = (new int[_starts[^1]], new byte[_starts[^1]]);
        var next = _starts[..^1];
        foreach (var (text, number, code) in parts)
        {
            var place = next[number]++;
            (_texts[place], _weightOf[place]) = (text, code);
        }
    }

    private byte Code(double weight)
    {
        var code = _weights.IndexOf(weight);
        if (code >= 0)
            return (byte)code;
        _weights.Add(weight);
        return checked((byte)(_weights.Count - 1));
    }

    private List<TextFeature> Read(string text)
    {
        _current.Clear();
        return _reader.Of(text, Number);
    }

    // Keys are kept once, so that taking texts apart leaves little garbage.
    private string Number(ReadOnlySpan<char> key)
    {
        if (_lookup.TryGetValue(key, out var known, out var number))
        {
            _current.Add(number);
            return known;
        }

        var added = key.ToString();
        _current.Add(_numbers.Count);
        _numbers.Add(added, _numbers.Count);
        return added;
    }
}

/// <summary>The parts of texts as they were read: text after text, each part of a text once.</summary>
/// <param name="count">The number of texts.</param>
internal sealed class TextParts(int count)
{
    private readonly List<int> _numbers = [];
    private readonly List<byte> _codes = [];
    private readonly List<int> _ends = new(count);

    /// <summary>Where the parts of the text at hand begin.</summary>
    public int StartOfText { get; private set; }

    /// <summary>Adds a part to the text at hand, and returns its place.</summary>
    public int Add(int number, byte code)
    {
        _numbers.Add(number);
        _codes.Add(code);
        return _numbers.Count - 1;
    }

    /// <summary>The code of the weight at a place.</summary>
    public byte CodeAt(int place) => _codes[place];

    /// <summary>Changes the code of the weight at a place.</summary>
    public void SetCode(int place, byte code) => _codes[place] = code;

    /// <summary>The text at hand has no more parts.</summary>
    public void EndText()
    {
        StartOfText = _numbers.Count;
        _ends.Add(StartOfText);
    }

    /// <summary>Where the texts of each part begin once the parts are sorted by number; one place more than there are parts.</summary>
    public int[] Starts(int parts)
    {
        var starts = new int[parts + 1];
        foreach (var number in _numbers)
            starts[number + 1]++;
        for (var number = 0; number < parts; number++)
            starts[number + 1] += starts[number];
        return starts;
    }

    /// <summary>All parts with the text that they are of, in the order of the texts.</summary>
    public IEnumerator<(int Text, int Number, byte Code)> GetEnumerator()
    {
        var at = 0;
        for (var text = 0; text < _ends.Count; text++)
        {
            for (; at < _ends[text]; at++)
                yield return (text, _numbers[at], _codes[at]);
        }
    }
}
