namespace Graph.Search;

/// <summary>The scores of the shapes of one range that were met lately.</summary>
/// <param name="length">How many characters were found.</param>
internal readonly struct ScoredShapes(int length)
{
    private const int Size = 1024;
    private const uint Spread = 2654435769; // 2³² ÷ the golden ratio (Knuth)
    private const int Shift = 22; // leaves as many bits as the size has
    private readonly (uint Shape, int Rank)[] _scored = NoneScored();

    /// <summary>The rank of the finds of a shape; false where it has to be worked out.</summary>
    public bool TryGet(PlaceShape shape, out int rank)
    {
        ref readonly var scored = ref _scored[shape.Bits * Spread >> Shift];
        rank = scored.Rank;
        return scored.Shape == shape.Bits;
    }

    /// <summary>Keeps the rank of a find for others of its shape, where it does not depend on how the name is written.</summary>
    public Hit Add(PlaceShape shape, in Hit hit)
    {
        if (!shape.DependsOnWriting(length))
            _scored[shape.Bits * Spread >> Shift] = (shape.Bits, hit.Rank);
        return hit;
    }

    private static (uint Shape, int Rank)[] NoneScored()
    {
        var none = new (uint, int)[Size];
        Array.Fill(none, (uint.MaxValue, 0));
        return none;
    }
}
