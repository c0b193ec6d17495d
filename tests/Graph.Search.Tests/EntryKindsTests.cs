using FsCheck.Xunit;

namespace Graph.Search.Tests;

public sealed class EntryKindsTests
{
    [Property(MaxTest = 100)]
    public void Entries_of_kinds_are_those_whose_kind_is_one_of_them(int seed, bool isByKind)
    {
        Random random = new(seed);
        string[] kinds = [.. Enumerable.Range(0, random.Next(300)).Select(_ => $"k{random.Next(5)}")];
        if (isByKind)
            Array.Sort(kinds, StringComparer.Ordinal);
        NameEntry[] entries = [.. kinds.Select((kind, number) => new NameEntry($"x:{number:D3}", kind, "名", null, []))];
        HashSet<string> wanted = [.. Enumerable.Range(0, 7).Where(_ => random.Next(2) == 0).Select(kind => $"k{kind}")];
        EntryKinds all = new(NameCorpus.Of(entries, []));

        var (some, every) = (all.Of(wanted), all.Of(null));

        for (var entry = 0; entry < entries.Length; entry++)
        {
            Assert.Equal(wanted.Contains(entries[entry].Kind), some.Contains(entry));
            Assert.True(every.Contains(entry));
        }
    }
}
