using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>Measures partner matching: hides each known collaboration in turn, asks for it back, and compares with simple
/// methods.</summary>
/// <remarks>Pure and repeatable: equal graphs and options give equal scorecards. Costs one small graph for each known
/// collaboration.</remarks>
public static class PartnerEvaluation
{
    /// <summary>The scorecard of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">The region that the data is about; null where it has none.</param>
    /// <param name="options">How to evaluate.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PartnerScorecard Run(GraphView graph, HomeRegion? home, PartnerEvaluationOptions options,
        CancellationToken cancellationToken)
    {
        List<TrialResult> results = [];
        foreach (var trial in Trial.In(graph, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(TrialResult.Of(trial, options.Weights, home, cancellationToken));
        }
        return new(graph.Nodes<Institution>().Count + graph.Nodes<Lab>().Count,
        [
            Group("reported", results.FindAll(result => !result.IsForChoosing), options),
            Group("reportedTraceable", results.FindAll(result => !result.IsForChoosing && result.IsTraceable), options),
            Group("reportedCold", results.FindAll(result => !result.IsForChoosing && result.IsCold), options),
            Group("reportedWarm", results.FindAll(result => !result.IsForChoosing && !result.IsCold), options),
            Group("chosenOn", results.FindAll(result => result.IsForChoosing), options),
            Group("all", results, options),
            Group("allTraceable", results.FindAll(result => result.IsTraceable), options),
            Group("allCold", results.FindAll(result => result.IsCold), options),
            Group("allWarm", results.FindAll(result => !result.IsCold), options),
        ]);
    }

    private static EvaluationGroup Group(string name, List<TrialResult> results, PartnerEvaluationOptions options)
    {
        var resampling = new Resampling([.. results.Select(result => result.Enterprise)], options.Resamples, options.Seed);
        return new(name, results.Count, results.Select(result => result.Enterprise).Distinct().Count(),
            [.. TrialResult.Methods.Select(method =>
                new MethodResult(method, FiguresOf(method), method is TrialResult.Matcher ? null : LeadOver(method)))]);

        RankingFigures FiguresOf(string method) => Figures((result, figure) => figure(result.Ranks[method]));

        RankingFigures LeadOver(string method) =>
            Figures((result, figure) => figure(result.Ranks[TrialResult.Matcher]) - figure(result.Ranks[method]));

        RankingFigures Figures(Func<TrialResult, Func<TiedRank, double>, double> value)
        {
            return new(Of(rank => rank.Reciprocal), Of(rank => rank.IsWithin(5)), Of(rank => rank.IsWithin(10)), Of(rank => rank.Gain));

            Interval Of(Func<TiedRank, double> figure) => resampling.Mean([.. results.Select(result => value(result, figure))]);
        }
    }
}

/// <summary>How to evaluate.</summary>
public sealed record PartnerEvaluationOptions
{
    /// <summary>Seed of the resampling; equal seeds give equal intervals. Default: 616.</summary>
    public ulong Seed { get; init; } = 616;

    /// <summary>How often to resample, at least 1. Default: 2,000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>The weights to evaluate. Default: those in use.</summary>
    public PartnerWeights Weights { get; init; } = PartnerWeights.Default;
}
