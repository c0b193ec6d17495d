namespace Graph.Search;

/// <summary>Where the entries of each kind stand. Entries are in the order of their ids, which mostly begin with the kind, so that those of
/// a kind follow one another.</summary>
internal sealed class EntryKinds
{
    private readonly NameCorpus _corpus;
    private readonly (int First, int End, int Count)[] _ofKinds; // by the number of the kind

    /// <summary>Looks at all entries once.</summary>
    public EntryKinds(NameCorpus corpus)
    {
        (_corpus, _ofKinds) = (corpus, new (int, int, int)[corpus.Kinds.Length]);
        for (var entry = 0; entry < corpus.Ids.Length; entry++)
        {
            ref var kind = ref _ofKinds[corpus.KindOf(entry)];
            kind = (kind.Count == 0 ? entry : kind.First, entry + 1, kind.Count + 1);
        }
    }

    /// <summary>The names of the entries.</summary>
    public NameCorpus Corpus => _corpus;

    /// <summary>The entries of some kinds.</summary>
    /// <param name="kinds">The kinds; null for all.</param>
    public WantedEntries Of(IReadOnlySet<string>? kinds)
    {
        if (kinds is null)
            return new(_corpus, 0, _corpus.Ids.Length, null);
        var isWanted = Array.ConvertAll(_corpus.Kinds, kinds.Contains);
        var (first, end, count) = (int.MaxValue, 0, 0);
        foreach (var kind in _ofKinds.Where((_, number) => isWanted[number]))
            (first, end, count) = (Math.Min(first, kind.First), Math.Max(end, kind.End), count + kind.Count);
        return count == 0 ? new(_corpus, 0, 0, null) : new(_corpus, first, end, count == end - first ? null : isWanted);
    }
}

/// <summary>The entries of the kinds that a search is for.</summary>
/// <param name="corpus">The names of all entries.</param>
/// <param name="first">The first of them.</param>
/// <param name="end">Behind the last of them.</param>
/// <param name="isWanted">By the number of the kind, where entries of other kinds are in between; otherwise null. A search asks in no
/// order, so that a look at the kind of an entry mostly waits for the memory.</param>
internal readonly struct WantedEntries(NameCorpus corpus, int first, int end, bool[]? isWanted)
{
    /// <summary>Whether an entry is one of them.</summary>
    public bool Contains(int entry) =>
        (uint)(entry - first) < (uint)(end - first) && (isWanted is null || isWanted[corpus.KindOf(entry)]);
}
