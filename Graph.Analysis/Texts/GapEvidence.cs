using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>The facts behind gaps and candidates as evidence: one sentence each, with the citations of the edge or node that says
/// it.</summary>
/// <remarks>Written from the facts each time that they are read. Grows with the facts: a segment may have thousands of
/// enterprises.</remarks>
public static class GapEvidence
{
    /// <summary>The facts behind a gap, the weightiest first.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> Of(ChainGap gap, CancellationToken cancellationToken)
    {
        var chain = gap.Facts;
        var facts = gap.Kind switch
        {
            ChainGapKind.Bottleneck => OfBottleneck(chain, chain.OfTechnology(gap.Technology!.Value)),
            ChainGapKind.NoResearchSupport => OfResearch(chain, chain.Of(gap.Segment)),
            _ => OfSupply(chain, chain.Of(gap.Segment)),
        };
        return [.. facts.Until(cancellationToken)];
    }

    /// <summary>The little that is known of an undecided segment; empty where nothing is.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> Of(UndecidedSegment undecided, CancellationToken cancellationToken) =>
        [.. OfUndecided(undecided.Facts, undecided.Facts.Of(undecided.Segment)).Until(cancellationToken)];

    /// <summary>What speaks for a candidate, in the order of the terms of its score.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> Of(GapCandidate candidate, CancellationToken cancellationToken) =>
        [.. candidate.Facts.Select(fact => Of(candidate.Graph, fact)).Until(cancellationToken)];

    /// <summary>What speaks for somebody who could help to close a gap.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> Of(GraphView graph, ClosableGap closable, CancellationToken cancellationToken) =>
        closable.Candidate is { } candidate ? Of(candidate, cancellationToken)
        : [.. closable.Research.Select(edge => IsResearched(graph.Find(edge.From)!, graph.Find<Technology>(edge.To)!, edge))
            .Until(cancellationToken)];

    /// <summary>One fact about an enterprise.</summary>
    internal static Evidence Of(GraphView graph, EnterpriseFact fact) => fact switch
    {
        Supplier supplier => WorksIn(supplier, graph.Find<Segment>(supplier.Edge.To)!),
        Developer developer => Develops(developer, graph.Find<Technology>(developer.Edge.To)!),
        LocalTie tie => IsTied(tie),
        NeighbourFact near => WorksNextTo(near, graph.Find<Segment>(near.Supplier.Edge.To)!),
        Place place => LiesIn(place),
        NameFact name => IsNamedFor(name),
        Site site => HasSite(site),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };

    private static IEnumerable<Evidence> OfSupply(ChainFacts chain, SegmentFacts segment)
    {
        foreach (var supplier in segment.Local.Concat(segment.Outside))
            yield return WorksIn(supplier, segment.Segment);
        foreach (var judgement in segment.Judgements)
            yield return Judges(judgement, segment.Segment);
        foreach (var fact in segment.Technologies.Where(facts => facts.IsBottleneck).SelectMany(facts => OfTechnology(chain, facts)))
            yield return fact;
        foreach (var fact in segment.Backers.Select(Backs).Concat(Structure(chain, segment.Segment)))
            yield return fact;
    }

    private static IEnumerable<Evidence> OfResearch(ChainFacts chain, SegmentFacts segment)
    {
        foreach (var technology in segment.Technologies.Select(facts => facts.Technology))
        {
            foreach (var edge in chain.Graph.From<UsedIn>(technology.Id).Where(edge => edge.To == segment.Segment.Id))
                yield return Uses(segment.Segment, technology, edge);
        }
        foreach (var fact in segment.Backers.Select(Backs).Concat(Structure(chain, segment.Segment)))
            yield return fact;
    }

    private static IEnumerable<Evidence> OfUndecided(ChainFacts chain, SegmentFacts segment) =>
        segment.Suppliers.Select(supplier => WorksIn(supplier, segment.Segment))
            .Concat(segment.Judgements.Select(judgement => Judges(judgement, segment.Segment)))
            .Concat(segment.Technologies.SelectMany(facts =>
                facts.Supply.LocalMasters.Select(developer => Develops(developer, facts.Technology))))
            .Concat(Structure(chain, segment.Segment));

    private static IEnumerable<Evidence> OfBottleneck(ChainFacts chain, TechnologyFacts technology)
    {
        foreach (var fact in OfTechnology(chain, technology).Concat(technology.Backers.Select(Backs)))
            yield return fact;
        foreach (var edge in chain.Graph.From<UsedIn>(technology.Technology.Id).Where(edge => chain.Shape.Contains(edge.To)))
            yield return Uses(chain.Of(edge.To).Segment, technology.Technology, edge);
        foreach (var fact in chain.Using(technology.Technology).Take(1).SelectMany(segment => Structure(chain, segment)))
            yield return fact;
    }

