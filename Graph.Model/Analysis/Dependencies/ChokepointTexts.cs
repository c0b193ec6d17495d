namespace Graph.Model.Analysis;

/// <summary>What is said about a chokepoint, in both languages.</summary>
internal static class ChokepointTexts
{
    private const int MostDependents = 5;
    private const int MostDevelopers = 5;

    public static Bilingual Explanation(Technology technology, int reach, int direct, int chains, HomeSupply supply, Chain? chain) => new(
        $"{(chain is null ? "" : $"{chain.Name}产业链中，")}{reach}项技术直接或间接依赖{technology.Name}，其中{direct}项直接依赖；影响所及{chains}条产业链。{SupplyZh(supply)}",
        $"{Count(reach, "technology", "technologies")}{(chain is null ? "" : $" of the chain {EnglishOf(chain)}")} {(reach == 1 ? "rests" : "rest")} on "
        + $"{EnglishOf(technology)}, {direct} directly; what stands on it reaches into {Count(chains, "chain", "chains")}. {SupplyEn(supply)}");

    /// <summary>Technologies that directly rest on it, and local enterprises that master it; the first few of each, by id.</summary>
    public static IReadOnlyList<Evidence> Evidence(AnalysisGraph graph, Technology technology, HomeSupply supply) =>
    [
        .. graph.To<DependsOn>(technology.Id).Where(edge => edge.From != edge.To).Take(MostDependents).Select(edge => Rests(graph, technology, edge)),
        .. supply.Local.Take(MostDevelopers).Select(edge => Masters(graph.Find(edge.From)!, technology, edge)),
    ];

    private static Evidence Rests(AnalysisGraph graph, Technology technology, DependsOn edge)
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

    private static string SupplyZh(HomeSupply supply) => supply switch
    {
        { Local.Count: 1 } => "本地有1家企业掌握或研发，属单一来源。",
        { Local.Count: > 1 } => $"本地有{supply.Local.Count}家企业掌握或研发。",
        { IsKnownToLack: true } => "本地尚无企业掌握。",
        _ => "资料未说明本地是否有企业掌握。",
    };

    private static string SupplyEn(HomeSupply supply) => supply switch
    {
        { Local.Count: 1 } => "One local enterprise develops or masters it: a single source.",
        { Local.Count: > 1 } => $"{supply.Local.Count} local enterprises develop or master it.",
        { IsKnownToLack: true } => "No local enterprise masters it.",
        _ => "The data does not say whether a local enterprise masters it.",
    };

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string EnglishOf(Node node) => node.NameEn ?? node.Name;
}
