using Graph.Model;

namespace Graph.Store.Neo4j.Writing;

/// <summary>The changes that turn some records into others.</summary>
internal sealed class RecordChange<TKey, TRecord> where TKey : notnull
{
    public RecordChange(IReadOnlyList<TRecord> before, IReadOnlyList<TRecord> after, Func<TRecord, TKey> key, Func<TRecord,
        GraphDigest> digest)
    {
        var old = before.ToDictionary(key);
        Put = [.. after.Where(record => !old.TryGetValue(key(record), out var was) || digest(was) != digest(record))];
        var kept = after.Select(key).ToHashSet();
        Gone = [.. before.Where(record => !kept.Contains(key(record)))];
        Replaced = [.. Put.Where(record => old.ContainsKey(key(record))).Select(record => old[key(record)])];
    }

    /// <summary>Records to write.</summary>
    public IReadOnlyList<TRecord> Put { get; }

    /// <summary>Records to remove.</summary>
    public IReadOnlyList<TRecord> Gone { get; }

    /// <summary>The old contents of the records that are overwritten.</summary>
    public IReadOnlyList<TRecord> Replaced { get; }
}
