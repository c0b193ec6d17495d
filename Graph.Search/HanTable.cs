namespace Graph.Search;

/// <summary>Readings of Han characters without tones, simplified forms, and compatibility forms; read once, on first use.</summary>
/// <remarks>Of its own rather than <see cref="string.Normalize()"/>: that does nothing where the program runs without the
/// culture data of ICU, and throws for lone surrogates. The table comes from tools/unihan.</remarks>
public sealed class HanTable
{
    /// <summary>The first character that may have readings: 〇.</summary>
    public const char First = '\u3007';

    private const char Last = '\u9fff';
    private const ulong Rare = 0x8000;
    private const string Resource = "Graph.Search.unihan.txt";
    private static readonly Lazy<HanTable> _shared = new(Read);

    private readonly string[] _syllables;
    private readonly ulong[] _readings;

    // By character: these are asked for each character of each text.
    private readonly char[] _simplified;
    private readonly string?[] _folded;

    private HanTable(string[] syllables, ulong[] readings, char[] simplified, string?[] folded) =>
        (_syllables, _readings, _simplified, _folded) = (syllables, readings, simplified, folded);

    /// <summary>The one table of the process.</summary>
    public static HanTable Shared => _shared.Value;

    /// <summary>The simplified form of a character, or the character itself.</summary>
    public char Simplify(char character) => _simplified[character];

    /// <summary>The plain form of a compatibility or accented character in lower case, or null where it is plain itself.</summary>
    public string? Fold(char character) => _folded[character];

    /// <summary>The readings of a character; none for a character that is no ideograph.</summary>
    public Readings ReadingsOf(char character) =>
        character is >= First and <= Last ? new(_syllables, _readings[character - First]) : default;

    /// <summary>Whether two characters share a reading.</summary>
    /// <param name="one">A character.</param>
    /// <param name="other">Another.</param>
    /// <param name="rare">Whether rare readings count too.</param>
    public bool SoundAlike(char one, char other, bool rare)
    {
        foreach (var reading in ReadingsOf(one))
        {
            foreach (var candidate in ReadingsOf(other))
            {
                if ((rare || (!reading.IsRare && !candidate.IsRare)) && ReferenceEquals(reading.Syllable, candidate.Syllable))
                    return true;
            }
        }

        return false;
    }

    private static HanTable Read()
    {
        using var stream = typeof(HanTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        List<string> syllables = [""];
        var readings = new ulong[Last - First + 1];
        var simplified = new char[char.MaxValue + 1];
        for (var character = 0; character < simplified.Length; character++)
            simplified[character] = (char)character;
        var folded = new string?[char.MaxValue + 1];
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is '#' or '=')
                section = line;
            else if (line.Split('\t') is [var key, var value, .. var rare])
                AddRow(section, key, value, string.Concat(rare));
        }
        return new([.. syllables], readings, simplified, folded);

        void AddRow(string heading, string key, string value, string rare)
        {
            if (heading is "= readings")
            {
                foreach (var typed in Spellings(key))
                    AddReadings(typed, value, rare);
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

        void AddReadings(string syllable, string common, string rare)
        {
            var number = syllables.IndexOf(syllable);
            if (number < 0)
            {
                number = syllables.Count;
                syllables.Add(syllable);
            }

            foreach (var character in common)
                AddReading(ref readings[character - First], (ulong)number);
            foreach (var character in rare)
                AddReading(ref readings[character - First], (ulong)number | Rare);
        }
    }

    /// <summary>How a syllable is typed: ü as v or as u.</summary>
    private static string[] Spellings(string syllable) =>
        syllable.Contains('ü') ? [syllable.Replace('ü', 'v'), syllable.Replace('ü', 'u')] : [syllable];

    /// <summary>Packs up to four syllable numbers into one word; 0 represents none.</summary>
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

    /// <summary>One reading of a character.</summary>
    /// <param name="Syllable">The syllable, without its tone; ü is written v or u.</param>
    /// <param name="IsRare">Whether dictionaries have it, but running text hardly: 纤 read qian.</param>
    public readonly record struct CharacterReading(string Syllable, bool IsRare);

    /// <summary>The readings of one character, enumerated without allocation.</summary>
    public struct Readings(string[] syllables, ulong packed)
    {
        /// <summary>The reading at hand.</summary>
        public CharacterReading Current { get; private set; }

        /// <summary>This sequence itself, for foreach.</summary>
        public readonly Readings GetEnumerator() => this;

        /// <summary>Steps to the next reading; false where there is none.</summary>
        public bool MoveNext()
        {
            if (packed == 0)
                return false;
            Current = new(syllables[packed & (Rare - 1)], (packed & Rare) != 0);
            packed >>= 16;
            return true;
        }
    }
}
