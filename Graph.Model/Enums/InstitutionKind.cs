namespace Graph.Model;

[Term("What sort of institution it is.", "机构类别")]
public enum InstitutionKind
{
    [Term("University.", "高校")]
    University,

    [Term("Research institute.", "科研院所")]
    ResearchInstitute,

    [Term("New type of R&D institute.", "新型研发机构")]
    NewRdInstitute,
}
