using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Local enterprises near a gap: they plan what lacks, master something related, or work next to it.</summary>
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
    private const double Ground = 0.7;
    private const double Use = 0.4;

    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var book = new CandidateBook([(Plans, 0.3), (Technology, 0.3), (Segment, 0.25), (Standing, 0.15)]);
        var isBottleneck = aim.Gap.Technology is not null;
        // Who already works in the segment is no addition to it; a bottleneck is theirs before anybody else's to solve.
        var present = isBottleneck ? [] : aim.WorkingIn(aim.Segments.Select(segment => segment.Id)).Select(supplier => supplier.Enterprise.Id).ToHashSet();
        bool IsCandidate(Enterprise enterprise) => enterprise.IsLocal && !present.Contains(enterprise.Id);

        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => IsCandidate(developer.Enterprise)))
            book.Note(developer.Enterprise, developer.IsPlanned ? Plans : Technology, 1, () => Fact.Develops(developer, TechnologyOf(aim, developer)));
        foreach (var (technologies, value) in new[] { (aim.Grounds, Ground), (aim.Uses, Use) })
            foreach (var developer in aim.Developing(technologies).Where(developer => IsCandidate(developer.Enterprise) && !developer.IsPlanned))
                book.Note(developer.Enterprise, Technology, value, () => Fact.Develops(developer, TechnologyOf(aim, developer)));
        foreach (var (segment, nearness) in aim.Gap.Technology is { } technology ? TechnologyPlaces.Of(aim.Graph, technology) : [])
            foreach (var supplier in aim.WorkingIn([segment.Id]).Where(supplier => IsCandidate(supplier.Enterprise)))
                book.Note(supplier.Enterprise, Segment, nearness, () => FactOf(aim, supplier));
        foreach (var supplier in aim.WorkingIn(aim.Neighbours).Where(supplier => IsCandidate(supplier.Enterprise)))
            book.Note(supplier.Enterprise, Segment, (isBottleneck ? NextToBottleneck : 1) * (IsInChain(aim, supplier) ? 1 : OtherChain), () => FactOf(aim, supplier));
        foreach (var enterprise in book.Enterprises)
            book.Note(enterprise, Standing, GapWeights.SupplyOf(enterprise.Role), null);
        return book.Ranked(count);
    }

    private static bool IsInChain(GapAim aim, Supplier supplier) => aim.Graph.From<PartOf>(supplier.Edge.To).Any(part => part.To == aim.Gap.Chain);

    private static Technology TechnologyOf(GapAim aim, Developer developer) => aim.Graph.Find<Technology>(developer.Edge.To)!;

    private static Evidence FactOf(GapAim aim, Supplier supplier) => Fact.WorksIn(supplier, aim.Graph.Find<Segment>(supplier.Edge.To)!);
}
