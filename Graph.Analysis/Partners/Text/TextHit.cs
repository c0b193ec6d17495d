namespace Graph.Analysis.Partners;

/// <summary>A text of the index that shares parts with what was asked.</summary>
/// <param name="Entry">The text.</param>
/// <param name="Score">How alike they are, above 0 and at most 1.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Features">The parts of what was asked.</param>
internal sealed record TextHit(TextEntry Entry, double Score, string Question, List<TextFeature> Features)
{
    /// <summary>The words they share, as they were asked, from left to right; worked out when asked for, since few hits are shown.</summary>
    public IReadOnlyList<string> Words => SharedWords.Of(Question, Features, Entry.Text);
}
