using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>What the data says about the supply of a technology in the home region.</summary>
public enum HomeSupplySign
{
    /// <summary>The data says nothing about the supply.</summary>
    Unknown,

    /// <summary>A local enterprise masters it.</summary>
    Mastered,

    /// <summary>None is known to master it, and documents call it a bottleneck.</summary>
    CalledBottleneck,

    /// <summary>None is known to master it, and a local enterprise needs it or plans to develop it.</summary>
    OnlyWanted,

    /// <summary>Enterprises elsewhere develop it, and none here is known to.</summary>
    OnlyElsewhere,
}

/// <summary>Who in the home region masters a technology, as far as the data says.</summary>
/// <param name="Local">The edges of local enterprises that master it, by enterprise; a plan to do so does not count.</param>
/// <param name="Sign">What the data says about the supply.</param>
/// <param name="NearBy">How many local enterprises work in a segment that uses it, where none is known to master it: one of them may, and
/// no document says so.</param>
public sealed record HomeSupply(IReadOnlyList<Develops> Local, HomeSupplySign Sign, int NearBy)
{
    /// <summary>What is missing, 0 to 1. Half with one supplier, a third with two, and so on; all where the data shows a lack, three
    /// quarters where a local firm may fill it all the same; half where nothing is known: unknown is neither present nor missing.</summary>
    public double Lack => Sign switch
    {
        HomeSupplySign.Mastered => 1.0 / (1 + Local.Count),
        HomeSupplySign.Unknown => 0.5,
        _ => NearBy == 0 ? 1 : 0.75,
    };

    /// <summary>The supply of a technology.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="technology">The ordinal of the technology.</param>
    /// <param name="meter">Counts the edges.</param>
    internal static HomeSupply Of(GraphSnapshot graph, int technology, WalkMeter meter)
    {
        var supply = new TechnologySupply(GraphView.Of(graph), (Technology)graph[technology], meter.CancellationToken);
        meter.Add(supply.Developers.Count + supply.Wanted.Count);
        return supply.IsMastered ? new([.. supply.LocalMasters.Select(master => master.Edge)], HomeSupplySign.Mastered, NearBy: 0)
            : new([], SignOfLack(supply), LocalNearBy(graph, technology, meter));
    }

    private static HomeSupplySign SignOfLack(TechnologySupply supply) =>
        supply.Technology.Kind is TechnologyKind.Bottleneck ? HomeSupplySign.CalledBottleneck
            : supply.LocalPlanners.Any() || supply.LocalNeeds.Count > 0 ? HomeSupplySign.OnlyWanted
            : supply.Developers.Count > 0 ? HomeSupplySign.OnlyElsewhere
            : HomeSupplySign.Unknown;

    private static int LocalNearBy(GraphSnapshot graph, int technology, WalkMeter meter)
    {
        var segments = TechnologyUse.Ends(graph, new(GraphSchema.UsedIn, IsForward: true), [technology], meter);
        return TechnologyUse.Ends(graph, new(GraphSchema.OperatesIn, IsForward: false), segments, meter)
            .Count(ordinal => graph[ordinal] is Enterprise { IsLocal: true });
    }
}