    /// <summary>Why a technology is a bottleneck, and who works on it.</summary>
    private static IEnumerable<Evidence> OfTechnology(ChainFacts chain, TechnologyFacts technology)
    {
        if (technology.Technology.Kind is TechnologyKind.Bottleneck)
            yield return IsBottleneck(technology.Technology);
        foreach (var need in technology.Supply.Wanted)
            yield return Needs(chain.Graph.Find(need.From)!, need, technology.Technology);
        foreach (var developer in technology.Supply.Developers)
            yield return Develops(developer, technology.Technology);
    }

    /// <summary>What the segment feeds in its chain.</summary>
    private static IEnumerable<Evidence> Structure(ChainFacts chain, Segment segment) =>
        from edge in chain.Graph.From<Feeds>(segment.Id)
        where chain.Shape.Contains(edge.To) && edge.To != segment.Id
        select Feeds(segment, chain.Of(edge.To).Segment, edge);

    internal static Evidence WorksIn(Supplier supplier, Segment segment)
    {
        var (name, place) = (Wording.NameOf(supplier), Wording.NameOf(segment));
        var (zh, en) = supplier.Enterprise.IsLocal ? ("本地企业", "local")
            : Whereabouts.IsUnknown(supplier.Enterprise) ? ("所在地不明的企业", "place not known")
            : ("外地企业", "elsewhere");
        var basis = BasisTexts.InBrackets(supplier.Edge.Basis);
        return new(new($"{zh}{name.Zh}从事{Quotation.Chinese(place.Zh)}{basis.Zh}。", $"{name.En}, {en}, works in {place.En}{basis.En}."),
            [supplier.Enterprise.Id, segment.Id], supplier.Edge.Citations);
    }

    private static Evidence WorksNextTo(NeighbourFact near, Segment segment)
    {
        var (name, place) = (Wording.NameOf(near.Supplier), Wording.NameOf(segment));
        var basis = BasisTexts.InBrackets(near.Supplier.Edge.Basis);
        return new(new($"本地企业{name.Zh}从事相邻的{Quotation.Chinese(place.Zh)}环节{basis.Zh}。",
            $"{name.En}, local, works next to it, in {place.En}{basis.En}."), [near.Enterprise.Id, segment.Id],
            near.Supplier.Edge.Citations);
    }

    private static Evidence LiesIn(Place place)
    {
        var (name, around) = (Wording.NameOf(place.Enterprise), place.Around);
        return new(new($"{name.Zh}在{around.Name}（{place.Enterprise.Region}），距离较近。",
            $"{name.En} lies in the region {around.NameEn ?? around.Name}, near by."), [place.Enterprise.Id], place.Enterprise.Citations);
    }

    private static Evidence IsNamedFor(NameFact fact)
    {
        var name = Wording.NameOf(fact.Enterprise);
        return new(new($"{name.Zh}的名称含{Quotation.Chinese(fact.Thing)}，与所缺技术对口。",
            $"The Chinese name of {name.En} has a thing that the technology names."), [fact.Enterprise.Id], fact.Enterprise.Citations);
    }

    private static Evidence HasSite(Site site)
    {
        var (name, other) = (Wording.NameOf(site.Enterprise), Wording.NameOf(site.Other));
        var (zh, en) = site.Other.IsLocal ? ("在本地已有", "here") : ("在附近已有", "near by");
        return new(new($"{name.Zh}的同一集团{zh}企业：{other.Zh}。", $"The group of {name.En} has an enterprise {en}: {other.En}."),
            [site.Enterprise.Id, site.Other.Id], site.Edge.Citations);
    }

    internal static Evidence Develops(Developer developer, Technology technology)
    {
        var (name, what) = (Wording.NameOf(developer.Enterprise), Wording.NameOf(technology));
        var (zh, en) = developer.Enterprise.IsLocal ? ("本地企业", "local") : ("外地企业", "elsewhere");
        var statement = developer.IsPlanned
            ? new Bilingual($"{zh}{name.Zh}计划攻关{Quotation.Chinese(what.Zh)}（仅为计划，不计为掌握）。",
                $"{name.En} ({en}) plans to work on {what.En}: a plan, not counted as mastered.")
            : new Bilingual($"{zh}{name.Zh}掌握或已开发{Quotation.Chinese(what.Zh)}。", $"{name.En} ({en}) masters or has developed {what.En}.");
        return new(statement, [developer.Enterprise.Id, technology.Id], developer.Edge.Citations);
    }

    private static Evidence Needs(Node enterprise, Needs edge, Technology technology)
    {
        var (name, what) = (Wording.NameOf(enterprise), Wording.NameOf(technology));
        return new(new($"{name.Zh}需要{Quotation.Chinese(what.Zh)}。", $"{name.En} needs {what.En}."), [enterprise.Id, technology.Id],
            edge.Citations);
    }

