using System.Collections;

namespace Graph.Analysis.Partners;

/// <summary>Texts that are taken apart into numbered parts: each once, whichever indexes it is in.</summary>
/// <remarks>Immutable and safe for any number of threads. The parts of a text are in the order of their keys.</remarks>
internal sealed class TextLibrary
{
    private readonly TextLibrary? _before;
    private readonly BitArray? _left; // the texts of the one before that are not in this one; null for none
    private readonly Dictionary<string, int> _texts;
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly WeightCodes _weights;
    private readonly int[] _starts;
    private readonly int[] _parts;
    private readonly byte[] _codes;

    private TextLibrary(
        TextLibrary? before, BitArray? left, Dictionary<string, int> texts, IReadOnlyList<TakenTexts> taken)
    {
        (_before, _left, _texts, _weights) = (before, left, texts, new(before?._weights.Weights ?? []));
        var count = taken.Sum(some => some.Numbers.Count);
        (_starts, _parts, _codes) = (new int[texts.Count + 1], new int[count], new byte[count]);
        var (text0, part0) = (0, 0);
        foreach (var some in taken)
        {
            var numbers = new int[some.Keys.Count];
            Array.Fill(numbers, -1);
            byte[] codes = [.. some.Weights.Select(_weights.Of)];
            foreach (var end in some.Ends)
                _starts[++text0] = part0 + end;
            for (var at = 0; at < some.Numbers.Count; at++, part0++)
            {
                ref var number = ref numbers[some.Numbers[at]];
                if (number < 0)
                    number = NumberFor(some.Keys[some.Numbers[at]]);
                (_parts[part0], _codes[part0]) = (number, codes[some.Codes[at]]);
            }
        }
    }

    /// <summary>How many keys there are; numbers of keys are below.</summary>
    public int KeyCount => FirstKey + _keys.Count;

    /// <summary>How many texts there are; numbers of texts are below.</summary>
    public int TextCount => FirstText + _texts.Count;

    private int FirstText => _before?.TextCount ?? 0;

    private int FirstKey => _before?.KeyCount ?? 0;

    /// <summary>A library of some texts. All processors take them apart.</summary>
    public static TextLibrary Of(IEnumerable<string> texts, FeatureReader reader) => Of(null, texts, reader);

    /// <summary>The same texts with some more.</summary>
    public TextLibrary With(IEnumerable<string> texts, FeatureReader reader) =>
        Of(this, texts.Where(text => NumberOfText(text) < 0), reader);

    /// <summary>The same texts with some more, of which those are not taken apart that another library has, unless words came or went
    /// since then that may cut them in another way.</summary>
    /// <param name="texts">The other texts.</param>
    /// <param name="reader">Takes apart those that are not taken over.</param>
    /// <param name="like">The other library.</param>
    /// <param name="change">The words that came and went between both.</param>
    public TextLibrary With(IEnumerable<string> texts, FeatureReader reader, TextLibrary like, WordChange change)
    {
        var keys = like.Keys();
        var (changed, known, unknown) = (new ChangedTexts(keys, change), new List<int>(), new List<string>());
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (var text in texts.ToHashSet(StringComparer.Ordinal).Where(text => NumberOfText(text) < 0))
        {
            var number = like.NumberOfText(text);
            if (number < 0 || changed.Has(text, like.PartsOf(number)))
            {
                unknown.Add(text);
                continue;
            }

            numbers.Add(text, TextCount + numbers.Count);
            known.Add(number);
        }

        var shared = known.Count == 0 ? this : new TextLibrary(this, null, numbers, [like.Taken(known, keys)]);
        return Of(shared, unknown, reader);
    }

    /// <summary>The same texts without those that a reader may take apart in another way once words came or went.</summary>
    /// <param name="change">The words.</param>
    public TextLibrary Without(WordChange change)
    {
        if (change.IsEmpty)
            return this;
        var (changed, left) = (new ChangedTexts(Keys(), change), new BitArray(TextCount));
        for (var library = this; library is not null; library = library._before)
        {
            foreach (var (text, number) in library._texts)
                left[number] = changed.Has(text, PartsOf(number));
        }

        return new(this, left, new(StringComparer.Ordinal), []);
    }

    /// <summary>The number of a text; -1 where it is not in the library.</summary>
    public int NumberOfText(string text)
    {
        if (_texts.TryGetValue(text, out var number))
            return number;
        var before = _before?.NumberOfText(text) ?? -1;
        return before >= 0 && _left is { } left && left[before] ? -1 : before;
    }

    /// <summary>The number of a part; -1 where no text has it.</summary>
    public int NumberOfKey(string key) => _keys.TryGetValue(key, out var number) ? number : _before?.NumberOfKey(key) ?? -1;

    /// <summary>The numbers of the parts of a text.</summary>
    public ReadOnlySpan<int> PartsOf(int text) => text < FirstText ? _before!.PartsOf(text)
        : _parts.AsSpan(_starts[text - FirstText].._starts[text - FirstText + 1]);

    /// <summary>The codes of the weights of these parts.</summary>
    public ReadOnlySpan<byte> CodesOf(int text) => text < FirstText ? _before!.CodesOf(text)
        : _codes.AsSpan(_starts[text - FirstText].._starts[text - FirstText + 1]);

    /// <summary>How much a part weighs by itself.</summary>
    public double Weight(byte code) => _weights.Weights[code];

    private static TextLibrary Of(TextLibrary? before, IEnumerable<string> texts, FeatureReader reader)
    {
        var numbers = Numbered(texts, first: before?.TextCount ?? 0);
        if (before is not null && numbers.Count == 0)
            return before;
        var size = (numbers.Count / Environment.ProcessorCount) + 1;
        var taken = numbers.Keys.Chunk(size).Select(some => Task.Run(() => TakeApart(some, reader))).ToArray();
        return new(before, null, numbers, [.. taken.Select(task => task.GetAwaiter().GetResult())]);
    }

    // In the order in which they come, which is that of the keys as well: none is ever removed.
    private static Dictionary<string, int> Numbered(IEnumerable<string> texts, int first)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (var text in texts)
            numbers.TryAdd(text, first + numbers.Count);
        return numbers;
    }

    private static TakenTexts TakeApart(string[] texts, FeatureReader reader)
    {
        var parts = new TextParts(reader);
        foreach (var text in texts)
            parts.Add(text);
        return parts.Taken;
    }

    private string[] Keys()
    {
        var keys = new string[KeyCount];
        for (var library = this; library is not null; library = library._before)
        {
            foreach (var (key, number) in library._keys)
                keys[number] = key;
        }

        return keys;
    }

    private TakenTexts Taken(IReadOnlyList<int> texts, string[] keys)
    {
        TakenTexts taken = new(keys, _weights.Weights);
        foreach (var text in texts)
            taken.Add(PartsOf(text), CodesOf(text));
        return taken;
    }

    private int NumberFor(string key)
    {
        var known = NumberOfKey(key);
        if (known < 0)
            _keys.Add(key, known = KeyCount);
        return known;
    }
}
