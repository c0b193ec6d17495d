using Graph.Analysis.Gaps;
using Graph.Analysis.Strengths;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Where the home region stands in a segment, in words, written from the facts each time that a text is read.</summary>
public static class StrengthTexts
{
    /// <summary>The position of a segment in words.</summary>
    public static Bilingual Explain(SegmentStrength strength) => strength.Position switch
    {
        SegmentPosition.Undecided => GapTexts.Undecided(strength.Chain, strength.Facts.Segment),
        SegmentPosition.Missing => Wording.Join(Verdict(strength), GapTexts.Missing(strength.Facts.Segment),
            Judged(strength.Facts.Segment)),
        _ => Wording.Join(Verdict(strength), Suppliers(strength.Facts), Distinctions(strength.Facts), Masters(strength.Facts),
            Research(strength.Facts), Judged(strength.Facts.Segment), Bottlenecks(strength)),
    };

    private static Bilingual Verdict(SegmentStrength strength)
    {
        var (name, chain) = (Wording.NameOf(strength.Facts.Segment.Segment), Wording.NameOf(strength.Chain.Shape.Chain));
        var (zh, en) = strength.Position switch
        {
            SegmentPosition.Strong => ("是强项", "is a strength"),
            SegmentPosition.Fair => ("基础尚可", "is fair"),
            SegmentPosition.Thin => ("力量单薄", "is thin"),
            _ => ("本地缺失", "is missing here"),
        };
        return new($"{chain.Zh}链的{Quotation.Chinese(name.Zh)}{zh}。", $"In the chain {chain.En}, the segment {name.En} {en}.");
    }

    private static Bilingual Suppliers(StrengthFacts facts)
    {
        var local = facts.Segment.Local;
        var names = Wording.List(local, Wording.NameOf);
        return new($"本地有{local.Count}家企业：{names.Zh}。", $"Local enterprises: {names.En}.");
    }

    private static Bilingual? Distinctions(StrengthFacts facts)
    {
        if (facts.Distinctions.Count == 0)
            return null;
        var names = Wording.List(facts.Distinctions, found => new(
            $"{found.Supplier.Enterprise.Name}（{found.Judgement.Assessment.Name}）",
            $"{Wording.NameOf(found.Supplier.Enterprise).En} ({Wording.NameOf(found.Judgement.Assessment).En})"));
        return new($"称号与份额：{names.Zh}。", $"Titles and shares: {names.En}.");
    }

    private static Bilingual? Masters(StrengthFacts facts)
    {
        var technologies = facts.Segment.Technologies.Where(technology => technology.Supply.IsMastered)
            .Select(technology => technology.Technology).ToList();
        if (technologies.Count == 0)
            return null;
        var names = Wording.List(technologies);
        return new($"本地企业掌握{technologies.Count}项相关技术：{names.Zh}。",
            $"Local enterprises master {Wording.Count(technologies.Count, "technology", "technologies")} of it: {names.En}.");
    }

    private static Bilingual? Research(StrengthFacts facts)
    {
        var backers = facts.Research.Where(backer => backer.Backing > 0).ToList();
        if (backers.Count == 0)
            return null;
        var names = Wording.List(backers);
        var (zh, en) = facts.ResearchHere switch
        {
            null => ("", ""),
            0 => ("，都不在本地", "; none of it is here"),
            var here when here == backers.Count => ("，都在本地", "; all of it is here"),
            var here => ($"，共{backers.Count}个，其中{here}个在本地", $"; {backers.Count} in all, {here} of them here"),
        };
        return new($"科研方面有{names.Zh}支撑{zh}。", $"Research stands behind it: {names.En}{en}.");
    }

    private static Bilingual? Judged(SegmentFacts segment)
    {
        if (segment.Judgements.Count == 0)
            return null;
        var names = Wording.List([.. segment.Judgements.Select(judgement => judgement.Assessment)]);
        return new($"文献评价：{names.Zh}。", $"Documents say of it: {names.En}.");
    }

    // What the list of gaps is about: a strong segment may lack a technology.
    private static Bilingual? Bottlenecks(SegmentStrength strength)
    {
        var open = strength.Facts.Segment.Technologies.Where(technology => technology.IsBottleneck)
            .Select(technology => technology.Technology).ToList();
        if (open.Count == 0)
            return null;
        var names = Wording.List(open);
        return new($"仍有{open.Count}项关键技术未见本地企业掌握（{names.Zh}），见断点清单。",
            $"No local enterprise is known to master {names.En}: see the gaps.");
    }
}

/// <summary>The facts behind positions as evidence.</summary>
public static class StrengthEvidence
{
    /// <summary>The facts behind a position, in the order of its terms.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Evidence> Of(SegmentStrength strength, CancellationToken cancellationToken) =>
        [.. FactsOf(strength).Until(cancellationToken)];

    private static IEnumerable<Evidence> FactsOf(SegmentStrength strength)
    {
        var (facts, segment) = (strength.Facts, strength.Facts.Segment);
        var suppliers = strength.Position is SegmentPosition.Missing or SegmentPosition.Undecided ? segment.Suppliers : segment.Local;
        return suppliers.Select(supplier => GapEvidence.WorksIn(supplier, segment.Segment))
            .Concat(facts.Distinctions.Select(found => GapEvidence.Judges(found.Judgement, found.Supplier.Enterprise)))
            .Concat(facts.Masters.Select(master => GapEvidence.Develops(master, strength.Chain.OfTechnology(master.Edge.To).Technology)))
            .Concat(facts.Research.Select(GapEvidence.Backs))
            .Concat(segment.Judgements.Select(judgement => GapEvidence.Judges(judgement, segment.Segment)));
    }
}
