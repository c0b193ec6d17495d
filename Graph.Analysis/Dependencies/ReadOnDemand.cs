using System.Collections;

namespace Graph.Analysis.Dependencies;

/// <summary>A list whose items are made each time that they are read: of thousands, a page shows twenty.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the item at a place; always the same one.</param>
internal sealed class ReadOnDemand<T>(int count, Func<int, T> make) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => (uint)index < (uint)count ? make(index) : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<T> GetEnumerator()
    {
        for (var place = 0; place < count; place++)
            yield return make(place);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
