using Graph.Analysis.Dependencies;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Describes a chokepoint in both languages. Each text is made when it is called for.</summary>
public static class ChokepointTexts
{
    private const int MaxDependents = 5;
    private const int MaxDevelopers = 5;

    /// <summary>The reasons for the rank in a few sentences.</summary>
    /// <param name="graph">The graph in which the chokepoint was found.</param>
    /// <param name="point">The chokepoint.</param>
    public static Bilingual Explanation(GraphSnapshot graph, Chokepoint point)
    {
        var technology = NodeOf(graph, point.Technology);
        var (scopeZh, scopeEn) = point.Chain is not { } id ? ("", "")
            : ($"{NodeOf(graph, id).Name}产业链中，", $" of the chain {EnglishOf(NodeOf(graph, id))}");
        return new(
            $"{scopeZh}{point.Reach}项技术直接或间接依赖{technology.Name}，其中{point.DirectReach}项直接依赖；"
            + $"影响所及{point.Chains.Count}条产业链。{SupplyZh(point.Supply)}",
            $"{Count(point.Reach, "technology", "technologies")}{scopeEn} {(point.Reach == 1 ? "rests" : "rest")} on "
                + $"{EnglishOf(technology)}, "
            + $"{point.DirectReach} directly; technologies that depend on it are in {Count(point.Chains.Count, "chain", "chains")}. "
            + SupplyEn(point.Supply));
    }

    /// <summary>Technologies that directly rest on it, and local enterprises that master it, with the places in documents that say so; the
    /// first five of each, by id.</summary>
    /// <param name="graph">The graph in which the chokepoint was found.</param>
    /// <param name="point">The chokepoint.</param>
    public static IReadOnlyList<Evidence> Evidence(GraphSnapshot graph, Chokepoint point)
    {
        var ordinal = graph.TryFind(point.Technology, out var found) ? found : -1;
        var technology = NodeOf(graph, point.Technology);
        var dependents = graph.To<DependsOn>(ordinal).Where(edge => edge.From != edge.To).Take(MaxDependents);
        return
        [
            .. dependents.Select(edge => Rests(NodeOf(graph, edge.From), technology, edge)),
            .. point.Supply.Local.Take(MaxDevelopers).Select(edge => Masters(NodeOf(graph, edge.From), technology, edge)),
        ];
    }

    private static Evidence Rests(Node dependent, Node technology, DependsOn edge)
    {
        var basis = BasisTexts.InBrackets(edge.Basis);
        return new(
            new($"{dependent.Name}依赖{technology.Name}{(edge.Why is { } why ? $"：{why}" : "")}{basis.Zh}",
                $"{EnglishOf(dependent)} needs {EnglishOf(technology)}{basis.En}"),
            [dependent.Id, technology.Id],
            edge.Citations);
    }

    private static Evidence Masters(Node enterprise, Node technology, Develops edge) => new(
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
        HomeSupplySign.CalledBottleneck =>
            $"Documents call it a bottleneck, and none says that a local enterprise masters it{NearByEn(supply)}.",
        HomeSupplySign.OnlyWanted =>
            $"Local enterprises need it or plan to develop it, and no document says that one masters it{NearByEn(supply)}.",
        HomeSupplySign.OnlyElsewhere => $"All known developers are elsewhere{NearByEn(supply)}.",
        _ => $"The data does not say whether a local enterprise masters it{NearByEn(supply)}.",
    };

    private static string NearByEn(HomeSupply supply) => supply.NearBy == 0 ? ""
        : $"; {Count(supply.NearBy, "local enterprise works", "local enterprises work")} in a segment that uses it; "
            + $"whether {(supply.NearBy == 1 ? "it masters" : "they master")} it is not said";

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string EnglishOf(Node node) => node.NameEn ?? node.Name;

    private static Node NodeOf(GraphSnapshot graph, NodeId id) => graph.TryFind(id, out var ordinal) ? graph[ordinal]
        : throw new ArgumentException($"The graph has no {id}.", nameof(id));
}
