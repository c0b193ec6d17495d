using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Local enterprises near a gap: they plan what is missing, master something related, or work next to it.</summary>
internal static class GrowCandidates
{
    private const string Plans = "plans";
    private const string Technology = "technology";
    private const string Segment = "segment";
    private const string Standing = "standing";

    // An enterprise next door in another chain knows the goods, and not the customers.
    private const double OtherChain = 0.6;
    private const double NextToBottleneck = 0.3;

    // Who masters what it rests on is near to making it; who masters what rests on it is the customer.
    private const double Prerequisite = 0.7;
    private const double Dependent = 0.4;

    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var scores = new CandidateScores([(Plans, 0.3), (Technology, 0.3), (Segment, 0.25), (Standing, 0.15)]);
        AddDevelopers(aim, scores);
        AddSuppliers(aim, scores);
        foreach (var enterprise in scores.Enterprises)
            scores.Add(enterprise, Standing, GapWeights.SupplyOf(enterprise.Role));
        return scores.Ranked(aim.Graph, count);
    }

    private static void AddDevelopers(GapAim aim, CandidateScores scores)
    {
        var isCandidate = Candidates(aim);
        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => isCandidate(developer.Enterprise)))
            scores.Add(developer, developer.IsPlanned ? Plans : Technology, 1);
        foreach (var (technologies, value) in new[] { (aim.Prerequisites, Prerequisite), (aim.Dependents, Dependent) })
        {
            foreach (var developer in aim.Developing(technologies)
                .Where(developer => isCandidate(developer.Enterprise) && !developer.IsPlanned))
            {
                scores.Add(developer, Technology, value);
            }
        }
    }

    private static void AddSuppliers(GapAim aim, CandidateScores scores)
    {
        var isCandidate = Candidates(aim);
        foreach (var (segment, nearness) in aim.Gap.Technology is { } technology ? TechnologyPlaces.Of(aim.Graph, technology) : [])
        {
            foreach (var supplier in aim.WorkingIn([segment.Id]).Where(supplier => isCandidate(supplier.Enterprise)))
                scores.Add(supplier, Segment, nearness);
        }
        var nextTo = aim.Gap.Technology is null ? 1 : NextToBottleneck;
        foreach (var supplier in aim.WorkingIn(aim.Neighbours).Where(supplier => isCandidate(supplier.Enterprise)))
            scores.Add(supplier, Segment, nextTo * (IsInChain(aim, supplier) ? 1 : OtherChain));
    }

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

/// <summary>Enterprises known to be outside the home region that do what is missing. One whose region is not known is none: it may be
/// here.</summary>
internal static class AttractCandidates
{
    private const string Technology = "technology";
    private const string Segment = "segment";
    private const string Ties = "ties";
    private const string Standing = "standing";

    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var scores = new CandidateScores(aim.Gap.Technology is not null
            ? [(Technology, 0.5), (Segment, 0.2), (Ties, 0.15), (Standing, 0.15)]
            : [(Segment, 0.45), (Technology, 0.25), (Ties, 0.15), (Standing, 0.15)]);
        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => IsOutside(developer.Enterprise)))
            scores.Add(developer, Technology, developer.IsPlanned ? 0.3 : 1);
        foreach (var supplier in aim.WorkingIn(aim.Segments.Select(segment => segment.Id))
            .Where(supplier => IsOutside(supplier.Enterprise)))
        {
            scores.Add(supplier, Segment, 1);
        }

        foreach (var enterprise in scores.Enterprises.Until(aim.CancellationToken))
        {
            scores.Add(enterprise, Standing, GapWeights.SupplyOf(enterprise.Role));
            if (LocalTie.Of(aim.Graph, enterprise) is { } tie)
                scores.Add(tie, Ties, 1);
        }
        return scores.Ranked(aim.Graph, count);
    }

    private static bool IsOutside(Enterprise enterprise) => enterprise is { IsLocal: false, Region: not null };
}

