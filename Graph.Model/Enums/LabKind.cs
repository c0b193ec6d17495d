namespace Graph.Model;

[Term("What sort of laboratory or centre it is.", "平台类别")]
public enum LabKind
{
    [Term("Key laboratory.", "重点实验室")]
    KeyLaboratory,

    [Term("Engineering centre.", "工程中心")]
    EngineeringCenter,

    [Term("Technology centre.", "技术中心")]
    TechnologyCenter,

    [Term("Innovation centre.", "创新中心")]
    InnovationCenter,

    [Term("Testing centre.", "检测中心")]
    TestingCenter,

    [Term("Research institute.", "研究院")]
    ResearchInstitute,

    [Term("Innovation consortium.", "创新联合体")]
    Consortium,
}
