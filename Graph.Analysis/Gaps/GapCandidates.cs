using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Local enterprises near a gap: they plan what is missing, master something related, or work next to it.</summary>
internal static class GrowCandidates
{
    private const string Plans = "plans";
    private const string Technology = "technology";
    private const string Segment = "segment";

    // An enterprise next door in another chain knows the goods, and not the customers.
    private const double OtherChain = 0.6;
    private const double NextToBottleneck = 0.2;

    // Who masters what it rests on is near to making it; who masters what rests on it is the customer.
    private const double Prerequisite = 0.7;
    private const double Dependent = 0.2;

    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var scores = new CandidateScores(
            [(ScoreTermNames.Fit, 0.75), (ScoreTermNames.Standing, 0.15), (ScoreTermNames.Ties, 0.1)],
            [(Plans, 0.35), (Technology, 0.35), (Segment, 0.2), (EnterpriseTerms.Name, 0.1)]);
        AddDevelopers(aim, scores);
        AddSuppliers(aim, scores);
        foreach (var enterprise in scores.Enterprises.Until(aim.CancellationToken))
        {
            NameFact.AddTo(scores, aim, enterprise);
            EnterpriseTerms.AddLocal(aim.Graph, scores, enterprise);
        }
        return scores.Ranked(aim.Graph, count);
    }

    private static void AddDevelopers(GapAim aim, CandidateScores scores)
    {
        var isCandidate = Candidates(aim);
        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => isCandidate(developer.Enterprise)))
            scores.Add(developer, developer.IsPlanned ? Plans : Technology, aim.WeightOf(developer));
        foreach (var (technologies, value) in new[] { (aim.Prerequisites, Prerequisite), (aim.Dependents, Dependent) })
        {
            foreach (var developer in aim.Developing(technologies)
                .Where(developer => isCandidate(developer.Enterprise) && !developer.IsPlanned))
            {
                scores.Add(developer, Technology, value * aim.WeightOf(developer));
            }
        }
    }

    private static void AddSuppliers(GapAim aim, CandidateScores scores)
    {
        var isCandidate = Candidates(aim);
        foreach (var (segment, nearness) in aim.Gap.Technology is { } technology ? TechnologyPlaces.Of(aim.Graph, technology) : [])
        {
            foreach (var supplier in aim.WorkingIn([segment.Id]).Where(supplier => isCandidate(supplier.Enterprise)))
                scores.Add(supplier, Segment, nearness * supplier.Weight);
        }
        var nextTo = aim.Gap.Technology is null ? 1 : NextToBottleneck;
        foreach (var supplier in aim.WorkingIn(aim.Neighbours)
            .Where(supplier => isCandidate(supplier.Enterprise) && scores.Has(supplier.Enterprise, Plans, Technology)))
        {
            scores.Add(new NeighbourFact(supplier), Segment,
                nextTo * (IsInChain(aim, supplier) ? 1 : OtherChain) * supplier.Weight * FocusOf(aim, supplier.Enterprise));
        }
    }

    // Who works in many segments may be next to the gap with a small part of its business.
    private static double FocusOf(GapAim aim, Enterprise enterprise) =>
        1 / Math.Sqrt(Math.Max(1, aim.Graph.From<OperatesIn>(enterprise.Id).Count));

    // An enterprise that works in the segment already is no addition to it; a bottleneck is for those to solve first who work where it is
    // used.
    private static Func<Enterprise, bool> Candidates(GapAim aim)
    {
        var present = aim.Gap.Technology is not null ? []
            : aim.WorkingIn(aim.Segments.Select(segment => segment.Id)).Select(supplier => supplier.Enterprise.Id).ToHashSet();
        return enterprise => enterprise.IsLocal && !present.Contains(enterprise.Id);
    }

    private static bool IsInChain(GapAim aim, Supplier supplier) =>
        aim.Graph.From<PartOf>(supplier.Edge.To).Any(part => part.To == aim.Gap.Chain);
}

/// <summary>An enterprise that works next to a gap, beside what ties it to the technologies of the gap.</summary>
/// <param name="Supplier">Where it works.</param>
internal sealed record NeighbourFact(Supplier Supplier) : EnterpriseFact(Supplier.Enterprise);

/// <summary>Enterprises known to be outside the home region that do what is missing. One whose region is not known is none: it may be
/// here.</summary>
internal static class AttractCandidates
{
    private const string Technology = "technology";
    private const string Segment = "segment";
    private const double OnlyPlanned = 0.6;

