namespace Graph.Model.Analysis.Partners;

/// <summary>A text of the index that shares parts with what was asked.</summary>
/// <param name="Entry">The text.</param>
/// <param name="Score">How alike they are, above 0 and at most 1.</param>
/// <param name="Words">The parts they share, as they were asked, from left to right.</param>
internal sealed record TextHit(TextEntry Entry, double Score, IReadOnlyList<string> Words);
