namespace Graph.Model;

[Term("What sort of collaboration it is.", "合作类别")]
public enum CollaborationKind
{
    [Term("Innovation consortium.", "创新联合体")]
    Consortium,

    [Term("Joint laboratory.", "联合实验室")]
    JointLab,

    [Term("Joint project.", "合作项目")]
    Project,

    [Term("Talent and training.", "人才合作")]
    Talent,

    [Term("Technology transfer.", "成果转化")]
    Transfer,

    [Term("Institute founded together.", "共建研究院")]
    CoFoundedInstitute,
}
