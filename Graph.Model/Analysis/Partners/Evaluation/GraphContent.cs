namespace Graph.Model.Analysis.Partners.Evaluation;

/// <summary>All nodes and edges of a graph, to make a smaller one of.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges.</param>
internal sealed record GraphContent(IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Edges)
{
    /// <summary>What a graph holds, documents left out: nothing here reads them.</summary>
    public static GraphContent Of(AnalysisGraph graph)
    {
        List<Node> nodes =
        [
            .. graph.Nodes<Cluster>(), .. graph.Nodes<Chain>(), .. graph.Nodes<Segment>(), .. graph.Nodes<Technology>(), .. graph.Nodes<Enterprise>(),
            .. graph.Nodes<Lab>(), .. graph.Nodes<Institution>(), .. graph.Nodes<Discipline>(), .. graph.Nodes<Park>(), .. graph.Nodes<Collaboration>(),
            .. graph.Nodes<Project>(),
        ];
        return new(nodes, [.. nodes.SelectMany(node => EdgesFrom(graph, node.Id))]);
    }

    private static IEnumerable<Edge> EdgesFrom(AnalysisGraph graph, NodeId id) =>
    [
        .. graph.From<InCluster>(id), .. graph.From<PartOf>(id), .. graph.From<Feeds>(id), .. graph.From<UsedIn>(id), .. graph.From<DependsOn>(id),
        .. graph.From<OperatesIn>(id), .. graph.From<Develops>(id), .. graph.From<Needs>(id), .. graph.From<HostedBy>(id), .. graph.From<Researches>(id),
        .. graph.From<StrongIn>(id), .. graph.From<Serves>(id), .. graph.From<Involves>(id), .. graph.From<LedBy>(id), .. graph.From<PartneredBy>(id),
        .. graph.From<About>(id), .. graph.From<FiledUnder>(id),
    ];
}