/// <summary>What ties an enterprise from elsewhere to a local one already: a collaboration or a project that is not merely
/// planned.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Partner">The local one.</param>
/// <param name="Joint">The collaboration or project.</param>
/// <param name="Edge">The fact that the enterprise takes part in it.</param>
internal sealed record LocalTie(Enterprise Enterprise, Enterprise Partner, Node Joint, Edge Edge) : EnterpriseFact(Enterprise)
{
    /// <summary>The first such tie by id, collaborations before projects; null where none is known.</summary>
    public static LocalTie? Of(GraphView graph, Enterprise enterprise)
    {
        foreach (var edge in graph.To<Involves>(enterprise.Id))
        {
            if (graph.Find<Collaboration>(edge.From) is { Status: not FactStatus.Planned } joint
                && PartnerIn(graph, graph.From<Involves>(joint.Id)) is { } partner)
            {
                return new(enterprise, partner, joint, edge);
            }
        }
        foreach (var edge in graph.To<LedBy>(enterprise.Id).Concat<Edge>(graph.To<PartneredBy>(enterprise.Id)).OrderBy(edge => edge.From))
        {
            if (graph.Find<Project>(edge.From) is { Status: not FactStatus.Planned } project
                && PartnerIn(graph, graph.From<LedBy>(project.Id).Concat<Edge>(graph.From<PartneredBy>(project.Id))) is { } partner)
            {
                return new(enterprise, partner, project, edge);
            }
        }
        return null;
    }

    private static Enterprise? PartnerIn(GraphView graph, IEnumerable<Edge> parties) =>
        parties.Select(party => graph.Find<Enterprise>(party.To)).OfType<Enterprise>().Where(party => party.IsLocal)
            .MinBy(party => party.Id);
}

/// <summary>Gathers what speaks for each candidate. Of several facts for one term the strongest counts, and all are kept.</summary>
internal sealed class CandidateScores(IReadOnlyList<(string Name, double Weight)> terms)
{
    private readonly Dictionary<NodeId, Entry> _entries = [];

    /// <summary>The enterprises added so far.</summary>
    public IReadOnlyList<Enterprise> Enterprises => [.. _entries.Values.Select(entry => entry.Enterprise)];

    /// <summary>Adds a fact for a term.</summary>
    public void Add(EnterpriseFact fact, string term, double value) => Add(fact.Enterprise, term, value).Facts.Add((term, fact));

    /// <summary>Adds a value for a term that needs no fact.</summary>
    public Entry Add(Enterprise enterprise, string term, double value)
    {
        if (!_entries.TryGetValue(enterprise.Id, out var entry))
            _entries[enterprise.Id] = entry = new(enterprise, [], []);
        entry.Values[term] = Math.Max(entry.Values.GetValueOrDefault(term), value);
        return entry;
    }

    /// <summary>The best candidates, the best first, equal ones by id.</summary>
    public IReadOnlyList<GapCandidate> Ranked(GraphView graph, int count) =>
        [.. _entries.Values.Select(entry => (Entry: entry, Score: ScoreOf(entry)))
            .OrderByDescending(found => found.Score.Value).ThenBy(found => found.Entry.Enterprise.Id).Take(count)
            .Select(found => new GapCandidate(found.Entry.Enterprise.Id, found.Score, graph, FactsOf(found.Entry)))];

    private Score ScoreOf(Entry entry) =>
        new([.. terms.Select(term => new ScoreTerm(term.Name, term.Weight, Math.Round(entry.Values.GetValueOrDefault(term.Name), 4)))]);

    private IReadOnlyList<EnterpriseFact> FactsOf(Entry entry) =>
        [.. terms.SelectMany(term => entry.Facts.Where(fact => fact.Term == term.Name).Select(fact => fact.Fact))];

    /// <summary>What is known of one candidate.</summary>
    public sealed record Entry(Enterprise Enterprise, Dictionary<string, double> Values, List<(string Term, EnterpriseFact Fact)> Facts);
}
