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

    // The parts of the text at hand.
    private readonly List<int> _current = [];

    private TextPostings(FeatureReader reader) => (_reader, _lookup) = (reader, _numbers.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The parts of some texts.</summary>
    /// <param name="texts">The texts, each once.</param>
    /// <param name="reader">Takes them apart.</param>
    /// <param name="entriesOf">How many entries a text has, by its place.</param>
    public static TextPostings Of(string[] texts, FeatureReader reader, Func<int, int> entriesOf)
    {
        var postings = new TextPostings(reader);
        postings.Count(texts, entriesOf);
        postings.Fill(texts);
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

    // Numbers the parts and says how many texts each will have.
    private void Count(string[] texts, Func<int, int> entriesOf)
    {
        List<int> counts = [];
        List<int> lastText = [];
        for (var text = 0; text < texts.Length; text++)
        {
            Read(texts[text]);
            foreach (var number in _current)
            {
                if (number == counts.Count)
                {
                    counts.Add(0);
                    lastText.Add(-1);
                    _entries.Add(0);
                }

                if (lastText[number] == text)
                    continue;
                lastText[number] = text;
                counts[number]++;
                _entries[number] += entriesOf(text);
            }
        }

        _starts = new int[counts.Count + 1];
        for (var number = 0; number < counts.Count; number++)
            _starts[number + 1] = _starts[number] + counts[number];
    }

    private void Fill(string[] texts)
    {
        (_texts, _weightOf) = (new int[_starts[^1]], new byte[_starts[^1]]);
        var next = _starts[..^1];
        for (var text = 0; text < texts.Length; text++)
        {
            var features = Read(texts[text]);
            for (var at = 0; at < features.Count; at++)
                Put(_current[at], text, features[at].Weight, next);
        }
    }

    // A part that occurs twice in a text counts once, at its greatest weight.
    private void Put(int number, int text, double weight, int[] next)
    {
        var last = next[number] - 1;
        if (last < _starts[number] || _texts[last] != text)
        {
            (_texts[next[number]], _weightOf[next[number]]) = (text, Code(weight));
            next[number]++;
        }
        else if (_weights[_weightOf[last]] < weight)
        {
            _weightOf[last] = Code(weight);
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
