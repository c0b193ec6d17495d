using System.Collections.Frozen;

namespace Graph.Search;

/// <summary>The ideographs at which words begin, by their readings; so that a search by sound need not try each of them.</summary>
internal sealed class FirstReadings
{
    private readonly FrozenDictionary<char, FirstCharacter[]> _byLetter;
    private readonly FrozenDictionary<string, FirstCharacter[]> _bySound;

    /// <summary>Gathers the readings of the first characters of a suffix array.</summary>
    public FirstReadings(SuffixArray words)
    {
        List<(string Syllable, bool IsRare, FirstCharacter Character)> readings = [];
        var (low, all) = (0, words.All);
        while (words.NextChild(all, ref low, HanTable.First, out var character, out var child))
        {
            foreach (var (syllable, isRare) in HanTable.Shared.ReadingsOf(character))
                readings.Add((syllable, isRare, new(character, child)));
        }
        _byLetter = readings.GroupBy(reading => reading.Syllable[0], reading => reading.Character)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
        _bySound = readings.GroupBy(reading => reading.Syllable, reading => reading.Character, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        BySyllable = [.. readings.Where(reading => !reading.IsRare).GroupBy(reading => reading.Syllable, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(reading => reading.Character).ToArray()))];
    }

    /// <summary>The characters of each syllable, rare readings left out.</summary>
    public IReadOnlyList<(string Syllable, FirstCharacter[] Characters)> BySyllable { get; }

    /// <summary>The characters of which a reading, rare ones too, begins with a letter; in the order of the suffix array.</summary>
    public IReadOnlyList<FirstCharacter> WithLetter(char letter) => _byLetter.GetValueOrDefault(letter, []);

    /// <summary>The characters that share a reading, rare ones too, with a character; in the order of the suffix array.</summary>
    public IReadOnlyList<FirstCharacter> SoundingLike(char character)
    {
        List<FirstCharacter> alike = [];
        foreach (var (syllable, _) in HanTable.Shared.ReadingsOf(character))
            alike.AddRange(_bySound.GetValueOrDefault(syllable, []));
        return [.. alike.Distinct().OrderBy(first => first.Child.Low)];
    }
}

/// <summary>An ideograph at which words begin.</summary>
/// <param name="Character">The ideograph.</param>
/// <param name="Child">The places where it stands.</param>
internal readonly record struct FirstCharacter(char Character, PlaceRange Child);
