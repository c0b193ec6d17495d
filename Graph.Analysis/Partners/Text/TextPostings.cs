namespace Graph.Analysis.Partners;

/// <summary>For each part of words, the texts of an index in which it occurs and how much it weighs there.</summary>
/// <remarks>Their texts lie in one array after another: a graph of 100,000 nodes has several million of them.</remarks>
internal sealed class TextPostings
{
    private readonly TextLibrary _library;

    // By the number of the part in the library.
    private readonly int[] _entries;
    private readonly int[] _starts;
    private readonly int[] _texts;
    private readonly byte[] _codes;

    /// <summary>The parts of some texts.</summary>
    /// <param name="library">The texts, taken apart.</param>
    /// <param name="texts">The numbers in the library of those that are in the index; their place is their number in the index.</param>
    /// <param name="entriesOf">How many entries of the index a text has, by its place.</param>
    public TextPostings(TextLibrary library, ReadOnlySpan<int> texts, Func<int, int> entriesOf)
    {
        (_library, _entries, _starts) = (library, new int[library.KeyCount], new int[library.KeyCount + 1]);
        for (var text = 0; text < texts.Length; text++)
        {
            var entries = entriesOf(text);
            foreach (var part in library.PartsOf(texts[text]))
            {
                _entries[part] += entries;
                _starts[part + 1]++;
            }
        }

        for (var part = 0; part < _entries.Length; part++)
            _starts[part + 1] += _starts[part];
        (_texts, _codes) = (new int[_starts[^1]], new byte[_starts[^1]]);
        Fill(texts);
    }

    /// <summary>The number of a part; -1 where no text has it.</summary>
    public int NumberOf(string key) => _library.NumberOfKey(key);

    /// <summary>In how many entries a part occurs.</summary>
    public int EntriesWith(int part) => part < 0 ? 0 : _entries[part];

    /// <summary>The texts in which a part occurs, ascending.</summary>
    public ReadOnlySpan<int> TextsWith(int part) => part < 0 ? [] : _texts.AsSpan(_starts[part].._starts[part + 1]);

    /// <summary>How much a part weighs in the text at a place of <see cref="TextsWith"/>.</summary>
    public double WeightAt(int part, int place) => _library.Weight(_codes[_starts[part] + place]);

    /// <summary>Whether a part occurs in a text.</summary>
    /// <param name="key">The part.</param>
    /// <param name="text">The place of the text.</param>
    public bool Occurs(string key, int text) => TextsWith(NumberOf(key)).BinarySearch(text) >= 0;

    /// <summary>The lengths of texts as vectors of their parts.</summary>
    /// <param name="texts">The numbers of the texts in the library.</param>
    /// <param name="rarity">From the number of entries in which a part occurs to how much that counts.</param>
    public double[] Norms(ReadOnlySpan<int> texts, Func<int, double> rarity)
    {
        // Each part is in many texts.
        var rarities = Array.ConvertAll(_entries, entries => entries == 0 ? 0 : rarity(entries));
        var norms = new double[texts.Length];
        for (var text = 0; text < norms.Length; text++)
            norms[text] = Norm(texts[text], rarities);
        return norms;
    }

    private double Norm(int text, double[] rarities)
    {
        var parts = _library.PartsOf(text);
        var codes = _library.CodesOf(text);
        var sum = 0.0;
        for (var at = 0; at < parts.Length; at++)
        {
            var weight = _library.Weight(codes[at]) * rarities[parts[at]];
            sum += weight * weight;
        }

        return Math.Sqrt(sum);
    }

    private void Fill(ReadOnlySpan<int> texts)
    {
        var next = _starts[..^1];
        for (var text = 0; text < texts.Length; text++)
        {
            var parts = _library.PartsOf(texts[text]);
            var codes = _library.CodesOf(texts[text]);
            for (var at = 0; at < parts.Length; at++)
            {
                var place = next[parts[at]]++;
                (_texts[place], _codes[place]) = (text, codes[at]);
            }
        }
    }
}
