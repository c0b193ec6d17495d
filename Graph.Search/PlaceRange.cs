namespace Graph.Search;

/// <summary>A part of a suffix array: the places where the same <paramref name="Depth"/> characters stand.</summary>
internal readonly record struct PlaceRange(int Low, int High, int Depth)
{
    public bool IsEmpty => Low >= High;
}
