using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Who in the home region masters a technology, as far as the data says.</summary>
/// <param name="Local">The edges of local enterprises that master it; a plan to do so is none.</param>
/// <param name="Sign">What the data says where there is no such enterprise.</param>
/// <param name="NearBy">How many local enterprises work in a segment that uses it, where none is known to master it: one of them may, and
/// no document says so.</param>
internal sealed record HomeSupply(IReadOnlyList<Develops> Local, HomeSupplySign Sign, int NearBy)
{
    /// <summary>What is missing, 0 to 1. Half with one supplier, a third with two, and so on; all where the data shows a lack, three
    /// quarters where a local firm may fill it all the same; half where nothing is known: unknown is neither present nor missing.</summary>
    public double Lack => Sign switch
    {
        HomeSupplySign.Mastered => 1.0 / (1 + Local.Count),
        HomeSupplySign.Unknown => 0.5,
        _ => NearBy == 0 ? 1 : 0.75,
    };

    public static HomeSupply Of(GraphView graph, Technology technology)
    {
        var developers = graph.To<Develops>(technology.Id);
        List<Develops> local = [.. developers.Where(edge => edge.Status is not FactStatus.Planned && IsLocal(graph, edge.From))];
        if (local.Count > 0)
            return new(local, HomeSupplySign.Mastered, NearBy: 0);
        var wanted = developers.Concat<Edge>(graph.To<Needs>(technology.Id)).Any(edge => IsLocal(graph, edge.From));
        var sign = technology.Kind is TechnologyKind.Bottleneck ? HomeSupplySign.CalledBottleneck
            : wanted ? HomeSupplySign.OnlyWanted
            : developers.Count > 0 ? HomeSupplySign.OnlyElsewhere
            : HomeSupplySign.Unknown;
        return new(local, sign, LocalIn(graph, technology.Id));
    }

    private static int LocalIn(GraphView graph, NodeId technology) => graph.From<UsedIn>(technology)
        .SelectMany(used => graph.To<OperatesIn>(used.To)).Select(works => works.From).Distinct().Count(enterprise => IsLocal(graph, enterprise));

    private static bool IsLocal(GraphView graph, NodeId enterprise) => graph.Find<Enterprise>(enterprise)?.IsLocal == true;
}
