using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>What is said about a chokepoint, in both languages.</summary>
internal static class ChokepointTexts
{
    private const int MostDependents = 5;
    private const int MostDevelopers = 5;

    public static Bilingual Explanation(Technology technology, int reach, int direct, int chains, HomeSupply supply, Chain? chain)
    {
        var (scopeZh, scopeEn) = chain is null ? ("", "") : ($"{chain.Name}产业链中，", $" of the chain {EnglishOf(chain)}");
        return new(
            $"{scopeZh}{reach}项技术直接或间接依赖{technology.Name}，其中{direct}项直接依赖；影响所及{chains}条产业链。{SupplyZh(supply)}",
            $"{Count(reach, "technology", "technologies")}{scopeEn} {(reach == 1 ? "rests" : "rest")} on {EnglishOf(technology)}, {direct} directly; "
            + $"what stands on it reaches into {Count(chains, "chain", "chains")}. {SupplyEn(supply)}");
    }

    /// <summary>Technologies that directly rest on it, and local enterprises that master it; the first few of each, by id.</summary>
    public static IReadOnlyList<Evidence> Evidence(GraphView graph, Technology technology, HomeSupply supply) =>
    [
        .. graph.To<DependsOn>(technology.Id).Where(edge => edge.From != edge.To).Take(MostDependents).Select(edge => Rests(graph, technology, edge)),
        .. supply.Local.Take(MostDevelopers).Select(edge => Masters(graph.Find(edge.From)!, technology, edge)),
    ];

    private static Evidence Rests(GraphView graph, Technology technology, DependsOn edge)
    {
        var dependent = graph.Find(edge.From)!;
        var expert = edge.Basis is Basis.Expert;
        return new(
            new($"{dependent.Name}依赖{technology.Name}{(edge.Why is { } why ? $"：{why}" : "")}{(expert ? "（专家判断）" : "")}",
                $"{EnglishOf(dependent)} needs {EnglishOf(technology)}{(expert ? " (expert judgement)" : "")}"),
            [dependent.Id, technology.Id],
            edge.Citations);
    }

    private static Evidence Masters(Node enterprise, Technology technology, Develops edge) => new(
        new($"{enterprise.Name}掌握或研发{technology.Name}", $"{EnglishOf(enterprise)} develops or masters {EnglishOf(technology)}"),
        [enterprise.Id, technology.Id],
        edge.Citations);

    private static string SupplyZh(HomeSupply supply) => supply.Sign switch
    {
        HomeSupplySign.Mastered when supply.Local.Count == 1 => "本地有1家企业掌握或研发，属单一来源。",
        HomeSupplySign.Mastered => $"本地有{supply.Local.Count}家企业掌握或研发。",
        HomeSupplySign.CalledBottleneck => $"文件将其列为攻关方向，资料中未见本地企业掌握{NearByZh(supply)}。",
        HomeSupplySign.OnlyWanted => $"本地企业仅有研发计划或需求，资料中未见本地企业掌握{NearByZh(supply)}。",
        HomeSupplySign.OnlyElsewhere => $"已知研发企业均在外地{NearByZh(supply)}。",
        _ => $"资料未说明本地是否有企业掌握{NearByZh(supply)}。",
    };

    private static string NearByZh(HomeSupply supply) => supply.NearBy == 0 ? "" : $"；本地有{supply.NearBy}家企业从事相关环节，是否掌握未见说明";

    private static string SupplyEn(HomeSupply supply) => supply.Sign switch
    {
        HomeSupplySign.Mastered when supply.Local.Count == 1 => "One local enterprise develops or masters it: a single source.",
        HomeSupplySign.Mastered => $"{supply.Local.Count} local enterprises develop or master it.",
        HomeSupplySign.CalledBottleneck => $"Documents call it a bottleneck, and none says that a local enterprise masters it{NearByEn(supply)}.",
        HomeSupplySign.OnlyWanted =>
            $"Local enterprises need it or plan to develop it, and no document says that one masters it{NearByEn(supply)}.",
        HomeSupplySign.OnlyElsewhere => $"All known developers are elsewhere{NearByEn(supply)}.",
        _ => $"The data does not say whether a local enterprise masters it{NearByEn(supply)}.",
    };

    private static string NearByEn(HomeSupply supply) => supply.NearBy == 0 ? ""
        : $"; {Count(supply.NearBy, "local enterprise works", "local enterprises work")} in a segment that uses it; whether {(supply.NearBy == 1 ? "it masters" : "they master")} it is not said";

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string EnglishOf(Node node) => node.NameEn ?? node.Name;
}
