namespace Graph.Model;

public static partial class GraphSchema
{
    /// <summary>The relations that are paths of edges, or several edges under one name.</summary>
    private static void AddDerivedRelations()
    {
        IReadOnlyList<Step> segments = [Back(PartOf)];
        IReadOnlyList<Step> technologies = [Back(PartOf), Back(UsedIn)];
        IReadOnlyList<Step> filed = [Back(FiledUnder)];

        Derive(Chain, "technologies", [Technology], "Technologies used in its segments.", "技术", technologies);
        Derive(Chain, "enterprises", [Enterprise], "Enterprises that work in its segments, or are filed under it.", "企业",
            [.. segments, Back(OperatesIn)], filed);
        Derive(Chain, "labs", [Lab], "Laboratories that research its technologies, or are filed under it.", "实验室与平台",
            [.. technologies, Back(Researches)], filed);
        Derive(Chain, "institutions", [Institution], "Universities and institutes that research its technologies, or are filed under it.",
            "高校院所",
            [.. technologies, Back(Researches)], filed);
        Derive(Chain, "parks", [Park], "Parks made for its segments, or filed under it.", "园区", [.. segments, Back(Serves)], filed);
        Derive(Chain, "projects", [Project], "Projects about its technologies, or filed under it.", "项目", [.. technologies, Back(About)],
            filed);
        Derive(Chain, "collaborations", [Collaboration], "Collaborations about its technologies, or filed under it.", "产学研合作",
            [.. technologies, Back(About)], filed);

        DeriveClusters(Segment, [Along(PartOf), Along(InCluster)]);
        DeriveChains(Technology, "Chains whose segments use it.", [Along(UsedIn), Along(PartOf)]);
        DeriveChains(Enterprise, "Chains in whose segments it works, or under which it is filed.", [Along(OperatesIn), Along(PartOf)],
            [Along(FiledUnder)]);
        DeriveChains(Lab, "Chains whose technologies it researches, or under which it is filed.",
            [Along(Researches), Along(UsedIn), Along(PartOf)], [Along(FiledUnder)]);
        DeriveChains(Institution, "Chains whose technologies it researches, or under which it is filed.",
            [Along(Researches), Along(UsedIn), Along(PartOf)], [Along(FiledUnder)]);
        DeriveChains(Park, "Chains for whose segments it is made, or under which it is filed.", [Along(Serves), Along(PartOf)],
            [Along(FiledUnder)]);
        DeriveChains(Collaboration, "Chains whose technologies it is about, or under which it is filed.",
            [Along(About), Along(UsedIn), Along(PartOf)], [Along(FiledUnder)]);
        DeriveChains(Project, "Chains whose technologies it is about, or under which it is filed.",
            [Along(About), Along(UsedIn), Along(PartOf)], [Along(FiledUnder)]);

        DeriveChains(Discipline, "Chains whose segments or technologies draw on it.", [Back(DrawsOn), Along(PartOf)],
            [Back(DrawsOn), Along(UsedIn), Along(PartOf)]);

        foreach (var organization in Organizations)
            Derive(organization, "projects", [Project], "Projects it leads or is a partner in.", "项目", [Back(LedBy)], [Back(PartneredBy)]);
    }

    private static Step Along(EdgeKind edge) => new(edge, IsForward: true);

    private static Step Back(EdgeKind edge) => new(edge, IsForward: false);

    private static void Derive(NodeKind owner, string name, IReadOnlyList<NodeKind> targets, string meaning, string chinese,
        params IReadOnlyList<IReadOnlyList<Step>> paths) =>
        owner.Add(new(name, owner, RelationForm.Connection, targets, paths, meaning, chinese));

    private static void DeriveChains(NodeKind owner, string meaning, params IReadOnlyList<IReadOnlyList<Step>> paths)
    {
        owner.Add(new("chains", owner, RelationForm.List, [Chain], paths, meaning, "产业链") { GroupKey = "CHAIN" });
        DeriveClusters(owner, [.. paths.Select(path => (IReadOnlyList<Step>)[.. path, Along(InCluster)])]);
    }

    private static void DeriveClusters(NodeKind owner, params IReadOnlyList<IReadOnlyList<Step>> paths) =>
        owner.Add(new("clusters", owner, RelationForm.List, [Cluster], paths, "Clusters of its chains.", "产业集群") { GroupKey = "CLUSTER" });
}
