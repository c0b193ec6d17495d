using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The research behind a segment or a technology, in words.</summary>
internal static class ResearchWording
{
    public static Bilingual Of(ChainFacts chain, SegmentFacts segment)
    {
        var technologies = Wording.List(segment.Technologies.Select(facts => facts.Technology));
        return Wording.Join(
            StructureWording.Of(chain, segment.Segment),
            new($"它用到{segment.Technologies.Count}项技术（{technologies.Zh}），未见已运行的实验室、有相应研究的高校院所或已落地的产学研合作。",
                $"It uses {Wording.Count(segment.Technologies.Count, "technology", "technologies")} ({technologies.En}); no operating laboratory, no institution that researches "
                + "one of them and no established collaboration is known."),
            Planned(segment.Backers));
    }

    /// <summary>What stands behind a segment.</summary>
    public static Bilingual? Behind(SegmentFacts segment) => segment.Technologies.Count == 0 && segment.Backers.Count == 0 ? null : Behind(segment.Backers);

    /// <summary>What stands behind a technology or a segment.</summary>
    public static Bilingual Behind(IReadOnlyList<Backer> backers)
    {
        var real = backers.Where(backer => backer.Backing > 0).Select(backer => backer.Node).ToList();
        if (real.Count == 0)
            return Planned(backers) ?? new("科研方面未见支撑力量。", "No research behind it is known.");
        var names = Wording.List(real);
        return new($"科研方面有{names.Zh}支撑。", $"Research stands behind it: {names.En}.");
    }

    private static Bilingual? Planned(IReadOnlyList<Backer> backers)
    {
        var planned = backers.Where(backer => backer.Backing == 0).Select(backer => backer.Node).ToList();
        if (planned.Count == 0)
            return null;
        var names = Wording.List(planned);
        return new($"{names.Zh}尚在规划或未见落地，不计入。", $"{names.En}: only planned or not known to be established, and not counted.");
    }
}
