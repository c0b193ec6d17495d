using System.Collections;

namespace Graph.Search;

internal sealed partial class NameCorpus
{
    /// <summary>Gathers the names of entries most of which another corpus has: equal to <see cref="Of(IReadOnlyList{NameEntry},
    /// IEnumerable{string})"/>. Names that are the same are neither folded nor sorted again.</summary>
    public static NameCorpus Of(IReadOnlyList<NameEntry> entries, IEnumerable<string> regions, NameCorpus like)
    {
        var names = NamesOf(entries);
        var known = like.NumbersOf(entries, names);
        FoldedText?[] folded = [.. names.Select((name, number) => known[number] < 0 ? FoldedText.Of(name.Text) : null)];
        List<string> placesNamed = [];
        for (var name = 0; name < names.Length; name++)
        {
            if (names[name].Field is NameField.Name && ShortName.PlaceBefore(FoldedAt(name)) is { } place)
                placesNamed.Add(place);
        }
        var shortName = ShortName.For(placesNamed, regions);
        foreach (var region in shortName.DifferencesFrom(like._shortName))
            Unfold(region);
        var text = new char[Enumerable.Range(0, names.Length).Sum(LengthOf)];
        var wordStarts = new BitArray(text.Length);
        var (values, sources, numbers) = (new List<NameValue>(names.Length), new List<string>(names.Length), new List<int>(names.Length));
        var (places, at) = (new int[like.Text.Length], 0);
        Array.Fill(places, -1);
        for (var name = 0; name < names.Length; name++)
        {
            if (LengthOf(name) == 0)
                continue;
            values.Add(known[name] >= 0 ? Keep(name) : Add(name));
            sources.Add(names[name].Text);
            numbers.Add(known[name]);
            at += LengthOf(name);
        }
        return new(text, wordStarts, [.. values], [.. sources], entries, shortName, new(like, [.. numbers], places));

        // With its terminator; 0 where nothing is left of it.
        int LengthOf(int name) => FoldedAt(name).Length is > 0 and var length ? length + 1 : 0;

        ReadOnlySpan<char> FoldedAt(int name) => folded[name] is { } own ? own.Text : like.SpanOf(known[name]);

        // Where a region came or went, a name in which it stands may have another short name.
        void Unfold(string region)
        {
            for (var name = 0; name < names.Length; name++)
            {
                if (known[name] >= 0 && like.SpanOf(known[name]).Contains(region, StringComparison.Ordinal))
                    (known[name], folded[name]) = (-1, FoldedText.Of(names[name].Text));
            }
        }

        NameValue Keep(int name)
        {
            var value = like.Values[known[name]];
            like.SpanOf(known[name]).CopyTo(text.AsSpan(at));
            for (var offset = 0; offset < value.Length; offset++)
            {
                if (like._wordStarts[value.Start + offset])
                    wordStarts[at + offset] = true;
                places[value.Start + offset] = at + offset;
            }
            return value with { Entry = names[name].Entry, Start = at };
        }

        NameValue Add(int name)
        {
            var (entry, field, _) = names[name];
            return ValueOf(entry, field, folded[name]!, shortName.In(folded[name]!), text, wordStarts, at);
        }
    }

    private ReadOnlySpan<char> SpanOf(int number) => Text.AsSpan(Values[number].Start, Values[number].Length);

    // For each name its number in this corpus; -1 where it is not here. Names that an entry has here too are in the same order.
    private int[] NumbersOf(IReadOnlyList<NameEntry> entries, (int Entry, NameField Field, string Text)[] names)
    {
        var numbers = new int[names.Length];
        Array.Fill(numbers, -1);
        var (first, known, name) = (0, 0, 0);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var start = name;
            while (name < names.Length && names[name].Entry == entry)
                name++;
            while (known < Ids.Length && string.CompareOrdinal(Ids[known], entries[entry].Id) < 0)
                known++;
            while (first < Values.Length && Values[first].Entry < known)
                first++;
            if (known < Ids.Length && Ids[known] == entries[entry].Id)
                FindNames(first, known, names.AsSpan(start..name), numbers.AsSpan(start..name));
        }
        return numbers;
    }

    // Where the first name is another, none is taken over: the initials of the others depend on it.
    private void FindNames(int next, int entry, ReadOnlySpan<(int Entry, NameField Field, string Text)> names, Span<int> numbers)
    {
        for (var at = 0; at < names.Length; at++)
        {
            var number = next;
            while (IsOf(number, entry) && (Values[number].Field != names[at].Field || Sources[number] != names[at].Text))
                number++;
            if (IsOf(number, entry) && (at > 0 || number == next))
                (numbers[at], next) = (number, number + 1);
            else if (at == 0)
                return;
        }
    }

    private bool IsOf(int number, int entry) => number < Values.Length && Values[number].Entry == entry;

    // The initials of a name depend on the first name of its entry, which is the same where the name was kept.
    private ILookup<string, int> ReadInitials(KeptNames kept)
    {
        var after = kept.NumbersAfter();
        var known = kept.Before._initials.SelectMany(group => group.Select(number => (Initials: group.Key, Number: after[number])))
            .Where(item => item.Number >= 0);
        var added = Enumerable.Range(0, Values.Length)
            .Where(number => kept.Numbers[number] < 0 && Values[number].Field is NameField.NameEn)
            .SelectMany(number => InitialsOf(number).Select(initials => (Initials: initials, Number: number)));
        return known.Concat(added).OrderBy(item => item.Number)
            .ToLookup(item => item.Initials, item => item.Number, StringComparer.Ordinal);
    }
}

/// <summary>The names that a corpus has from another one.</summary>
/// <param name="Before">The other corpus.</param>
/// <param name="Numbers">For each name its number there; -1 where it is not from there.</param>
/// <param name="Places">For each place of the text there its place in the text of the corpus; -1 where it is in none.</param>
internal sealed record KeptNames(NameCorpus Before, int[] Numbers, int[] Places)
{
    /// <summary>The places in the text of the names that are not from there.</summary>
    public IEnumerable<int> PlacesOfNew(NameValue[] values) => Enumerable.Range(0, values.Length).Where(number => Numbers[number] < 0)
        .SelectMany(number => Enumerable.Range(values[number].Start, values[number].Length));

    /// <summary>For each name there its number in the corpus; -1 where it is not in it.</summary>
    public int[] NumbersAfter()
    {
        var after = new int[Before.Values.Length];
        Array.Fill(after, -1);
        for (var number = 0; number < Numbers.Length; number++)
        {
            if (Numbers[number] >= 0)
                after[Numbers[number]] = number;
        }
        return after;
    }
}
