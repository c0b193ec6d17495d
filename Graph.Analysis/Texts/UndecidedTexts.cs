using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Why a segment cannot be judged, and what would decide it.</summary>
internal static class UndecidedTexts
{
    public static Bilingual Known(SegmentFacts segment)
    {
        var names = Wording.List(segment.Suppliers.Select(supplier => supplier.Enterprise));
        if (segment.Suppliers.Count == 0)
        {
            return new("现有文献没有写明哪家企业从事这一环节，本地外地都没有，不能据此断定本地缺失。",
                "No document at hand says which enterprise works in it, here or elsewhere; that does not mean that there is none here.");
        }

        if (IsPlaceUnknown(segment))
        {
            return new($"所载企业{names.Zh}的所在地不全明确。",
                $"Where {names.En} {(segment.Suppliers.Count == 1 ? "lies" : "lie")} is not known for certain.");
        }

        return segment.Statements < GapWeights.StatementsToDecide ? OneDocument(segment, names) : OnlyElsewhere(segment, names);
    }

    public static Bilingual Decider(SegmentFacts segment) => segment.Suppliers.Count == 0
        ? new("补充规上企业名录、园区企业名单或链主企业的供应商名单，写明本地有无企业从事这一环节，即可判断。",
            "A register of enterprises, a park's list of tenants or a leading enterprise's list of suppliers that says who works in it "
                + "would decide.")
        : IsPlaceUnknown(segment) ? new("查明这些企业的所在地，即可判断。", "Where they lie would decide.")
        : segment.Statements < GapWeights.StatementsToDecide
            ? new("再有一份文献写明从事这一环节的企业（企业名录、年报或园区名单），即可判断。",
                "One more document that says who works in it (a register, an annual report or a park's list) would decide.")
        : new("需要一份查看过本地的文献（本地企业名录、园区名单或本市规划），写明本地有无企业从事这一环节，即可判断。",
            "A document that looks at the home region (a register of its enterprises, a park's list or a plan of the city) and says "
                + "whether anybody here works in it would decide.");

    private static bool IsPlaceUnknown(SegmentFacts segment) =>
        segment.Local.Count == 0 && segment.Suppliers.Any(supplier => Whereabouts.IsUnknown(supplier.Enterprise));

    private static Bilingual OneDocument(SegmentFacts segment, Bilingual names)
    {
        var (zh, en) = segment.Local.Count > 0 ? ("本地", "a local enterprise") : ("外地", "an enterprise elsewhere");
        return new($"只有1处文献提到{zh}企业{names.Zh}，孤证不足以判断本地供给是否充分。",
            $"One document names {en}, {names.En}; that alone does not say how well the segment is supplied here.");
    }

    // Several documents, but all are about something elsewhere.
    private static Bilingual OnlyElsewhere(SegmentFacts segment, Bilingual names)
    {
        var documents = segment.Suppliers.SelectMany(supplier => supplier.Edge.Citations).Select(citation => citation.Source).Distinct()
            .Count();
        return new($"{documents}份文献只写了外地企业（{names.Zh}），但都没有写到本链的本地企业，不能说明本地有没有。",
            $"{Wording.Count(documents, "document")} {(documents == 1 ? "names" : "name")} enterprises elsewhere ({names.En}) and no local "
                + "enterprise of the chain, so they do not say whether there is one here.");
    }
}
