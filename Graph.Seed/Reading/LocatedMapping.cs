namespace Graph.Seed;

/// <summary>Keys and their values.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Pairs">Its pairs, in the order of the file; no key occurs twice.</param>
internal sealed record LocatedMapping(Place Place, IReadOnlyList<(LocatedScalar Key, LocatedNode Value)> Pairs) : LocatedNode(Place)
{
    /// <summary>The value under a key; null where the key is not there.</summary>
    public LocatedNode? Find(string key)
    {
        foreach (var (name, value) in Pairs)
        {
            if (name.Text == key)
                return value;
        }
        return null;
    }
}
