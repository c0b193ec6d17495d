using Graph.Model;

namespace Graph.TestSupport;

/// <summary>The smallest world with something of every kind: resins → photoresist → wafers, of which only wafers are made here.</summary>
public static class TinyChain
{
    public static NodeId Chain { get; } = NodeId.Parse("chain:tiny");

    public static NodeId Materials { get; } = NodeId.Parse("segment:materials");

    public static NodeId WaferFab { get; } = NodeId.Parse("segment:wafer-fab");

    public static NodeId Photoresist { get; } = NodeId.Parse("technology:photoresist");

    public static NodeId Resin { get; } = NodeId.Parse("technology:resin");

    public static NodeId LocalFab { get; } = NodeId.Parse("enterprise:local-fab");

    public static NodeId FarResins { get; } = NodeId.Parse("enterprise:far-resins");

    public static NodeId ResistLab { get; } = NodeId.Parse("lab:resist-lab");

    public static NodeId Plan { get; } = NodeId.Parse("source:plan");

    public static DataSet DataSet { get; } = new("小城产业链", "Tiny town's chain", "CC0",
        new("小城", "Tiny Town", [new("东区", "East District"), new("西区", null)]));

    public static GraphBatch Batch { get; } = new GraphBuilder()
        .DataSet(DataSet)
        .Source("plan", "小城产业规划").Source("news", "小城日报")
        .Cite("plan#1@2026-11-01").Cluster("chips")
        .Cite("plan#2", "news@2026-11-02", "plan#3").Chain("tiny", cluster: "chips", nameEn: "Tiny")
        .Cite("plan#4").Segment("wafer-fab", stage: SegmentStage.Midstream)
            .Segment("materials", feeds: ["wafer-fab"], stage: SegmentStage.Upstream)
        .Cite().Segment("packaging", stage: SegmentStage.Downstream, basis: Basis.Expert)
        .Cite("news").Technology("photoresist", usedIn: ["materials", "wafer-fab"], dependsOn: ["resin"], kind: TechnologyKind.Bottleneck,
            why: "树脂是主要成分")
        .Technology("resin", usedIn: ["materials"]).Technology("lithography", usedIn: ["wafer-fab"], dependsOn: ["photoresist"])
        .Cite("plan#5").Enterprise("far-resins", segment: "materials", region: "远城", develops: ["resin"], role: EnterpriseRole.Leader)
        .Enterprise("local-fab", segment: "wafer-fab", region: "东区", isLocal: true, develops: ["lithography"],
            needs: ["photoresist", "resin"],
            status: FactStatus.Planned)
        .Enterprise("quiet-works")
        .Filed("enterprise:quiet-works", "tiny")
        .Discipline("chemistry").Institution("tiny-uni", researches: ["resin"], strongIn: ["chemistry"], region: "西区", grade: "A+")
        .Park("chip-park", serves: ["wafer-fab", "materials"], region: "东区")
        .Lab("resist-lab", hosts: ["enterprise:local-fab", "institution:tiny-uni", "park:chip-park"], researches: ["photoresist"],
            region: "东区")
        .Collaboration("joint-resist", parties: ["enterprise:local-fab", "institution:tiny-uni"], about: ["photoresist"], year: 2025)
        .Project("resist-line", lead: "enterprise:local-fab", partners: ["institution:tiny-uni", "lab:resist-lab"],
            about: ["photoresist"], budget: 5_000_000_000)
        .Build();
}
