using Graph.Model;

namespace Graph.Store.Neo4j.Writing;

/// <summary>What has to be done so that some records stand where others stood.</summary>
internal sealed class RecordChange<TKey, TRecord> where TKey : notnull
{
    public RecordChange(IReadOnlyList<TRecord> before, IReadOnlyList<TRecord> after, Func<TRecord, TKey> key, Func<TRecord, GraphDigest> digest)
    {
        var old = before.ToDictionary(key);
        Put = [.. after.Where(record => !old.TryGetValue(key(record), out var was) || digest(was) != digest(record))];
        var kept = after.Select(key).ToHashSet();
        Gone = [.. before.Where(record => !kept.Contains(key(record)))];
        Replaced = [.. Put.Where(record => old.ContainsKey(key(record))).Select(record => old[key(record)])];
    }

    /// <summary>Records to write.</summary>
    public IReadOnlyList<TRecord> Put { get; }

    /// <summary>Records that are there no more.</summary>
    public IReadOnlyList<TRecord> Gone { get; }

    /// <summary>Records, as they were, in whose place another is written.</summary>
    public IReadOnlyList<TRecord> Replaced { get; }
}
