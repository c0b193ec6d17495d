namespace Graph.Api.Limits;

/// <summary>How often each response key is selected in one place.</summary>
internal sealed class KeyCounts
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Add(string key, long count) => _counts[key] = Saturating.Add(_counts.GetValueOrDefault(key), count);

    public void AddAll(KeyCounts other)
    {
        foreach (var (key, count) in other._counts)
            Add(key, count);
    }

    /// <summary>A key above the limit, or null where there is none.</summary>
    public (string Key, long Count)? FirstOver(int limit)
    {
        foreach (var (key, count) in _counts)
        {
            if (count > limit)
                return (key, count);
        }

        return null;
    }
}