    private static Evidence IsResearched(Node researcher, Technology technology, Researches edge)
    {
        var (name, what) = (Wording.NameOf(researcher), Wording.NameOf(technology));
        var basis = BasisTexts.InBrackets(edge.Basis);
        return new(new($"{name.Zh}研究{Quotation.Chinese(what.Zh)}{basis.Zh}。", $"{name.En} researches {what.En}{basis.En}."),
            [researcher.Id, technology.Id], edge.Citations);
    }

    private static Evidence IsBottleneck(Technology technology)
    {
        var name = Wording.NameOf(technology);
        return new(new($"{Quotation.Chinese(name.Zh)}被列为卡脖子或关键核心技术攻关方向。",
            $"{name.En} is called a bottleneck or a core technology to be broken through."), [technology.Id], technology.Citations);
    }

    private static Evidence Uses(Segment segment, Technology technology, UsedIn edge)
    {
        var (place, name) = (Wording.NameOf(segment), Wording.NameOf(technology));
        return new(new($"{Quotation.Chinese(place.Zh)}用到{Quotation.Chinese(name.Zh)}。", $"{place.En} uses {name.En}."),
            [segment.Id, technology.Id], edge.Citations);
    }

    private static Evidence Feeds(Segment from, Segment to, Feeds edge)
    {
        var (source, target) = (Wording.NameOf(from), Wording.NameOf(to));
        return new(new($"{Quotation.Chinese(source.Zh)}供给{Quotation.Chinese(target.Zh)}。", $"{source.En} supplies {target.En}."),
            [from.Id, to.Id], edge.Citations);
    }

    /// <summary>The research behind a technology or segment; items that do not count say so.</summary>
    internal static Evidence Backs(Backer backer)
    {
        var name = Wording.NameOf(backer.Node);
        var (zh, en) = backer switch
        {
            { Backing: 0, Node: Lab } => ($"{name.Zh}尚在规划，不计入。", $"{name.En} is only planned, and not counted."),
            { Backing: 0 } => ($"{Quotation.Chinese(name.Zh)}未见落地，不计入。", $"{name.En} is not known to be established, and not counted."),
            { Node: Lab { Status: null } } =>
                ($"{name.Zh}从事相关研究，是否运行未见写明。", $"{name.En} does research on it; whether it operates is not said."),
            { Node: Lab } => ($"{name.Zh}已运行，可提供支撑。", $"{name.En} operates and can support it."),
            { Node: Collaboration } => ($"产学研合作{Quotation.Chinese(name.Zh)}已落地。", $"The collaboration {name.En} is established."),
            _ => ($"{name.Zh}有相关研究。", $"{name.En} researches it."),
        };
        return new(new(zh, en), [backer.Node.Id], backer.Edge.Citations.Count > 0 ? backer.Edge.Citations : backer.Node.Citations);
    }

    /// <summary>What a document itself says of a segment or an enterprise, and of which area.</summary>
    internal static Evidence Judges(Judgement judgement, Node subject)
    {
        var (assessment, name) = (judgement.Assessment, Wording.NameOf(judgement.Assessment));
        var (areaZh, areaEn) = assessment.Scope switch
        {
            AssessmentScope.City => ("本市", "the city"),
            AssessmentScope.Province => ("全省", "the province"),
            AssessmentScope.Country => ("全国", "the country"),
            _ => ("全球", "the world"),
        };
        var (verdictZh, verdictEn) = assessment.Verdict is AssessmentVerdict.Strong ? ("强", "strong") : ("弱", "weak");
        return new(assessment.Kind is AssessmentKind.Judgement
            ? new($"文献评价{areaZh}这一环节{verdictZh}：{name.Zh}。", $"A document calls it {verdictEn} in {areaEn}: {name.En}.")
            : new($"文献所载（{areaZh}范围）：{Wording.NameOf(subject).Zh}——{name.Zh}。",
                $"{Wording.NameOf(subject).En}, compared within {areaEn}: {name.En}."),
            [subject.Id, assessment.Id], assessment.Citations);
    }

    private static Evidence IsTied(LocalTie tie)
    {
        var (one, other, what) = (Wording.NameOf(tie.Enterprise), Wording.NameOf(tie.Partner), Wording.NameOf(tie.Joint));
        var whose = tie.Partner is Enterprise ? "本地企业" : "本地的";
        var text = tie.IsPlanned
            ? new Bilingual($"{one.Zh}与{whose}{other.Zh}计划合作：{what.Zh}。", $"{one.En} plans to work with {other.En} here: {what.En}.")
            : new($"{one.Zh}与{whose}{other.Zh}已有联系：{what.Zh}。", $"{one.En} already works with {other.En} here: {what.En}.");
        return new(text, [tie.Enterprise.Id, tie.Partner.Id, tie.Joint.Id], tie.Edge.Citations);
    }
}
