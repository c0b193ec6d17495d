using System.Linq.Expressions;
using System.Reflection;
using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>Chooses weights on one half of the known collaborations, so that they can be reported on the other.</summary>
/// <remarks>One weight after another, at a half, at one and a half and at twice its value, for some rounds; a change stays where it raises the
/// mean reciprocal
/// rank on the choosing half by more than a hundredth: less is noise. Pure and repeatable.</remarks>
public static class PartnerWeightChoice
{
    private const double LeastGain = 0.01;
    private const double Highest = 0.8;

    private static readonly double[] _factors = [0.5, 1.5, 2];

    private static readonly PropertyInfo[] _weights =
    [
        Weight(w => w.Relation), Weight(w => w.Research), Weight(w => w.Laboratory), Weight(w => w.Collaboration),
        Weight(w => w.Peers), Weight(w => w.Words), Weight(w => w.Discipline), Weight(w => w.Experience),
        Weight(w => w.Near), Weight(w => w.Upstream), Weight(w => w.Downstream), Weight(w => w.Sibling),
        Weight(w => w.Planned), Weight(w => w.Breadth),
    ];

    /// <summary>The weights that do best on the choosing half, starting from some.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">The region that the data is about; null where it has none.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="rounds">How often to go through all weights.</param>
    /// <param name="cancellationToken">Stops between two evaluations.</param>
    public static PartnerWeights Choose(GraphView graph, HomeRegion? home, PartnerWeights start, int rounds, CancellationToken cancellationToken)
    {
        var trials = Trial.In(graph, EvaluationHalf.IsForChoosing, cancellationToken);
        var (best, reached) = (start, trials.Count is 0 ? 0 : Reached(start));
        for (var round = 0; round < rounds && trials.Count > 0; round++)
            foreach (var weight in _weights)
                foreach (var candidate in _factors.Select(factor => With(best, weight, factor)).ToList())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (Reached(candidate) is var figure && figure > reached + LeastGain)
                        (best, reached) = (candidate, figure);
                }
        return best;

        double Reached(PartnerWeights weights) => trials.Average(trial => trial.RankBy(weights, home).Reciprocal);
    }

    private static PartnerWeights With(PartnerWeights weights, PropertyInfo weight, double factor)
    {
        var changed = weights with { };
        weight.SetValue(changed, Math.Round(Math.Min(Highest, (double)weight.GetValue(weights)! * factor), 4));
        return changed;
    }

    private static PropertyInfo Weight(Expression<Func<PartnerWeights, double>> member) => (PropertyInfo)((MemberExpression)member.Body).Member;
}
