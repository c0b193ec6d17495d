using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Gaps in words, written from their facts each time that a text is read.</summary>
public static class GapTexts
{
    /// <summary>A gap in words.</summary>
    public static Bilingual Explain(ChainGap gap)
    {
        var chain = gap.Facts;
        return gap.Kind switch
        {
            ChainGapKind.Bottleneck => Bottleneck(chain, chain.OfTechnology(gap.Technology!.Value)),
            ChainGapKind.NoResearchSupport => NoResearch(chain, chain.Of(gap.Segment)),
            _ => Supply(chain, chain.Of(gap.Segment), gap.Kind),
        };
    }

    /// <summary>What is known of a segment that cannot be judged, and what would decide it.</summary>
    public static Bilingual Explain(UndecidedSegment undecided) =>
        Undecided(undecided.Facts, undecided.Facts.Of(undecided.Segment));

    /// <summary>What is known of a segment that cannot be judged, and what would decide it.</summary>
    internal static Bilingual Undecided(ChainFacts chain, SegmentFacts segment) => Wording.Join(Structure(chain, segment.Segment),
        UndecidedTexts.Known(segment), Hints(segment), UndecidedTexts.Decider(segment));

    private static Bilingual Supply(ChainFacts chain, SegmentFacts segment, ChainGapKind kind) => Wording.Join(
        Structure(chain, segment.Segment),
        kind switch
        {
            ChainGapKind.Missing => Missing(segment),
            ChainGapKind.SingleSource => SingleSource(chain, segment),
            _ => Weak(segment),
        },
        Hints(segment),
        Bottlenecks(segment),
        Research(segment));

    internal static Bilingual Missing(SegmentFacts segment)
    {
        var elsewhere = segment.Outside.Select(supplier => supplier.Enterprise).ToList();
        var outside = Wording.List(elsewhere);
        return elsewhere.Count == 1
            ? new($"文献所载从事这一环节的企业只有外地的{outside.Zh}，未见本地企业，链条在此断开。",
                $"The only enterprise that documents name in it, {outside.En}, is elsewhere; no local one is named, so the chain breaks "
                    + $"here.")
            : new($"文献所载从事这一环节的企业（{outside.Zh}）都在外地，未见本地企业，链条在此断开。",
                $"The enterprises that documents name in it ({outside.En}) are all elsewhere; no local one is named, so the chain "
                    + $"breaks here.");
    }

    private static Bilingual SingleSource(ChainFacts chain, SegmentFacts segment)
    {
        var only = Wording.NameOf(segment.Local[0]);
        var (outside, others) = (segment.Outside.Select(supplier => supplier.Enterprise).ToList(),
            Wording.List(segment.Outside.Select(supplier => supplier.Enterprise)));
        var (elsewhereZh, elsewhereEn) = outside.Count == 0 ? ("", "") : ($"，外地另有{others.Zh}", $", and {others.En} elsewhere");
        var (riskZh, riskEn) = chain.Shape.Downstream(segment.Segment.Id).Count == 0 ? ("本地没有第二家可替代", "There is no second source here")
            : ("这家企业一旦停产或外迁，下游就失去本地配套", "If that one stops or moves, what lies downstream loses its local supply");
        return new($"文献所载的本地企业只有一家：{only.Zh}{elsewhereZh}。{riskZh}。",
            $"Documents name one local enterprise, {only.En}{elsewhereEn}. {riskEn}.");
    }

    private static Bilingual Weak(SegmentFacts segment)
    {
        var local = Wording.List(segment.Local, Wording.NameOf);
        var (zh, en) = segment.Supply < GapWeights.WeakSupply ? ("不及一家龙头企业", "less than one leader")
            : segment.IsCalledWeakHere ? ("且有文献评价本市这一环节薄弱", "and a document calls the segment weak in the city")
            : ("文献未称其中哪家为龙头，合计也不及两家龙头企业", "no document calls one of them a leader, and together they are less than two");
        return new($"本地有{segment.Local.Count}家企业：{local.Zh}；按地位折算合计{Wording.Number(segment.Supply)}，{zh}。",
            $"There are {segment.Local.Count} local enterprises, {local.En}; by their standing they add up to "
                + $"{Wording.Number(segment.Supply)}, {en}.");
    }

    private static Bilingual? Bottlenecks(SegmentFacts segment)
    {
        var open = segment.Technologies.Where(facts => facts.IsBottleneck).Select(facts => facts.Technology).ToList();
        if (open.Count == 0)
            return null;
        var names = Wording.List(open);
        return new($"有{open.Count}项关键技术未见本地企业掌握：{names.Zh}。", $"No local enterprise is known to master {names.En}.");
    }

