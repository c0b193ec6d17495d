using Graph.Model;

namespace Graph.Analysis.Tests.Dependencies;

/// <summary>Resin → board → module: two chains, a technology that nobody here masters, and one that a firm does.</summary>
internal static class SmallIndustry
{
    public static NodeId Chips { get; } = NodeId.Parse("chain:chips");
    public static NodeId Wind { get; } = NodeId.Parse("chain:wind");
    public static NodeId Materials { get; } = NodeId.Parse("segment:materials");
    public static NodeId Boards { get; } = NodeId.Parse("segment:boards");
    public static NodeId Blades { get; } = NodeId.Parse("segment:blades");
    public static NodeId Resin { get; } = NodeId.Parse("technology:resin");
    public static NodeId Board { get; } = NodeId.Parse("technology:board");
    public static NodeId Module { get; } = NodeId.Parse("technology:module");
    public static NodeId Blade { get; } = NodeId.Parse("technology:blade");
    public static NodeId ResinMaker { get; } = NodeId.Parse("enterprise:resin-maker");
    public static NodeId BoardMaker { get; } = NodeId.Parse("enterprise:board-maker");
    public static NodeId ModuleBuyer { get; } = NodeId.Parse("enterprise:module-buyer");
    public static NodeId BladeShop { get; } = NodeId.Parse("enterprise:blade-shop");

    public static IReadOnlyList<Node> Nodes { get; } =
    [
        new Chain { Id = Chips, Name = "芯片", NameEn = "Chips" },
        new Chain { Id = Wind, Name = "风电", NameEn = "Wind power" },
        Segment(Materials), Segment(Boards), Segment(Blades),
        new Technology { Id = Resin, Name = "树脂", NameEn = "Resin", Kind = TechnologyKind.Bottleneck },
        TechnologyGraph.Technology(Board), TechnologyGraph.Technology(Module), TechnologyGraph.Technology(Blade),
        new Enterprise { Id = ResinMaker, Name = "树脂厂", IsLocal = false },
        new Enterprise { Id = BoardMaker, Name = "线路板厂", IsLocal = true },
        new Enterprise { Id = ModuleBuyer, Name = "模组厂", IsLocal = true },
        new Enterprise { Id = BladeShop, Name = "叶片厂", IsLocal = true },
    ];

    public static IReadOnlyList<Edge> Edges { get; } =
    [
        new PartOf { From = Materials, To = Chips }, new PartOf { From = Boards, To = Chips }, new PartOf { From = Blades, To = Wind },
        new UsedIn { From = Resin, To = Materials }, new UsedIn { From = Board, To = Boards }, new UsedIn { From = Module, To = Boards },
        new UsedIn { From = Blade, To = Blades },
        TechnologyGraph.DependsOn(Board, Resin), TechnologyGraph.DependsOn(Module, Board), TechnologyGraph.DependsOn(Blade, Resin),
        new Develops { From = ResinMaker, To = Resin }, new Develops { From = BoardMaker, To = Board },
            new Needs { From = ModuleBuyer, To = Module },
        new OperatesIn { From = BladeShop, To = Blades }, new OperatesIn { From = BoardMaker, To = Boards },
    ];

    public static GraphView With(params Edge[] more) => GraphView.Of(GraphVersion.Empty, Nodes, Edges.Concat(more));

    private static Segment Segment(NodeId id) =>
        new() { Id = id, Name = id.Slug, Stage = SegmentStage.Midstream, Order = 1, Basis = Basis.Expert };
}
