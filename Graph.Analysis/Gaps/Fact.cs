using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Facts as evidence: one sentence each, with the citations of the edge or node that says it.</summary>
internal static class Fact
{
    public static Evidence WorksIn(Supplier supplier, Segment segment)
    {
        var (name, place) = (Wording.NameOf(supplier), Wording.NameOf(segment));
        var (zh, en) = supplier.Enterprise.IsLocal ? ("本地企业", "local") : ("外地企业", supplier.Enterprise.Region is null ? "place not known" : "elsewhere");
        if (supplier.Enterprise is { IsLocal: false, Region: null })
            zh = "所在地不明的企业";
        return new(new($"{zh}{name.Zh}从事{Quotation.Chinese(place.Zh)}。", $"{name.En}, {en}, works in {place.En}."), [supplier.Enterprise.Id, segment.Id], supplier.Edge.Citations);
    }

    public static Evidence Develops(Developer developer, Technology technology)
    {
        var (name, what) = (Wording.NameOf(developer.Enterprise), Wording.NameOf(technology));
        var (zh, en) = developer.Enterprise.IsLocal ? ("本地企业", "local") : ("外地企业", "elsewhere");
        var statement = developer.IsPlanned
            ? new Bilingual($"{zh}{name.Zh}计划攻关{Quotation.Chinese(what.Zh)}（仅为计划，不计为掌握）。", $"{name.En} ({en}) plans to work on {what.En}: a plan, not counted as mastered.")
            : new Bilingual($"{zh}{name.Zh}掌握或已开发{Quotation.Chinese(what.Zh)}。", $"{name.En} ({en}) masters or has developed {what.En}.");
        return new(statement, [developer.Enterprise.Id, technology.Id], developer.Edge.Citations);
    }

    public static Evidence Needs(Node enterprise, Needs edge, Technology technology)
    {
        var (name, what) = (Wording.NameOf(enterprise), Wording.NameOf(technology));
        return new(new($"{name.Zh}需要{Quotation.Chinese(what.Zh)}。", $"{name.En} needs {what.En}."), [enterprise.Id, technology.Id], edge.Citations);
    }

    public static Evidence IsBottleneck(Technology technology)
    {
        var name = Wording.NameOf(technology);
        return new(new($"{Quotation.Chinese(name.Zh)}被列为卡脖子或关键核心技术攻关方向。", $"{name.En} is called a bottleneck or a core technology to be broken through."), [technology.Id], technology.Citations);
    }

    public static Evidence Uses(Segment segment, Technology technology, UsedIn edge)
    {
        var (place, name) = (Wording.NameOf(segment), Wording.NameOf(technology));
        return new(new($"{Quotation.Chinese(place.Zh)}用到{Quotation.Chinese(name.Zh)}。", $"{place.En} uses {name.En}."), [segment.Id, technology.Id], edge.Citations);
    }

    public static Evidence Feeds(Segment from, Segment to, Feeds edge)
    {
        var (source, target) = (Wording.NameOf(from), Wording.NameOf(to));
        return new(new($"{Quotation.Chinese(source.Zh)}供给{Quotation.Chinese(target.Zh)}。", $"{source.En} supplies {target.En}."), [from.Id, to.Id], edge.Citations);
    }

    /// <summary>What stands behind a technology or segment; what does not count says so.</summary>
    public static Evidence Backs(Backer backer)
    {
        var name = Wording.NameOf(backer.Node);
        var (zh, en) = backer switch
        {
            { Backing: 0, Node: Lab } => ($"{name.Zh}尚在规划，不计入。", $"{name.En} is only planned, and not counted."),
            { Backing: 0 } => ($"{Quotation.Chinese(name.Zh)}未见落地，不计入。", $"{name.En} is not known to be established, and not counted."),
            { Node: Lab { Status: null } } => ($"{name.Zh}从事相关研究，是否运行未见写明。", $"{name.En} does research on it; whether it operates is not said."),
            { Node: Lab } => ($"{name.Zh}已运行，可提供支撑。", $"{name.En} operates and can support it."),
            { Node: Collaboration } => ($"产学研合作{Quotation.Chinese(name.Zh)}已落地。", $"The collaboration {name.En} is established."),
            _ => ($"{name.Zh}有相关研究。", $"{name.En} researches it."),
        };
        return new(new(zh, en), [backer.Node.Id], backer.Edge.Citations.Count > 0 ? backer.Edge.Citations : backer.Node.Citations);
    }
}
