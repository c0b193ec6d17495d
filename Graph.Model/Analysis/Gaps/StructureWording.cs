namespace Graph.Model.Analysis.Gaps;

/// <summary>What stands on a segment or a technology, in words.</summary>
internal static class StructureWording
{
    public static Bilingual Of(ChainFacts chain, Segment segment)
    {
        var (count, others) = (chain.Shape.Downstream(segment.Id).Count, chain.Shape.Segments.Count - 1);
        var (name, place) = (Wording.NameOf(segment), Place(segment.Stage));
        var chainName = Wording.NameOf(chain.Shape.Chain);
        return count == 0
            ? new($"“{name.Zh}”是{chainName.Zh}链的{place.Zh}环节，处于链条末端。", $"{name.En} is {place.En} in the chain {chainName.En}, at its end.")
            : new($"“{name.Zh}”是{chainName.Zh}链的{place.Zh}环节，本链其余{others}个环节中有{count}个直接或间接依赖它。",
                $"{name.En} is {place.En} in the chain {chainName.En}: {count} of the other {others} segments rest on it, directly or through others.");
    }

    private static Bilingual Place(SegmentStage stage) => stage switch
    {
        SegmentStage.Upstream => new("上游", "upstream"),
        SegmentStage.Midstream => new("中游", "midstream"),
        _ => new("下游", "downstream"),
    };
}
