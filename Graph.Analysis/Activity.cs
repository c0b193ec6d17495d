using Graph.Model;

namespace Graph.Analysis;

/// <summary>What organisations do together: collaborations and projects, and who takes part in them.</summary>
internal static class Activity
{
    /// <summary>The edges by which an organisation takes part in collaborations and projects; each starts at the activity.</summary>
    public static Edge[] Of(GraphView graph, NodeId organisation) =>
        Joined(graph.To<Involves>(organisation), graph.To<LedBy>(organisation), graph.To<PartneredBy>(organisation));

    /// <summary>The edges by which organisations take part in an activity; each ends at the organisation.</summary>
    public static Edge[] Parties(GraphView graph, NodeId activity) =>
        Joined(graph.From<Involves>(activity), graph.From<LedBy>(activity), graph.From<PartneredBy>(activity));

    /// <summary>The organisations that take part in what an organisation takes part in; itself too, and each once for each time.</summary>
    public static IEnumerable<NodeId> Fellows(GraphView graph, NodeId organisation) =>
        Of(graph, organisation).SelectMany(part => Parties(graph, part.From)).Select(party => party.To);

    /// <summary>Whether it is established or only intended; null where the data does not say.</summary>
    public static FactStatus? StatusOf(Node? activity) => activity switch
    {
        Collaboration collaboration => collaboration.Status,
        Project project => project.Status,
        _ => null,
    };

    // An analysis asks for them thousands of times, so one array is made and nothing else.
    private static Edge[] Joined(EdgeList<Involves> involved, EdgeList<LedBy> led, EdgeList<PartneredBy> partnered)
    {
        if (involved.Count + led.Count + partnered.Count is var count && count == 0)
            return [];
        var (edges, next) = (new Edge[count], 0);
        foreach (var edge in involved)
            edges[next++] = edge;
        foreach (var edge in led)
            edges[next++] = edge;
        foreach (var edge in partnered)
            edges[next++] = edge;
        return edges;
    }
}
