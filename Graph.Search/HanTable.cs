using System.Collections.Frozen;

namespace Graph.Search;

/// <summary>Readings of Han characters without tones, simplified forms, and compatibility forms; read once, on first use.</summary>
/// <remarks>Of its own rather than <see cref="string.Normalize()"/>: that does nothing where the program runs without the
/// culture data of ICU, and throws for lone surrogates. The table comes from tools/unihan.</remarks>
public sealed class HanTable
{
    private const char First = '\u3400';
    private const char Last = '\u9fff';
    private const string Resource = "Graph.Search.unihan.txt";
    private static readonly Lazy<HanTable> _shared = new(Read);

    private readonly string[] _syllables;
    private readonly ulong[] _readings;
    private readonly FrozenDictionary<char, char> _simplified;
    private readonly FrozenDictionary<char, string> _folded;

    private HanTable(string[] syllables, ulong[] readings, Dictionary<char, char> simplified, Dictionary<char, string> folded)
    {
        (_syllables, _readings) = (syllables, readings);
        (_simplified, _folded) = (simplified.ToFrozenDictionary(), folded.ToFrozenDictionary());
    }

    /// <summary>The one table of the process.</summary>
    public static HanTable Shared => _shared.Value;

    /// <summary>The simplified form of a character, or the character itself.</summary>
    public char Simplify(char character) => _simplified.GetValueOrDefault(character, character);

    /// <summary>The plain form of a compatibility or accented character in lower case, or null where it is plain itself.</summary>
    public string? Fold(char character) => character < '\u0080' ? null : _folded.GetValueOrDefault(character);

    /// <summary>The common readings of a character; none for what is no ideograph.</summary>
    public Readings ReadingsOf(char character) =>
        character is >= First and <= Last ? new(_syllables, _readings[character - First]) : default;

    /// <summary>Whether two characters have a reading in common.</summary>
    public bool SoundAlike(char one, char other)
    {
        foreach (var reading in ReadingsOf(one))
            foreach (var candidate in ReadingsOf(other))
                if (ReferenceEquals(reading, candidate))
                    return true;
        return false;
    }

    private static HanTable Read()
    {
        using var stream = typeof(HanTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        List<string> syllables = [""];
        var readings = new ulong[Last - First + 1];
        Dictionary<char, char> simplified = [];
        Dictionary<char, string> folded = [];
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is '#' or '=')
                section = line;
            else if (line.Split('\t') is [var key, var value])
                AddRow(section, key, value);
        }
        return new([.. syllables], readings, simplified, folded);

        void AddRow(string heading, string key, string value)
        {
            if (heading is "= readings")
            {
                foreach (var typed in Spellings(key))
                {
                    var number = syllables.IndexOf(typed);
                    if (number < 0)
                        syllables.Add(typed);
                    foreach (var character in value)
                        AddReading(ref readings[character - First], (ulong)(number < 0 ? syllables.Count - 1 : number));
                }
            }
            else if (heading is "= simplified")
            {
                foreach (var traditional in value)
                    simplified[traditional] = key[0];
            }
            else
            {
                folded[key[0]] = value;
            }
        }
    }

    /// <summary>How a syllable is typed: ü as v or as u.</summary>
    private static string[] Spellings(string syllable) =>
        syllable.Contains('ü') ? [syllable.Replace('ü', 'v'), syllable.Replace('ü', 'u')] : [syllable];

    /// <summary>Packs up to four syllable numbers into one word; 0 stands for none.</summary>
    private static void AddReading(ref ulong packed, ulong number)
    {
        for (var shift = 0; shift < 64; shift += 16)
        {
            if (((packed >> shift) & 0xffff) == number)
                return;
            if (((packed >> shift) & 0xffff) != 0)
                continue;
            packed |= number << shift;
            return;
        }
    }

    /// <summary>The readings of one character, enumerated without allocation.</summary>
    public struct Readings(string[] syllables, ulong packed)
    {
        /// <summary>The reading at hand.</summary>
        public string Current { get; private set; } = "";

        /// <summary>This sequence itself, for foreach.</summary>
        public readonly Readings GetEnumerator() => this;

        /// <summary>Steps to the next reading; false where there is none.</summary>
        public bool MoveNext()
        {
            if (packed == 0)
                return false;
            Current = syllables[packed & 0xffff];
            packed >>= 16;
            return true;
        }
    }
}
