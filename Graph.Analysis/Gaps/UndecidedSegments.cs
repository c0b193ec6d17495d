using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What is known of a segment that cannot be judged, and what would decide it.</summary>
internal static class UndecidedSegments
{
    public static UndecidedSegment Of(ChainFacts chain, SegmentFacts segment) => new(
        chain.Shape.Chain.Id, segment.Segment.Id, Math.Round(chain.Shape.WeightOf(segment.Segment.Id), 4),
        Wording.Join(StructureWording.Of(chain, segment.Segment), Known(segment), Hints(segment), Decider(segment)),
        SegmentEvidence.OfUndecided(chain, segment), chain.RegionsAt(segment, segment.Technologies));

    private static Bilingual Known(SegmentFacts segment)
    {
        var names = Wording.List(segment.Suppliers.Select(supplier => supplier.Enterprise));
        if (segment.Suppliers.Count == 0)
            return new("现有文献没有写明哪家企业从事这一环节，本地外地都没有，不能据此断定本地缺失。",
                "No document at hand says which enterprise works in it, here or elsewhere; that does not mean that there is none here.");
        if (segment.Suppliers.Any(supplier => supplier.Enterprise is { IsLocal: false, Region: null }) && segment.Local.Count == 0)
            return new($"所载企业{names.Zh}的所在地不全明确。", $"Where {names.En} {(segment.Suppliers.Count == 1 ? "lies" : "lie")} is not known for certain.");
        var (zh, en) = segment.Local.Count > 0 ? ("本地", "a local enterprise") : ("外地", "an enterprise elsewhere");
        return new($"只有1处文献提到{zh}企业{names.Zh}，孤证不足以判断本地供给是否充分。", $"One document names {en}, {names.En}; that alone does not say how well the segment is supplied here.");
    }

    /// <summary>Local enterprises that master a technology of the segment and are not said to work in it.</summary>
    public static Bilingual? Hints(SegmentFacts segment)
    {
        var hints = segment.Technologies.SelectMany(facts => facts.LocalMasters).Select(developer => developer.Enterprise)
            .Where(enterprise => segment.Local.All(supplier => supplier.Enterprise.Id != enterprise.Id)).DistinctBy(enterprise => enterprise.Id).OrderBy(enterprise => enterprise.Id).ToList();
        if (hints.Count == 0)
            return null;
        var names = Wording.List(hints);
        var (master, work) = hints.Count == 1 ? ("masters", "it works") : ("master", "they work");
        return new($"线索：{names.Zh}掌握这一环节的技术，是否从事这一环节未见写明。",
            $"A lead: {names.En} {master} a technology of it; whether {work} in the segment is not said.");
    }

    private static Bilingual Decider(SegmentFacts segment) => segment.Suppliers.Count == 0
        ? new("补充规上企业名录、园区企业名单或链主企业的供应商名单，写明本地有无企业从事这一环节，即可判断。",
            "A register of enterprises, a park's list of tenants or a leading enterprise's list of suppliers that says who works in it would decide.")
        : new("再有一份文献写明从事这一环节的企业（企业名录、年报或园区名单），即可判断。",
            "One more document that says who works in it (a register, an annual report or a park's list) would decide.");
}
