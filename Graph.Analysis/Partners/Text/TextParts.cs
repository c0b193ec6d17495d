using System.Runtime.InteropServices;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Takes texts apart, one after another, and numbers their parts.</summary>
/// <remarks>The parts of a text stand in the order of their keys, each once. Texts repeat words, so what a word consists of is worked out
/// once for each way in which it stands: that is most of the work.</remarks>
internal sealed class TextParts(FeatureReader reader)
{
    private static readonly int _ways = Enum.GetValues<WordKind>().Length;

    private readonly Dictionary<string, int> _numberOf = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    private readonly WeightCodes _weights = new([]);

    // What words consist of, by their kind; and once more by their kind for those that a hyphen joins to others.
    private readonly Dictionary<string, Part[]>[] _words =
        [.. Enumerable.Range(0, 2 * _ways).Select(_ => new Dictionary<string, Part[]>(StringComparer.Ordinal))];

    // What two words of letters make together, by both as they stand in a text.
    private readonly Dictionary<string, Part[]> _pairs = new(StringComparer.Ordinal);

    // The parts of the word and of the text at hand.
    private readonly List<TextFeature> _features = [];
    private readonly List<Part> _current = [];
    private Comparison<Part>? _byKey;
    private TakenTexts? _taken;

    /// <summary>The texts that were taken apart.</summary>
    public TakenTexts Taken => _taken ??= new(_keys, _weights.Weights);

    /// <summary>Takes a text apart.</summary>
    public void Add(string text)
    {
        _current.Clear();
        var folded = WordText.Of(text);
        TextWord? before = null;
        foreach (var word in reader.WordsOf(folded))
        {
            if (before is { Kind: WordKind.Letters } first && word.Kind is WordKind.Letters && word.Start == first.End + 1)
                _current.AddRange(PairOf(folded, first, word));
            _current.AddRange(PartsOf(folded, word));
            before = word;
        }

        Keep();
    }

    // A part that occurs twice counts once, at its greatest weight.
    private void Keep()
    {
        _current.Sort(_byKey ??= Compare);
        var parts = CollectionsMarshal.AsSpan(_current);
        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 0 && parts[at].Number == parts[at - 1].Number)
                continue;
            Taken.Numbers.Add(parts[at].Number);
            Taken.Codes.Add(parts[at].Code);
        }

        Taken.Ends.Add(Taken.Numbers.Count);
    }

    private int Compare(Part one, Part other) => one.Number == other.Number
        ? _weights.Weights[other.Code].CompareTo(_weights.Weights[one.Code])
        : string.CompareOrdinal(_keys[one.Number], _keys[other.Number]);

    private Part[] PartsOf(WordText text, TextWord word)
    {
        var way = FeatureReader.IsHyphenated(text.Text, word) ? _ways + (int)word.Kind : (int)word.Kind;
        var characters = text.Text.AsSpan(word.Start, word.Length);
        var known = _words[way].GetAlternateLookup<ReadOnlySpan<char>>();
        ref var parts = ref CollectionsMarshal.GetValueRefOrAddDefault(known, characters, out _);
        if (parts is not null)
            return parts;
        _features.Clear();
        reader.Add(_features, text, word);
        return parts = [.. _features.Select(PartOf)];
    }

    private Part[] PairOf(WordText text, TextWord first, TextWord second)
    {
        var characters = text.Text.AsSpan(first.Start, second.End - first.Start);
        var known = _pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        ref var parts = ref CollectionsMarshal.GetValueRefOrAddDefault(known, characters, out _);
        return parts ??= FeatureReader.PairOf(text, first, second) is { } pair ? [PartOf(pair)] : [];
    }

    private Part PartOf(TextFeature feature)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numberOf, feature.Key, out var isKnown);
        if (!isKnown)
        {
            number = _keys.Count;
            _keys.Add(feature.Key);
        }

        return new(number, _weights.Of(feature.Weight));
    }

    private readonly record struct Part(int Number, byte Code);
}

/// <summary>Texts that are taken apart into numbered parts, which stand in the order of their keys, each once.</summary>
/// <param name="Keys">The keys of the parts, by number.</param>
/// <param name="Weights">How much parts weigh, by code.</param>
internal sealed record TakenTexts(IReadOnlyList<string> Keys, IReadOnlyList<double> Weights)
{
    /// <summary>The numbers of the parts of all texts, text after text.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>The codes of their weights.</summary>
    public List<byte> Codes { get; } = [];

    /// <summary>Where the parts of each text end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<int> numbers, ReadOnlySpan<byte> codes)
    {
        Numbers.AddRange(numbers);
        Codes.AddRange(codes);
        Ends.Add(Numbers.Count);
    }
}

/// <summary>The weights of parts as bytes: about ten occur.</summary>
/// <param name="weights">Those that have a code already, in the order of their codes.</param>
internal sealed class WeightCodes(IEnumerable<double> weights)
{
    private readonly List<double> _weights = [.. weights];

    /// <summary>The weights, by code.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The code of a weight, which gets one if it has none yet.</summary>
    /// <exception cref="OverflowException">There are more weights than codes.</exception>
    public byte Of(double weight)
    {
        var code = _weights.IndexOf(weight);
        if (code >= 0)
            return (byte)code;
        _weights.Add(weight);
        return checked((byte)(_weights.Count - 1));
    }
}
