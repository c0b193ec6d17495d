using Graph.Analysis.Attraction;
using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Targets of attraction in words, written from the facts each time that a text is read.</summary>
public static class AttractionTexts
{
    /// <summary>Why an enterprise is worth attracting.</summary>
    public static Bilingual Explain(AttractionTarget target)
    {
        var enterprise = target.Graph.Find<Enterprise>(target.Enterprise)!;
        var (name, closed) = (Wording.NameOf(enterprise), target.Gaps.Where(gap => gap.IsClosed).ToList());
        return Wording.Join(
            new($"{name.Zh}若落户本地，{Effect(target, closed).Zh}，断点严重度合计减少{Wording.Number(target.SeverityRemoved)}。",
                $"If {name.En} settled here, {Effect(target, closed).En}; the severity of the gaps would fall by "
                    + $"{Wording.Number(target.SeverityRemoved)} in all."),
            SiteHere(target), TieHere(target), Parks(target));
    }

    /// <summary>What speaks for it, fit first, and the parks made for it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> EvidenceOf(AttractionTarget target, CancellationToken cancellationToken) =>
        [.. target.Facts.Select(fact => GapEvidence.Of(target.Graph, fact)).Concat(target.Parks.Select(edge => Serves(target.Graph, edge)))
            .Until(cancellationToken)];

    private static Bilingual Effect(AttractionTarget target, List<EasedGap> closed)
    {
        var eased = target.Gaps.Where(gap => !gap.IsClosed).ToList();
        var (closedNames, easedNames) = (Wording.List(closed, NameOf), Wording.List(eased, NameOf));
        return (closed.Count, eased.Count) switch
        {
            (0, _) => new($"可缓解{eased.Count}个断点（{easedNames.Zh}）", $"it would ease {Gaps(eased.Count)} ({easedNames.En})"),
            (_, 0) => new($"可消除{closed.Count}个断点（{closedNames.Zh}）", $"it would close {Gaps(closed.Count)} ({closedNames.En})"),
            _ => new($"可消除{closed.Count}个断点（{closedNames.Zh}），缓解{eased.Count}个（{easedNames.Zh}）",
                $"it would close {Gaps(closed.Count)} ({closedNames.En}) and ease {eased.Count} ({easedNames.En})"),
        };

        Bilingual NameOf(EasedGap gap) => GapName(target, gap.Gap);
    }

    /// <summary>What is missing; with its chain, where the same is missing in several.</summary>
    private static Bilingual GapName(AttractionTarget target, ChainGap gap)
    {
        var (missing, chain) = (Missing(gap), Wording.NameOf(target.Graph.Find(gap.Chain)!));
        var name = Wording.NameOf(target.Graph.Find(missing)!);
        var same = target.Gaps.Where(other => other.Gap.Id != gap.Id && Missing(other.Gap) == missing).ToList();
        if (same.Exists(other => other.Gap.Chain == gap.Chain) && KindName(gap.Kind) is { } kind)
            name = new($"{name.Zh}（{kind.Zh}）", $"{name.En} ({kind.En})");
        return same.Exists(other => other.Gap.Chain != gap.Chain)
            ? new($"{chain.Zh}的{name.Zh}", $"{name.En} of the chain {chain.En}") : name;
    }

    // A segment may have a gap in its supply and another one in its research.
    private static Bilingual? KindName(ChainGapKind kind) =>
        kind is ChainGapKind.NoResearchSupport ? new("科研支撑", "research") : null;

    private static NodeId Missing(ChainGap gap) => gap.Technology ?? gap.Segment;

    private static string Gaps(int count) => Wording.Count(count, "gap");

    /// <summary>Whoever reads of a target should know that its group is here already: then it can be asked to extend that site.</summary>
    private static Bilingual? SiteHere(AttractionTarget target)
    {
        if (target.Facts.OfType<Site>().FirstOrDefault(site => site.Other.IsLocal) is not { } here)
            return null;
        var other = Wording.NameOf(here.Other);
        var county = target.Graph.Snapshot.DataSet?.HomeRegion?.Counties.FirstOrDefault(county => county.Name == here.Other.Region);
        return county is null
            ? new($"同一集团在本地已有企业：{other.Zh}。", $"Its group has an enterprise here already: {other.En}.")
            : new($"同一集团在{county.Name}已有企业：{other.Zh}。",
                $"Its group has an enterprise in {county.NameEn ?? county.Name} already: {other.En}.");
    }

    /// <summary>A base that it has signed or announced here is what there is to talk about with it.</summary>
    private static Bilingual? TieHere(AttractionTarget target)
    {
        if (target.Facts.OfType<LocalTie>().FirstOrDefault(tie => tie.Joint is Project) is not { } tie)
            return null;
        var project = Wording.NameOf(tie.Joint);
        return tie.IsPlanned
            ? new($"它已计划在本地建设项目：{project.Zh}。", $"It plans a project here already: {project.En}.")
            : new($"它在本地已有项目：{project.Zh}。", $"It has a project here already: {project.En}.");
    }

    private static Bilingual? Parks(AttractionTarget target)
    {
        if (target.Parks.Count == 0)
            return null;
        var names = Wording.List(target.ParkIds.Select(id => target.Graph.Find(id)).OfType<Node>());
        return new($"可落户的园区：{names.Zh}。", $"Parks made for it: {names.En}.");
    }

    private static Evidence Serves(GraphView graph, Serves edge)
    {
        var (park, segment) = (Wording.NameOf(graph.Find(edge.From)!), Wording.NameOf(graph.Find(edge.To)!));
        return new(new($"{park.Zh}承载{Quotation.Chinese(segment.Zh)}环节。", $"{park.En} is made for {segment.En}."), [edge.From, edge.To],
            edge.Citations);
    }
}