    private static Bilingual NoResearch(ChainFacts chain, SegmentFacts segment)
    {
        var technologies = Wording.List(segment.Technologies.Select(facts => facts.Technology));
        return Wording.Join(
            Structure(chain, segment.Segment),
            new($"它用到{segment.Technologies.Count}项技术（{technologies.Zh}），未见已运行的实验室、有相应研究的高校院所或已落地的产学研合作。",
                $"It uses {Wording.Count(segment.Technologies.Count, "technology", "technologies")} ({technologies.En}); no operating "
                    + $"laboratory, no institution that researches "
                + "one of them and no established collaboration is known."),
            Planned(segment.Backers));
    }

    /// <summary>The research behind a segment.</summary>
    private static Bilingual? Research(SegmentFacts segment) =>
        segment.Technologies.Count == 0 && segment.Backers.Count == 0 ? null : Research(segment.Backers);

    /// <summary>The research behind a technology or a segment.</summary>
    private static Bilingual Research(IReadOnlyList<Backer> backers)
    {
        var real = backers.Where(backer => backer.Backing > 0).ToList();
        if (real.Count == 0)
            return Planned(backers) ?? new("科研方面未见支撑力量。", "No research behind it is known.");
        var names = Wording.List(real);
        return new($"科研方面有{names.Zh}支撑。", $"Research on it: {names.En}.");
    }

    private static Bilingual? Planned(IReadOnlyList<Backer> backers)
    {
        var planned = backers.Where(backer => backer.Backing == 0).Select(backer => backer.Node).ToList();
        if (planned.Count == 0)
            return null;
        var names = Wording.List(planned);
        return new($"{names.Zh}尚在规划或未见落地，不计入。", $"{names.En}: only planned or not known to be established, and not counted.");
    }

    /// <summary>Local enterprises that master a technology of the segment and are not said to work in it.</summary>
    private static Bilingual? Hints(SegmentFacts segment)
    {
        var hints = segment.Technologies.SelectMany(facts => facts.Supply.LocalMasters).Select(developer => developer.Enterprise)
            .Where(enterprise => segment.Local.All(supplier => supplier.Enterprise.Id != enterprise.Id))
                .DistinctBy(enterprise => enterprise.Id).OrderBy(enterprise => enterprise.Id).ToList();
        if (hints.Count == 0)
            return null;
        var names = Wording.List(hints);
        var (master, work) = hints.Count == 1 ? ("masters", "it works") : ("master", "they work");
        return new($"线索：{names.Zh}掌握这一环节的技术，是否从事这一环节未见写明。",
            $"A lead: {names.En} {master} a technology of it; whether {work} in the segment is not said.");
    }

    private static Bilingual Structure(ChainFacts chain, Segment segment)
    {
        var downstream = chain.Shape.Downstream(segment.Id);
        var (count, others, mutual) = (downstream.Count, chain.Shape.Segments.Count - 1,
            downstream.Count(other => chain.Shape.InOneCycle(segment.Id, other)));
        var (loopZh, loopEn) = mutual == 0 ? ("", "")
            : ($"（其中{mutual}个与它互为循环，按一半计）", $" ({mutual} of them in a cycle with it, which count half)");
        var (name, place) = (Wording.NameOf(segment), Place(segment.Stage));
        var chainName = Wording.NameOf(chain.Shape.Chain);
        return count == 0
            ? new($"{Quotation.Chinese(name.Zh)}是{chainName.Zh}链的{place.Zh}环节，处于链条末端。",
                $"The segment {name.En} lies {place.En} in the chain {chainName.En}, at its end.")
            : new($"{Quotation.Chinese(name.Zh)}是{chainName.Zh}链的{place.Zh}环节，本链其余{others}个环节中有{count}个直接或间接依赖它{loopZh}。",
                $"The segment {name.En} lies {place.En} in the chain {chainName.En}: {count} of the other {others} segments "
                    + $"{(count == 1 ? "depends" : "depend")} on it, directly or through others{loopEn}.");
    }

    private static Bilingual Place(SegmentStage stage) => stage switch
    {
        SegmentStage.Upstream => new("上游", "upstream"),
        SegmentStage.Midstream => new("中游", "midstream"),
        _ => new("下游", "downstream"),
    };

    private static Bilingual Bottleneck(ChainFacts chain, TechnologyFacts technology) => Wording.Join(
        Reason(chain, technology, chain.Using(technology.Technology)), Dependents(chain, technology), Developers(technology),
            Nearby(chain, technology), Research(technology.Backers));

