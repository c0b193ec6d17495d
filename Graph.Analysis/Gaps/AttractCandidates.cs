using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Enterprises known to be outside the home region that do what lacks. One whose region is not known is none: it may be here.</summary>
internal static class AttractCandidates
{
    private const string Technology = "technology";
    private const string Segment = "segment";
    private const string Ties = "ties";
    private const string Standing = "standing";

    public static IReadOnlyList<GapCandidate> Of(GapAim aim, int count)
    {
        var isBottleneck = aim.Gap.Technology is not null;
        var book = new CandidateBook(isBottleneck
            ? [(Technology, 0.5), (Segment, 0.2), (Ties, 0.15), (Standing, 0.15)]
            : [(Segment, 0.45), (Technology, 0.25), (Ties, 0.15), (Standing, 0.15)]);
        foreach (var developer in aim.Developing(aim.Technologies).Where(developer => IsOutside(developer.Enterprise)))
            book.Note(developer.Enterprise, Technology, developer.IsPlanned ? 0.3 : 1, () => Fact.Develops(developer, aim.Graph.Find<Technology>(developer.Edge.To)!));
        foreach (var supplier in aim.WorkingIn(aim.Segments.Select(segment => segment.Id)).Where(supplier => IsOutside(supplier.Enterprise)))
            book.Note(supplier.Enterprise, Segment, 1, () => Fact.WorksIn(supplier, aim.Graph.Find<Segment>(supplier.Edge.To)!));
        foreach (var enterprise in book.Enterprises)
        {
            book.Note(enterprise, Standing, GapWeights.SupplyOf(enterprise.Role), null);
            if (LocalTies.Of(aim.Graph, enterprise) is { } tie)
                book.Note(enterprise, Ties, 1, () => tie);
        }
        return book.Ranked(count);
    }

    private static bool IsOutside(Enterprise enterprise) => enterprise is { IsLocal: false, Region: not null };
}
