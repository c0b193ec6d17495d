using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>The facts behind a bottleneck, the weightiest first.</summary>
internal static class BottleneckEvidence
{
    public static IReadOnlyList<Evidence> Of(ChainFacts chain, TechnologyFacts technology) =>
    [
        .. OfTechnology(chain, technology),
        .. technology.Backers.Select(Fact.Backs),
        .. chain.Graph.From<UsedIn>(technology.Technology.Id).Where(edge => chain.Shape.Contains(edge.To))
            .Select(edge => Fact.Uses(chain.Of(edge.To).Segment, technology.Technology, edge)),
        .. chain.Using(technology.Technology).Take(1).SelectMany(segment => SegmentEvidence.Structure(chain, segment)),
    ];

    /// <summary>Why it is one, and who works on it.</summary>
    public static IEnumerable<Evidence> OfTechnology(ChainFacts chain, TechnologyFacts technology) =>
    [
        .. technology.Technology.Kind is TechnologyKind.Bottleneck ? [Fact.IsBottleneck(technology.Technology)] : (Evidence[])[],
        .. technology.LocalNeeds.Select(need => Fact.Needs(chain.Graph.Find(need.From)!, need, technology.Technology)),
        .. technology.Developers.Select(developer => Fact.Develops(developer, technology.Technology)),
    ];
}
