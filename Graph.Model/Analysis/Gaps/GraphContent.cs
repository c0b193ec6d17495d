namespace Graph.Model.Analysis.Gaps;

/// <summary>All that a graph holds, so that a changed copy can be made. Reads all kinds that <see cref="GraphSchema"/> declares.</summary>
internal static class GraphContent
{
    public static IEnumerable<Node> NodesOf(AnalysisGraph graph) =>
    [
        .. graph.Nodes<Cluster>(), .. graph.Nodes<Chain>(), .. graph.Nodes<Segment>(), .. graph.Nodes<Technology>(), .. graph.Nodes<Enterprise>(), .. graph.Nodes<Lab>(),
        .. graph.Nodes<Institution>(), .. graph.Nodes<Discipline>(), .. graph.Nodes<Park>(), .. graph.Nodes<Collaboration>(), .. graph.Nodes<Project>(), .. graph.Nodes<Source>(),
    ];

    public static IEnumerable<Edge> EdgesOf(AnalysisGraph graph) => NodesOf(graph).SelectMany(node => EdgesFrom(graph, node.Id));

    private static IEnumerable<Edge> EdgesFrom(AnalysisGraph graph, NodeId id) =>
    [
        .. graph.From<InCluster>(id), .. graph.From<PartOf>(id), .. graph.From<Feeds>(id), .. graph.From<UsedIn>(id), .. graph.From<DependsOn>(id), .. graph.From<OperatesIn>(id),
        .. graph.From<Develops>(id), .. graph.From<Needs>(id), .. graph.From<HostedBy>(id), .. graph.From<Researches>(id), .. graph.From<StrongIn>(id), .. graph.From<Serves>(id),
        .. graph.From<Involves>(id), .. graph.From<LedBy>(id), .. graph.From<PartneredBy>(id), .. graph.From<About>(id), .. graph.From<CitedIn>(id), .. graph.From<FiledUnder>(id),
    ];
}
