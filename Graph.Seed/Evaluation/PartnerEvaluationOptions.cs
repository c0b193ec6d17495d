using Graph.Analysis.Partners;
namespace Graph.Seed.Evaluation;

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
