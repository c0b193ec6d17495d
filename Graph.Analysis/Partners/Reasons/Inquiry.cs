using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A question with all that was worked out about it before partners are looked at.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Asked">What it is about.</param>
/// <param name="Technologies">The technologies asked for and those near them, by id.</param>
/// <param name="Hits">Texts of partners, of what they do and of disciplines that share words with it; each text once, at its best.</param>
/// <param name="Weights">The weights.</param>
internal sealed record Inquiry(
    GraphView Graph,
    AskedTopics Asked,
    IReadOnlyDictionary<NodeId, RelatedTechnology> Technologies,
    IReadOnlyList<TextHit> Hits,
    PartnerWeights Weights)
{
    /// <summary>What a status leaves of a reason: all where established, <see cref="PartnerWeights.Planned"/> where planned, the mean where
    /// unknown.</summary>
    public double Standing(FactStatus? status) => status switch
    {
        FactStatus.Established => 1,
        FactStatus.Planned => Weights.Planned,
        _ => (1 + Weights.Planned) / 2,
    };
}
