using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>The facts behind a gap of a segment, the weightiest first.</summary>
internal static class SegmentEvidence
{
    public static IReadOnlyList<Evidence> OfSupply(ChainFacts chain, SegmentFacts segment) =>
    [
        .. segment.Local.Concat(segment.Outside).Select(supplier => Fact.WorksIn(supplier, segment.Segment)),
        .. segment.Technologies.Where(facts => facts.IsBottleneck).SelectMany(facts => BottleneckEvidence.OfTechnology(chain, facts)),
        .. segment.Backers.Select(Fact.Backs),
        .. Structure(chain, segment.Segment),
    ];

    public static IReadOnlyList<Evidence> OfResearch(ChainFacts chain, SegmentFacts segment) =>
    [
        .. segment.Technologies.SelectMany(facts => chain.Graph.From<UsedIn>(facts.Technology.Id).Where(edge => edge.To == segment.Segment.Id)
            .Select(edge => Fact.Uses(segment.Segment, facts.Technology, edge))),
        .. segment.Backers.Select(Fact.Backs),
        .. Structure(chain, segment.Segment),
    ];

    public static IReadOnlyList<Evidence> OfUndecided(ChainFacts chain, SegmentFacts segment) =>
    [
        .. segment.Suppliers.Select(supplier => Fact.WorksIn(supplier, segment.Segment)),
        .. segment.Technologies.SelectMany(facts => facts.LocalMasters.Select(developer => Fact.Develops(developer, facts.Technology))),
        .. Structure(chain, segment.Segment),
    ];

    /// <summary>What the segment feeds in its chain.</summary>
    public static IEnumerable<Evidence> Structure(ChainFacts chain, Segment segment) =>
        from edge in chain.Graph.From<Feeds>(segment.Id)
        where chain.Shape.Contains(edge.To) && edge.To != segment.Id
        select Fact.Feeds(segment, chain.Of(edge.To).Segment, edge);
}
