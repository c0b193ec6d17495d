namespace Graph.Analysis.Partners;

/// <summary>The partners found for a question.</summary>
/// <param name="Matches">The best, highest score first, ids breaking ties.</param>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Understood">What a problem was taken to mean, surest first; empty for other questions.</param>
public sealed record PartnerMatches(IReadOnlyList<PartnerMatch> Matches, int TotalCount, IReadOnlyList<Understood> Understood)
{
    /// <summary>No partners.</summary>
    public static PartnerMatches None { get; } = new([], 0, []);
}
