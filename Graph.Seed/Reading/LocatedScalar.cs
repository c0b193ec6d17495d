namespace Graph.Seed;

/// <summary>A single value.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The text, without quotes and escapes.</param>
/// <param name="IsPlain">Whether it stands without quotes, and so may be a number, a date or a truth value.</param>
internal sealed record LocatedScalar(Place Place, string Text, bool IsPlain) : LocatedNode(Place);
