using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>A gap in the supply of a segment, in words.</summary>
internal static class SupplyWording
{
    public static Bilingual Of(ChainFacts chain, SegmentFacts segment, ChainGapKind kind) => Wording.Join(
        StructureWording.Of(chain, segment.Segment),
        kind switch
        {
            ChainGapKind.Missing => Missing(segment),
            ChainGapKind.SingleSource => SingleSource(chain, segment),
            _ => Weak(segment),
        },
        UndecidedSegments.Hints(segment),
        Bottlenecks(segment),
        ResearchWording.Behind(segment));

    private static Bilingual Missing(SegmentFacts segment)
    {
        var elsewhere = segment.Outside.Select(supplier => supplier.Enterprise).ToList();
        var outside = Wording.List(elsewhere);
        return elsewhere.Count == 1
            ? new($"文献所载从事这一环节的企业只有外地的{outside.Zh}，未见本地企业，链条在此断开。",
                $"The only enterprise that documents name in it, {outside.En}, is elsewhere; no local one is named, so the chain breaks here.")
            : new($"文献所载从事这一环节的企业（{outside.Zh}）都在外地，未见本地企业，链条在此断开。",
                $"The enterprises that documents name in it ({outside.En}) are all elsewhere; no local one is named, so the chain breaks here.");
    }

    private static Bilingual SingleSource(ChainFacts chain, SegmentFacts segment)
    {
        var only = Wording.NameOf(segment.Local[0]);
        var (outside, others) = (segment.Outside.Select(supplier => supplier.Enterprise).ToList(), Wording.List(segment.Outside.Select(supplier => supplier.Enterprise)));
        var (elsewhereZh, elsewhereEn) = outside.Count == 0 ? ("", "") : ($"，外地另有{others.Zh}", $", and {others.En} elsewhere");
        var (riskZh, riskEn) = chain.Shape.Downstream(segment.Segment.Id).Count == 0 ? ("本地没有第二家可替代", "There is no second source here")
            : ("这家企业一旦停产或外迁，下游就失去本地配套", "If that one stops or moves, what lies downstream loses its local supply");
        return new($"文献所载的本地企业只有一家：{only.Zh}{elsewhereZh}。{riskZh}。", $"Documents name one local enterprise, {only.En}{elsewhereEn}. {riskEn}.");
    }

    private static Bilingual Weak(SegmentFacts segment)
    {
        var local = Wording.List(segment.Local, Wording.NameOf);
        return new($"本地有{segment.Local.Count}家企业：{local.Zh}；按地位折算合计{Wording.Number(segment.Supply)}，不及一家龙头企业。",
            $"There are {segment.Local.Count} local enterprises, {local.En}; by their standing they add up to {Wording.Number(segment.Supply)}, less than one leader.");
    }

    private static Bilingual? Bottlenecks(SegmentFacts segment)
    {
        var open = segment.Technologies.Where(facts => facts.IsBottleneck).Select(facts => facts.Technology).ToList();
        if (open.Count == 0)
            return null;
        var names = Wording.List(open);
        return new($"有{open.Count}项关键技术未见本地企业掌握：{names.Zh}。", $"No local enterprise is known to master {names.En}.");
    }
}
