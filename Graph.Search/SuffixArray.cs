using System.Buffers;

namespace Graph.Search;

/// <summary>Places of a text in the order of what follows them, so that all places where a string stands are one range.</summary>
internal sealed class SuffixArray
{
    private readonly char[] _text;
    private readonly int[] _places;

    private SuffixArray(char[] text, int[] places) => (_text, _places) = (text, places);

    /// <summary>All places.</summary>
    public PlaceRange All => new(0, _places.Length, 0);

    /// <summary>Sorts the places of a text in which names are closed by <see cref="NameCorpus.Terminator"/>.</summary>
    public static SuffixArray Of(char[] text, IEnumerable<int> places)
    {
        var sorted = places.ToArray();
        SuffixSort.Sort(text, sorted);
        return new(text, sorted);
    }

    /// <summary>The places of a text most of whose names stand in the text of this array too: they keep their order, and only the others
    /// are sorted.</summary>
    /// <param name="text">The text, as for <see cref="Of"/>.</param>
    /// <param name="moved">For each place of the old text its place in this one; -1 where its name is gone.</param>
    /// <param name="added">The places of names that the old text has not.</param>
    public SuffixArray Moved(char[] text, int[] moved, IEnumerable<int> added)
    {
        var rented = ArrayPool<int>.Shared.Rent(_places.Length);
        var kept = rented.AsSpan(0, Keep(moved, rented));
        var more = Of(text, added)._places;
        var (merged, taken, at) = (new int[kept.Length + more.Length], 0, 0);
        foreach (var place in more)
        {
            var end = PlacesBefore(text, kept, taken, place);
            kept[taken..end].CopyTo(merged.AsSpan(at));
            at += end - taken;
            merged[at++] = place;
            taken = end;
        }
        kept[taken..].CopyTo(merged.AsSpan(at));
        ArrayPool<int>.Shared.Return(rented);
        return new(text, merged);
    }

    /// <summary>The places of a range.</summary>
    public ReadOnlySpan<int> Places(PlaceRange range) => _places.AsSpan(range.Low, range.High - range.Low);

    /// <summary>The places where a string stands.</summary>
    public PlaceRange Find(ReadOnlySpan<char> text)
    {
        var range = All;
        foreach (var character in text)
        {
            if ((range = Narrow(range, character)).IsEmpty)
                break;
        }
        return range;
    }

    /// <summary>Those places of a range where a character follows; one step deeper.</summary>
    public PlaceRange Narrow(PlaceRange range, char character)
    {
        var low = LowerBound(range.Low, range.High, range.Depth, character);
        return new(low, UpperBound(low, range.High, range.Depth, character), range.Depth + 1);
    }

    /// <summary>The first part of a range, all of whose places have the same next character; with that character, one step deeper.
    /// Names that end are left out. False where no name goes on from <paramref name="low"/> with a character from <paramref name="least"/>
    /// up.</summary>
    public bool NextChild(PlaceRange range, ref int low, char least, out char character, out PlaceRange child)
    {
        low = LowerBound(low, range.High, range.Depth, least);
        (character, child) = (default, default);
        if (low >= range.High)
            return false;
        character = _text[_places[low] + range.Depth];
        var high = UpperBound(low, range.High, range.Depth, character);
        child = new(low, high, range.Depth + 1);
        low = high;
        return true;
    }

    /// <summary>The places where ideographs follow of which a reading may begin with a letter; one step deeper.</summary>
    public IEnumerable<FirstCharacter> Readable(PlaceRange range, char letter, FirstReadings first) =>
        range.Depth == 0 ? first.WithLetter(letter) : Ideographs(range);

    /// <summary>The places where a string stands, its letters as they are or as the usual readings of ideographs.</summary>
    public List<PlaceRange> Spelling(string text, FirstReadings first)
    {
        List<PlaceRange> found = [];
        Spelling(All, text, 0, first, found);
        return found;
    }

    private void Spelling(PlaceRange range, string text, int at, FirstReadings first, List<PlaceRange> found)
    {
        if (at == text.Length)
        {
            found.Add(range);
            return;
        }
        var same = Narrow(range, text[at]);
        if (!same.IsEmpty)
            Spelling(same, text, at + 1, first, found);
        if (!char.IsAsciiLetterLower(text[at]))
            return;
        foreach (var (character, child) in Readable(range, text[at], first))
        {
            foreach (var (reading, isRare) in HanTable.Shared.ReadingsOf(character))
            {
                if (!isRare && text.AsSpan(at).StartsWith(reading, StringComparison.Ordinal))
                    Spelling(child, text, at + reading.Length, first, found);
            }
        }
    }

    private IEnumerable<FirstCharacter> Ideographs(PlaceRange range)
    {
        var low = range.Low;
        while (NextChild(range, ref low, HanTable.First, out var character, out var child))
            yield return new(character, child);
    }

    private int LowerBound(int low, int high, int depth, char character)
    {
        if (low < high && _text[_places[low] + depth] >= character)
            return low;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_text[_places[middle] + depth] < character)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Gallops first: the next character is near as a rule.
    private int UpperBound(int low, int high, int depth, char character)
    {
        for (var step = 1; low + step < high; step <<= 1)
        {
            if (_text[_places[low + step] + depth] > character)
            {
                high = low + step;
                break;
            }
            low += step;
        }
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_text[_places[middle] + depth] <= character)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Writes where the places are in another text, those that are there; how many they are.
    private int Keep(int[] moved, int[] kept)
    {
        var count = 0;
        foreach (var place in _places)
        {
            kept[count] = moved[place];
            if (moved[place] >= 0)
                count++;
        }
        return count;
    }

    // How many of the sorted places come before one; those before low do.
    private static int PlacesBefore(char[] text, ReadOnlySpan<int> sorted, int low, int place)
    {
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(text, sorted[middle], place) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int Compare(char[] text, int one, int other)
    {
        while (text[one] == text[other] && text[one] != NameCorpus.Terminator)
            (one, other) = (one + 1, other + 1);
        return text[one].CompareTo(text[other]);
    }
}

/// <summary>A part of a suffix array: the places where the same <paramref name="Depth"/> characters stand.</summary>
internal readonly record struct PlaceRange(int Low, int High, int Depth)
{
    /// <summary>Whether there is no such place.</summary>
    public bool IsEmpty => Low >= High;

    /// <summary>The number of places.</summary>
    public int Count => High - Low;
}
