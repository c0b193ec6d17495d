using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>A question with all that was worked out about it before partners are looked at.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Asked">What it is about.</param>
/// <param name="Technologies">The requested technologies and those near them, by id.</param>
/// <param name="Hits">Texts of partners, of what they do and of disciplines that share words with it; each text once, at its best.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Cancellation">Stops the work.</param>
internal sealed record MatchContext(
    GraphView Graph,
    QueryProfile Asked,
    IReadOnlyDictionary<NodeId, RelatedTechnology> Technologies,
    IReadOnlyList<TextHit> Hits,
    PartnerWeights Weights,
    CancellationToken Cancellation)
{
    /// <summary>What a status leaves of a reason: all where established, <see cref="PartnerWeights.Planned"/> where planned, the mean where
    /// unknown.</summary>
    public double StatusFactor(FactStatus? status) => status switch
    {
        FactStatus.Established => 1,
        FactStatus.Planned => Weights.Planned,
        _ => (1 + Weights.Planned) / 2,
    };
}

/// <summary>How far a laboratory can be a partner to others: one that is only planned cannot yet, one that a firm keeps for itself
/// hardly.</summary>
internal static class LabAvailability
{
    private const double OfEnterprises = 0.5;
    private const double HostUnknown = 0.8;

    /// <summary>The status of a laboratory in the terms of other facts.</summary>
    public static FactStatus? StatusOf(Lab lab) => lab.Status switch
    {
        LabStatus.Operating => FactStatus.Established,
        LabStatus.Planned => FactStatus.Planned,
        _ => null,
    };

    /// <summary>How open it is to others: fully where a host is no enterprise, half where all are; in between where no host is
    /// known.</summary>
    public static double OpennessOf(GraphView graph, Lab lab)
    {
        var hosts = graph.From<HostedBy>(lab.Id);
        return hosts.Count == 0 ? HostUnknown : hosts.All(host => graph.Find<Enterprise>(host.To) is not null) ? OfEnterprises : 1;
    }
}
