using Graph.Model;
namespace Graph.Analysis.Partners;

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
