using Graph.Model;

namespace Graph.Analysis;

/// <summary>How much a statement counts in an analysis, by what it rests on. Judgements, not measurements.</summary>
/// <remarks>A better document or a better basis never lowers it. Statements about how trades hang together (<c>FEEDS</c>,
/// <c>DEPENDS_ON</c>, <c>DRAWS_ON</c>) rest on experts as a rule and count whole.</remarks>
internal static class EvidenceWeight
{
    /// <summary>What counts of a statement that an editor read off a document, or that rests on experts though documents usually state its
    /// kind.</summary>
    public const double Inferred = 0.5;

    /// <summary>What counts of a statement whose documents are all reprints.</summary>
    public const double OnlyReprints = 0.8;

    /// <summary>What counts of a statement whose documents are all written by programs.</summary>
    public const double OnlyGenerated = 0.5;

    private static readonly string _cited = GraphEnums.NameOf(Basis.Cited);

    /// <summary>What counts of a statement, above 0 and at most 1.</summary>
    public static double Of(GraphView graph, Edge edge) => OfBasis(edge) * OfDocuments(graph, edge.Citations);

    private static double OfBasis(Edge edge) => edge.Basis switch
    {
        Basis.Inferred => Inferred,
        Basis.Expert when GraphSchema.KindOf(edge).FindProperty(ValueDomain.Basis)?.Usual as string == _cited => Inferred,
        _ => 1,
    };

    // The best document decides; one that is not in the graph, as in a test or a what-if, is taken as good.
    private static double OfDocuments(GraphView graph, IReadOnlyList<Citation> citations)
    {
        var best = citations.Count == 0 ? 1 : 0.0;
        for (var at = 0; at < citations.Count && best < 1; at++)
            best = Math.Max(best, OfKind(graph.Find<Source>(citations[at].Source)?.Kind));
        return best;
    }

    private static double OfKind(SourceKind? kind) => kind switch
    {
        SourceKind.Reprint => OnlyReprints,
        SourceKind.Generated => OnlyGenerated,
        _ => 1,
    };
}
