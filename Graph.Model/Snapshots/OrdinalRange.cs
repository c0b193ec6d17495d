namespace Graph.Model;

/// <summary>The ordinals of one kind's nodes: <paramref name="Count"/> of them from <paramref name="First"/> on.</summary>
public readonly record struct OrdinalRange(int First, int Count)
{
    /// <summary>The first ordinal behind the range.</summary>
    public int End => First + Count;
}
