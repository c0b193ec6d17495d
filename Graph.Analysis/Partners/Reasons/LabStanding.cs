using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>How far a laboratory can be a partner to others: one that is only planned cannot yet, one that a firm keeps for itself hardly.</summary>
internal static class LabStanding
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

    /// <summary>How open it is to others: fully where a host is no enterprise, half where all are; in between where no host is known.</summary>
    public static double OpennessOf(GraphView graph, Lab lab)
    {
        var hosts = graph.From<HostedBy>(lab.Id);
        return hosts.Count is 0 ? HostUnknown : hosts.All(host => graph.Find<Enterprise>(host.To) is not null) ? OfEnterprises : 1;
    }
}
