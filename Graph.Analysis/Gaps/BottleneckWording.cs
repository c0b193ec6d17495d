using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>A bottleneck in words.</summary>
internal static class BottleneckWording
{
    public static Bilingual Of(ChainFacts chain, TechnologyFacts technology, IReadOnlyList<Segment> segments) => Wording.Join(
        Reason(chain, technology, segments), Dependents(chain, technology), Developers(technology), Nearby(chain, technology), ResearchWording.Behind(technology.Backers));

    private static Bilingual Reason(ChainFacts chain, TechnologyFacts technology, IReadOnlyList<Segment> segments)
    {
        var (name, places) = (Wording.NameOf(technology.Technology), Wording.List(segments));
        var needing = Wording.List(technology.LocalNeeds.Select(need => chain.Graph.Find(need.From)).OfType<Node>());
        var (standing, others) = (chain.Shape.Standing([.. segments.Select(segment => segment.Id)]), chain.Shape.Segments.Count - 1);
        var (chainZh, chainEn) = standing == 0 ? ("在本链内不再供给其他环节", "no other segment of the chain stands on it")
            : ($"关系到本链其余{others}个环节中的{Wording.Number(standing)}个", $"{Wording.Number(standing)} of the other {others} segments of the chain stand on it");
        var (zh, en) = technology.Technology.Kind is TechnologyKind.Bottleneck
            ? ("被列为卡脖子或关键核心技术攻关方向", "documents call it a bottleneck or a core technology to be broken through")
            : ($"是{needing.Zh}需要的技术", $"{needing.En} {(technology.LocalNeeds.Count == 1 ? "needs" : "need")} it");
        if (technology.Technology.Kind is TechnologyKind.Bottleneck && technology.LocalNeeds.Count > 0)
            (zh, en) = ($"{zh}，{needing.Zh}也需要它", $"{en}, and {needing.En} {(technology.LocalNeeds.Count == 1 ? "needs" : "need")} it");
        return new($"{Quotation.Chinese(name.Zh)}{zh}；用于{places.Zh}环节，{chainZh}。",
            $"{name.En}: {en}. It is used in {places.En}; {chainEn}.");
    }

    private static Bilingual? Dependents(ChainFacts chain, TechnologyFacts technology)
    {
        if (technology.Dependents.Count == 0)
            return null;
        var names = Wording.List(technology.Dependents.Select(id => chain.Graph.Find(id)).OfType<Node>());
        return new($"有{technology.Dependents.Count}项技术建立在它之上：{names.Zh}。",
            $"{(technology.Dependents.Count == 1 ? "One technology rests" : $"{technology.Dependents.Count} technologies rest")} on it: {names.En}.");
    }

    private static Bilingual Developers(TechnologyFacts technology)
    {
        var planned = technology.LocalPlanners.Select(developer => developer.Enterprise).ToList();
        var outside = technology.OutsideMasters.Select(developer => developer.Enterprise).ToList();
        var (plannedNames, outsideNames) = (Wording.List(planned), Wording.List(outside));
        return Wording.Join(
            planned.Count == 0 ? new("未见本地企业掌握。", "No local enterprise is known to master it.")
                : new($"本地有{planned.Count}家企业列有攻关计划（{plannedNames.Zh}），未见掌握。",
                    $"No local enterprise is known to master it; documents only plan for {plannedNames.En} to work on it."),
            outside.Count == 0 ? null : new($"外地的{outsideNames.Zh}已掌握。", $"Elsewhere {outsideNames.En} {(outside.Count == 1 ? "masters" : "master")} it."));
    }

    /// <summary>Who works where it is used, in any chain: using it is not mastering it, and the data may merely not say.</summary>
    private static Bilingual? Nearby(ChainFacts chain, TechnologyFacts technology)
    {
        var known = technology.Developers.Select(developer => developer.Enterprise.Id).ToHashSet();
        var near = TechnologyPlaces.Of(chain.Graph, technology.Technology.Id).SelectMany(place => chain.Graph.To<OperatesIn>(place.Segment.Id))
            .Select(edge => chain.Graph.Find<Enterprise>(edge.From)).OfType<Enterprise>()
            .Where(enterprise => enterprise.IsLocal && !known.Contains(enterprise.Id)).DistinctBy(enterprise => enterprise.Id).Take(Wording.Shown + 1).ToList();
        if (near.Count == 0)
            return null;
        var names = Wording.ListFirst(near);
        return new($"本地从事相关环节的有{names.Zh}，是否掌握未见写明，可先核实。",
            $"{names.En} {(near.Count == 1 ? "works" : "work")} here where it is used; whether {(near.Count == 1 ? "it masters" : "they master")} it is not said, and worth asking.");
    }
}
