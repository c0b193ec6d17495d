using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What speaks for an enterprise that could close a gap, whichever question is asked: the terms of candidates and of targets of
/// attraction, each defined once.</summary>
internal static class EnterpriseTerms
{
    /// <summary>Part of the fit: whether the name of the enterprise has a thing that the missing technology names.</summary>
    public const string Name = "name";

    private const double SiteInSurroundings = 0.4;

    /// <summary>What counts for an enterprise from elsewhere beside its fit; adds the facts to the scores.</summary>
    public static void AddOutside(GraphView graph, HomeRegion? home, CandidateScores scores, Enterprise enterprise)
    {
        scores.Add(enterprise, ScoreTermNames.Standing, GapWeights.SupplyOf(enterprise.Role));
        if (LocalTie.OfOutside(graph, home, enterprise) is { } tie)
            scores.Add(tie, ScoreTermNames.Ties, tie.Value);
        if (Place.Of(home, enterprise) is { Nearness: > 0 } place)
            scores.Add(place, ScoreTermNames.Nearness, place.Nearness);
        if (Site.NearestOf(graph, home, enterprise) is { } site)
            scores.Add(site, ScoreTermNames.Sites, site.Other.IsLocal ? 1 : SiteInSurroundings);
    }

    /// <summary>What counts for a local enterprise beside its fit.</summary>
    public static void AddLocal(GraphView graph, CandidateScores scores, Enterprise enterprise)
    {
        scores.Add(enterprise, ScoreTermNames.Standing, GapWeights.SupplyOf(enterprise.Role));
        if (LocalTie.OfLocal(graph, enterprise) is { } tie)
            scores.Add(tie, ScoreTermNames.Ties, tie.Value);
    }
}

/// <summary>Where an enterprise from elsewhere lies, seen from the home region.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Around">The surroundings that it lies in.</param>
/// <param name="Nearness">0 to 1.</param>
internal sealed record Place(Enterprise Enterprise, Surroundings Around, double Nearness) : EnterpriseFact(Enterprise)
{
    /// <summary>The nearest surroundings in which it lies: the first of them counts 1, each further one less; null where it is far or its
    /// region is not known.</summary>
    public static Place? Of(HomeRegion? home, Enterprise enterprise)
    {
        if (home is null)
            return null;
        for (var i = 0; i < home.Surroundings.Count; i++)
        {
            if (home.Surroundings[i].Contains(enterprise.Region))
                return new(enterprise, home.Surroundings[i], 1 - ((double)i / (home.Surroundings.Count + 1)));
        }
        return null;
    }
}

/// <summary>Another site of the same group: its parent, a subsidiary, or a subsidiary of the same parent.</summary>
internal sealed record Site(Enterprise Enterprise, Enterprise Other, Edge Edge) : EnterpriseFact(Enterprise)
{
    /// <summary>The site that is nearest to the home region: a local one before one in the surroundings, by id; null where none is
    /// known. A site in the surroundings at the place of the enterprise itself says no more than its nearness.</summary>
    public static Site? NearestOf(GraphView graph, HomeRegion? home, Enterprise enterprise) =>
        All(graph, enterprise).Where(site => site.Other.IsLocal
                || (site.Other.Region != enterprise.Region && Place.Of(home, site.Other) is not null))
            .OrderByDescending(site => site.Other.IsLocal).ThenBy(site => site.Other.Id).FirstOrDefault();

    /// <summary>All other sites of the group, near or far.</summary>
    public static IEnumerable<Site> All(GraphView graph, Enterprise enterprise)
    {
        foreach (var edge in graph.To<SubsidiaryOf>(enterprise.Id))
        {
            if (graph.Find<Enterprise>(edge.From) is { } subsidiary)
                yield return new(enterprise, subsidiary, edge);
        }
        foreach (var edge in graph.From<SubsidiaryOf>(enterprise.Id))
        {
            if (graph.Find<Enterprise>(edge.To) is { } parent)
                yield return new(enterprise, parent, edge);
            foreach (var sister in graph.To<SubsidiaryOf>(edge.To).Where(sister => sister.From != enterprise.Id))
            {
                if (graph.Find<Enterprise>(sister.From) is { } other)
                    yield return new(enterprise, other, sister);
            }
        }
    }
}