    // Who masters what the technology is made of, or rests on, supplies those who make it: no nearer than a neighbour in the segment.
    private const double Prerequisite = 0.25;

    // Who works in the segment by another technology of it may do nothing else there.
    private const double KnownForAnother = 0.5;

    /// <summary>The candidates, the best first, with all terms of <see cref="EnterpriseTerms"/>.</summary>
    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var scores = new CandidateScores(
            [(ScoreTermNames.Closes, 0.25), (ScoreTermNames.Fit, 0.4), (ScoreTermNames.Standing, 0.12), (ScoreTermNames.Ties, 0.1),
                (ScoreTermNames.Nearness, 0.08), (ScoreTermNames.Sites, 0.05)],
            aim.Gap.Technology is not null ? [(Technology, 0.65), (Segment, 0.2), (EnterpriseTerms.Name, 0.15)]
                : [(Segment, 0.65), (Technology, 0.35)]);
        var isCandidate = Candidates(aim);
        AddDevelopers(aim, scores, isCandidate);
        AddSuppliers(aim, scores, isCandidate);
        var home = aim.Graph.Snapshot.DataSet?.HomeRegion;
        foreach (var enterprise in scores.Enterprises.Until(aim.CancellationToken))
        {
            NameFact.AddTo(scores, aim, enterprise);
            scores.Add(enterprise, ScoreTermNames.Closes,
                TriedSettlement.RemovedBy(aim.Graph, aim.Gap, enterprise, aim.CancellationToken) / aim.Gap.Severity.Value);
            EnterpriseTerms.AddOutside(aim.Graph, home, scores, enterprise);
        }
        return scores.Ranked(aim.Graph, count);
    }

    private static void AddDevelopers(GapAim aim, CandidateScores scores, Func<Enterprise, bool> isCandidate)
    {
        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => isCandidate(developer.Enterprise)))
            scores.Add(developer, Technology, (developer.IsPlanned ? OnlyPlanned : 1) * aim.WeightOf(developer));
        if (aim.Gap.Technology is null)
            return;
        foreach (var developer in aim.Developing(aim.Prerequisites)
            .Where(developer => isCandidate(developer.Enterprise) && !developer.IsPlanned))
        {
            scores.Add(developer, Technology, Prerequisite * aim.WeightOf(developer));
        }
    }

    // The fewer technologies a segment has, the likelier it is that its enterprises work on the one of the gap.
    private static void AddSuppliers(GapAim aim, CandidateScores scores, Func<Enterprise, bool> isCandidate)
    {
        var nearness = aim.Gap.Technology is { } technology
            ? TechnologyPlaces.Of(aim.Graph, technology).ToDictionary(place => place.Segment.Id, place => place.Nearness) : [];
        foreach (var supplier in aim.WorkingIn(aim.Segments.Select(segment => segment.Id))
            .Where(supplier => isCandidate(supplier.Enterprise)))
        {
            scores.Add(supplier, Segment, nearness.GetValueOrDefault(supplier.Edge.To, 1) * supplier.Weight
                * (IsKnownForAnother(aim, supplier) ? KnownForAnother : 1));
        }
    }

    private static bool IsKnownForAnother(GapAim aim, Supplier supplier) => aim.Gap.Technology is { } wanted
        && aim.Graph.From<Develops>(supplier.Enterprise.Id).Where(TechnologySupply.IsMastery).Select(edge => edge.To)
            .ToList() is var mastered && !mastered.Contains(wanted)
        && mastered.Exists(technology => aim.Graph.From<UsedIn>(technology).Any(use => use.To == supplier.Edge.To));

    // Whose group supplies the segment here already would leave the region as dependent on that group as before.
    private static Func<Enterprise, bool> Candidates(GapAim aim)
    {
        var here = aim.Gap.Kind is ChainGapKind.Bottleneck or ChainGapKind.NoResearchSupport ? []
            : aim.WorkingIn(aim.Segments.Select(segment => segment.Id)).Where(supplier => supplier.Enterprise.IsLocal)
                .Select(supplier => supplier.Enterprise.Id).ToHashSet();
        return enterprise => Whereabouts.IsElsewhere(enterprise)
            && (here.Count == 0 || !Site.All(aim.Graph, enterprise).Any(site => here.Contains(site.Other.Id)));
    }
}
