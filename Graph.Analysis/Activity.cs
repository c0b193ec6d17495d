using Graph.Model;

namespace Graph.Analysis;

/// <summary>What organisations do together: collaborations and projects, and who takes part in them.</summary>
internal static class Activity
{
    /// <summary>The edges by which an organisation takes part in collaborations and projects; each starts at the activity.</summary>
    public static IEnumerable<Edge> Of(GraphView graph, NodeId organisation) =>
        [.. graph.To<Involves>(organisation), .. graph.To<LedBy>(organisation), .. graph.To<PartneredBy>(organisation)];

    /// <summary>The edges by which organisations take part in an activity; each ends at the organisation.</summary>
    public static IEnumerable<Edge> Parties(GraphView graph, NodeId activity) =>
        [.. graph.From<Involves>(activity), .. graph.From<LedBy>(activity), .. graph.From<PartneredBy>(activity)];

    /// <summary>Whether it is established or only intended; null where the data does not say.</summary>
    public static FactStatus? StatusOf(Node? activity) => activity switch
    {
        Collaboration collaboration => collaboration.Status,
        Project project => project.Status,
        _ => null,
    };
}
