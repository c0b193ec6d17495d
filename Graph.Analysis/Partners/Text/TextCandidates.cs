using System.Buffers;
using System.Numerics;

namespace Graph.Analysis.Partners;

/// <summary>Some texts of an index, ascending, each with its product with a question.</summary>
/// <remarks>The arrays are borrowed, since there may be hundreds of thousands of texts; <see cref="Dispose"/> gives them back.</remarks>
internal sealed class TextCandidates : IDisposable
{
    private readonly int[] _texts;
    private readonly double[] _products;
    private readonly int _count;

    private TextCandidates(int count)
    {
        (_count, _texts, _products) = (count, ArrayPool<int>.Shared.Rent(count), ArrayPool<double>.Shared.Rent(count));
        Products.Clear();
    }

    /// <summary>The places of the texts.</summary>
    public ReadOnlySpan<int> Texts => _texts.AsSpan(0, _count);

    /// <summary>Their products, 0 at first.</summary>
    public Span<double> Products => _products.AsSpan(0, _count);

    /// <summary>Some texts.</summary>
    public static TextCandidates Of(ReadOnlySpan<int> texts)
    {
        var candidates = new TextCandidates(texts.Length);
        texts.CopyTo(candidates._texts);
        return candidates;
    }

    /// <summary>The texts whose bits are set.</summary>
    public static TextCandidates OfSet(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set)
            count += BitOperations.PopCount(word);
        var (candidates, next) = (new TextCandidates(count), 0);
        for (var place = 0; place < set.Length; place++)
        {
            for (var word = set[place]; word != 0; word &= word - 1)
                candidates._texts[next++] = (place << 6) + BitOperations.TrailingZeroCount(word);
        }

        return candidates;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_texts);
        ArrayPool<double>.Shared.Return(_products);
    }
}