    private static Bilingual Reason(ChainFacts chain, TechnologyFacts technology, IReadOnlyList<Segment> segments)
    {
        var (name, places) = (Wording.NameOf(technology.Technology), Wording.List(segments));
        var needing = Wording.List(technology.Supply.Wanted.Select(need => chain.Graph.Find(need.From)).OfType<Node>());
        var (standing, others) = (chain.Shape.DependentCount([.. segments.Select(segment => segment.Id)]), chain.Shape.Segments.Count - 1);
        var (chainZh, chainEn) = standing == 0 ? ("在本链内不再供给其他环节", "no other segment of the chain depends on it")
            : ($"关系到本链其余{others}个环节中的{Wording.Number(standing)}个",
                $"{Wording.Number(standing)} of the other {others} segments of the chain depend on it");
        var (zh, en) = technology.Technology.Kind is TechnologyKind.Bottleneck
            ? ("被列为卡脖子或关键核心技术攻关方向", "documents call it a bottleneck or a core technology to be broken through")
            : ($"是{needing.Zh}{(technology.Supply.LocalNeeds.Count == 0 ? "（已不在本地）" : "")}需要的技术", $"{needing.En} {NeedsIn(technology)} it");
        if (technology.Technology.Kind is TechnologyKind.Bottleneck && technology.Supply.Wanted.Count > 0)
        {
            (zh, en) = ($"{zh}，{needing.Zh}也需要它",
                $"{en}, and {needing.En} {NeedsIn(technology)} it");
        }

        return new($"{Quotation.Chinese(name.Zh)}{zh}；用于{places.Zh}环节，{chainZh}。",
            $"{name.En}: {en}. It is used in {places.En}; {chainEn}.");
    }

    private static string NeedsIn(TechnologyFacts technology) => technology.Supply switch
    {
        { LocalNeeds.Count: 0 } => "needed",
        { Wanted.Count: 1 } => "needs",
        _ => "need",
    };

    private static Bilingual? Dependents(ChainFacts chain, TechnologyFacts technology)
    {
        if (technology.Dependents.Count == 0)
            return null;
        var names = Wording.List(technology.Dependents.Select(id => chain.Graph.Find(id)).OfType<Node>());
        return new($"有{technology.Dependents.Count}项技术建立在它之上：{names.Zh}。",
            $"{(technology.Dependents.Count == 1 ? "One technology rests" : $"{technology.Dependents.Count} technologies rest")} on it: "
                + $"{names.En}.");
    }

    private static Bilingual Developers(TechnologyFacts technology)
    {
        var planned = technology.Supply.LocalPlanners.Select(developer => developer.Enterprise).ToList();
        var plannedNames = Wording.List(planned);
        return Wording.Join(
            planned.Count == 0 ? new("未见本地企业掌握。", "No local enterprise is known to master it.")
                : new($"本地有{planned.Count}家企业列有攻关计划（{plannedNames.Zh}），未见掌握。",
                    $"No local enterprise is known to master it; documents only plan for {plannedNames.En} to work on it."),
            Elsewhere([.. technology.Supply.OutsideMasters]));
    }

    // Whoever reads of whom to attract should know whether any of them is known to master the very thing.
    private static Bilingual Elsewhere(IReadOnlyList<Developer> masters)
    {
        var names = Wording.List(masters.Select(developer => developer.Enterprise));
        return masters.Count == 0
            ? new("外地也未见有企业掌握；招引对象如有，只凭相近的技术或业务列出。",
                "None elsewhere is known to master it either; whoever is listed to attract is so for technologies or work nearby.")
            : masters.All(developer => developer.Edge.Basis is Basis.Inferred)
                ? new($"外地的{names.Zh}据推定掌握，没有文献写明。", $"Elsewhere {names.En} was only inferred to master it; no document says so.")
                : new($"外地的{names.Zh}已掌握。", $"Elsewhere {names.En} {(masters.Count == 1 ? "masters" : "master")} it.");
    }

    /// <summary>Who works where it is used, in any chain: using it is not mastering it, and the data may merely not say.</summary>
    private static Bilingual? Nearby(ChainFacts chain, TechnologyFacts technology)
    {
        var known = technology.Supply.Developers.Select(developer => developer.Enterprise.Id).ToHashSet();
        var near = TechnologyPlaces.Of(chain.Graph, technology.Technology.Id)
            .SelectMany(place => chain.Graph.To<OperatesIn>(place.Segment.Id))
            .Select(edge => chain.Graph.Find<Enterprise>(edge.From)).OfType<Enterprise>()
            .Where(enterprise => enterprise.IsLocal && !known.Contains(enterprise.Id)).DistinctBy(enterprise => enterprise.Id)
                .Take(Wording.Shown + 1).ToList();
        if (near.Count == 0)
            return null;
        var names = Wording.ListFirst(near);
        return new($"本地从事相关环节的有{names.Zh}，是否掌握未见写明，可先核实。",
            $"{names.En} {(near.Count == 1 ? "works" : "work")} here where it is used; whether "
                + $"{(near.Count == 1 ? "it masters" : "they master")} it is not said, and worth asking.");
    }
}
