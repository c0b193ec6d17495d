namespace Graph.Model;

/// <summary>The words by which people ask for a node, beside its names; only technologies and segments have such words.</summary>
/// <param name="Terms">Words for the thing itself.</param>
/// <param name="Broader">Words for something wider that contains it.</param>
public sealed record TradeTerms(IReadOnlyList<string> Terms, IReadOnlyList<string> Broader)
{
    private static readonly TradeTerms _none = new([], []);

    /// <summary>The words of a node; empty where it has none.</summary>
    public static TradeTerms Of(Node node) => node switch
    {
        Technology technology => new(technology.Terms, technology.BroaderTerms),
        Segment segment => new(segment.Terms, segment.BroaderTerms),
        _ => _none,
    };
}
