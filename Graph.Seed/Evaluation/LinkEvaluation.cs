using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Analysis.Strengths;
using Graph.Model;
using Graph.Seed.Synthetic;

namespace Graph.Seed.Evaluation;

/// <summary>Measures gaps and positions by what documents say of the links themselves.</summary>
/// <remarks>Pure and repeatable. The assessments of the graph are taken out before: they state the same kind of judgement that is to be
/// found.</remarks>
public static class LinkEvaluation
{
    private const int Resamples = 2000;
    private const ulong Seed = 616;

    /// <summary>The scorecard of a graph.</summary>
    public static LinkScorecard Run(GraphView graph, LinkJudgements judgements, CancellationToken cancellationToken)
    {
        var blind = graph.With(new(graph, [], graph.Nodes<Assessment>().Select(assessment => assessment.Id), []));
        var gaps = GapAnalysis.Analyze(blind, cancellationToken);
        var strengths = StrengthAnalysis.Analyze(blind, graph.Snapshot.DataSet?.HomeRegion, cancellationToken);
        return new(
        [
            .. Halves(judgements.Gaps, "gapsAuc", part => Auc(part.Select(judgement =>
                (judgement.Verdict is AssessmentVerdict.Weak, Gravest(gaps, judgement.SegmentId))))),
            .. Halves(judgements.Strengths, "strengthsAuc", part => Auc(part.Select(judgement =>
                (judgement.Verdict is AssessmentVerdict.Strong, strengths.OfSegment(judgement.SegmentId)?.Score.Value ?? 0)))),
            .. Halves(judgements.Strengths, "strengthsAgreement", part => part.Average(judgement =>
                Agrees(judgement.Verdict, strengths.OfSegment(judgement.SegmentId)?.Position) ? 1.0 : 0)),
        ]);
    }

    private static IEnumerable<LinkFigure> Halves(IReadOnlyList<LinkJudgement> all, string name,
        Func<IReadOnlyList<LinkJudgement>, double> figure)
    {
        foreach (var (half, part) in new (string, List<LinkJudgement>)[]
        {
            ("reported", [.. all.Where(judgement => !EvaluationHalf.IsForChoosing(judgement.SegmentId))]),
            ("chosenOn", [.. all.Where(judgement => EvaluationHalf.IsForChoosing(judgement.SegmentId))]),
            ("all", [.. all]),
        })
        {
            if (part.Count == 0)
                continue;
            var weak = part.Count(judgement => judgement.Verdict is AssessmentVerdict.Weak);
            yield return new(name, half, part.Count, weak, Bootstrap(part, figure));
        }
    }

    private static double Gravest(GapReport gaps, NodeId segment) =>
        gaps.OfSegment(segment).Select(gap => gap.Severity.Value).DefaultIfEmpty(0).Max();

    private static bool Agrees(AssessmentVerdict verdict, SegmentPosition? position) => verdict is AssessmentVerdict.Strong
        ? position is SegmentPosition.Strong or SegmentPosition.Fair
        : position is SegmentPosition.Thin or SegmentPosition.Missing;

    /// <summary>The share of pairs of a positive and a negative in which the positive has the higher score; ties count half. 0.5 where one
    /// of the sorts is missing.</summary>
    internal static double Auc(IEnumerable<(bool IsPositive, double Score)> items)
    {
        var sorts = items.ToLookup(item => item.IsPositive, item => item.Score);
        var (positives, negatives) = (sorts[true].ToList(), sorts[false].ToList());
        return positives.Count == 0 || negatives.Count == 0 ? 0.5
            : positives.Average(score => negatives.Average(other => score > other ? 1.0 : score.Equals(other) ? 0.5 : 0));
    }

    private static Interval Bootstrap(List<LinkJudgement> part, Func<IReadOnlyList<LinkJudgement>, double> figure)
    {
        var random = new SyntheticRandom(Seed);
        var figures = new double[Resamples];
        for (var draw = 0; draw < Resamples; draw++)
            figures[draw] = figure([.. part.Select(_ => part[random.Below(part.Count)])]);
        Array.Sort(figures);
        return Resampling.IntervalOf(figure(part), figures);
    }
}

/// <summary>How well gaps and positions agree with documents.</summary>
/// <param name="Figures">For each measure: the half on which nothing was chosen, the half on which numbers were chosen, and all.</param>
public sealed record LinkScorecard(IReadOnlyList<LinkFigure> Figures);

/// <summary>One measure over a part of the judgements.</summary>
/// <param name="Measure"><c>gapsAuc</c>: how often a link that documents call weak has a graver gap than one that they call strong, in its
/// gravest gap. <c>strengthsAuc</c>: the same of the score of the position, for strong links. <c>strengthsAgreement</c>: the share of
/// judgements with which the position agrees, strong with STRONG or FAIR, weak with THIN or MISSING.</param>
/// <param name="Half"><c>reported</c>, <c>chosenOn</c> or <c>all</c>.</param>
/// <param name="Judgements">How many judgements.</param>
/// <param name="Weak">How many of them say weak.</param>
/// <param name="Value">The figure with its 95 % bootstrap interval over judgements.</param>
public sealed record LinkFigure(string Measure, string Half, int Judgements, int Weak, Interval Value);
