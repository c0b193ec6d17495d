using System.Globalization;

namespace Graph.Model;

/// <summary>Which state of the graph an answer was made from.</summary>
/// <param name="Number">Grows by one with every write to a store; 0 for a store that nothing was written to.</param>
/// <param name="Digest">A hash of the content, lower-case hex: equal content has an equal digest in every store, and two stores that
/// happen to have counted equally far do not share a version.</param>
public sealed record GraphVersion(long Number, string Digest)
{
    private string? _text;

    /// <summary>The version of a store that nothing was written to; its digest is that of a graph without nodes.</summary>
    public static GraphVersion Empty { get; } = new(0, new string('0', 32));

    /// <summary>As cache keys and answers show it: <c>12-5f3a…</c>.</summary>
    public override string ToString() => _text ??= string.Create(CultureInfo.InvariantCulture, $"{Number}-{Digest}");

    /// <summary>Whether it is the same state; how it is written was perhaps not needed yet, and does not count.</summary>
    public bool Equals(GraphVersion? other) =>
        ReferenceEquals(this, other) || (other is not null && Number == other.Number && Digest == other.Digest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Digest);
}
