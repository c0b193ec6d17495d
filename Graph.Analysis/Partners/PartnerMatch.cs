using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>A partner that could help, and why. <see cref="Texts.PartnerTexts"/> puts the reasons into words.</summary>
public sealed class PartnerMatch
{
    internal PartnerMatch(RankedPartner ranked, GraphView graph, QueryProfile profile) =>
        (Ranked, Graph, Profile) = (ranked, graph, profile);

    /// <summary>An institution or a laboratory.</summary>
    public NodeId Partner => Ranked.Partner.Id;

    /// <summary>Between 0 and 1. The value of a term is the strength of its reasons by themselves; its weight is what the terms before it
    /// left of 1. So the score is 1 − (1 − value₁)(1 − value₂)…, and the contributions add up to it.</summary>
    public Score Score => Ranked.Score;

    /// <summary>Paths from the subject of the question to the partner, strongest reason first, each once; made at each call.</summary>
    /// <remarks>Shared words and nearness have no path.</remarks>
    public IReadOnlyList<GraphPath> Paths =>
        [.. Ranked.Reasons.Select(reason => reason.Path.ToGraphPath()).Where(path => path.Edges.Count > 0)
            .DistinctBy(path => string.Join('>', path.Nodes))];

    internal RankedPartner Ranked { get; }

    internal GraphView Graph { get; }

    internal QueryProfile Profile { get; }
}

/// <summary>The partners found for a question.</summary>
/// <param name="Matches">The best, highest score first, ids breaking ties.</param>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Understood">What a problem was taken to mean, surest first; empty for other questions.</param>
public sealed record PartnerMatches(IReadOnlyList<PartnerMatch> Matches, int TotalCount, IReadOnlyList<Understood> Understood)
{
    /// <summary>What of a problem was not understood; null where it was understood well enough, and for other questions.</summary>
    public ReadingAdvice? Advice { get; init; }
}
