using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>What stands on a segment or a technology, in words.</summary>
internal static class StructureWording
{
    public static Bilingual Of(ChainFacts chain, Segment segment)
    {
        var downstream = chain.Shape.Downstream(segment.Id);
        var (count, others, mutual) = (downstream.Count, chain.Shape.Segments.Count - 1, downstream.Count(other => chain.Shape.InOneCycle(segment.Id, other)));
        var (loopZh, loopEn) = mutual == 0 ? ("", "") : ($"（其中{mutual}个与它互为循环，按一半计）", $" ({mutual} of them in a cycle with it, which count half)");
        var (name, place) = (Wording.NameOf(segment), Place(segment.Stage));
        var chainName = Wording.NameOf(chain.Shape.Chain);
        return count == 0
            ? new($"{Quotation.Chinese(name.Zh)}是{chainName.Zh}链的{place.Zh}环节，处于链条末端。", $"The segment {name.En} lies {place.En} in the chain {chainName.En}, at its end.")
            : new($"{Quotation.Chinese(name.Zh)}是{chainName.Zh}链的{place.Zh}环节，本链其余{others}个环节中有{count}个直接或间接依赖它{loopZh}。",
                $"The segment {name.En} lies {place.En} in the chain {chainName.En}: {count} of the other {others} segments {(count == 1 ? "depends" : "depend")} on it, directly or through others{loopEn}.");
    }

    private static Bilingual Place(SegmentStage stage) => stage switch
    {
        SegmentStage.Upstream => new("上游", "upstream"),
        SegmentStage.Midstream => new("中游", "midstream"),
        _ => new("下游", "downstream"),
    };
}
