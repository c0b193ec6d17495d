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
    public sealed record OfProblem(string Text) : PartnerQuestion
    {
        /// <summary>Technologies and segments that it does not mean, though its words may say so. Ids that are none are passed
        /// over.</summary>
        public IReadOnlyList<NodeId> NotMeant { get; init; } = [];
    }
}

/// <summary>Which partners are wanted.</summary>
/// <param name="Regions">Only partners whose region is one of these, the home region's name standing for all its parts; null: everywhere,
/// empty: nowhere.</param>
/// <param name="Kinds">Only partners of these kinds; null: all, empty: none.</param>
/// <param name="MinScore">The least score, 0 to 1.</param>
/// <param name="ExcludeExisting">Whether to leave out those with whom the enterprise already shares a collaboration, a project or a
/// laboratory. It changes nothing where the question is not about an enterprise.</param>
public sealed record PartnerFilter(
    IReadOnlyList<string>? Regions, IReadOnlyList<PartnerKind>? Kinds, double MinScore = 0, bool ExcludeExisting = false)
{
    /// <summary>All partners.</summary>
    public static PartnerFilter All { get; } = new(null, null);
}

/// <summary>What sort of partner an enterprise may find.</summary>
[Term("What sort of partner it is.", "伙伴类别")]
public enum PartnerKind
{
    /// <summary>A university.</summary>
    [Term("University.", "高校")]
    University,

    /// <summary>A research institute.</summary>
    [Term("Research institute.", "科研院所")]
    ResearchInstitute,

    /// <summary>A new type of R&amp;D institute.</summary>
    [Term("New type of R&D institute.", "新型研发机构")]
    NewRdInstitute,

    /// <summary>A laboratory, engineering centre or other place of research.</summary>
    [Term("Laboratory or centre.", "实验室与创新平台")]
    Lab,
}
