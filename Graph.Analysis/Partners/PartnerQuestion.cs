using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>What a partner is sought for.</summary>
public abstract record PartnerQuestion
{
    private PartnerQuestion()
    {
    }

    /// <summary>For an enterprise: for what it needs, develops and works in.</summary>
    /// <param name="Id">The enterprise; an id that is none has no matches.</param>
    public sealed record OfEnterprise(NodeId Id) : PartnerQuestion;

    /// <summary>For some technologies, all alike.</summary>
    /// <param name="Ids">The technologies; ids that are none are passed over.</param>
    public sealed record OfTechnologies(IReadOnlyList<NodeId> Ids) : PartnerQuestion;

    /// <summary>For the technologies of a segment.</summary>
    /// <param name="Id">The segment; an id that is none has no matches.</param>
    public sealed record OfSegment(NodeId Id) : PartnerQuestion;

    /// <summary>For a problem in plain words, Chinese or English.</summary>
    /// <param name="Text">The problem; what lies beyond 2,000 characters is not read.</param>
    public sealed record OfProblem(string Text) : PartnerQuestion;
}
