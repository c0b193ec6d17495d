namespace Graph.Model;

/// <summary>What organisations do together (产学研合作).</summary>
public sealed record Collaboration : Node
{
    /// <summary>What sort of collaboration it is.</summary>
    public required CollaborationKind Kind { get; init; }

    /// <summary>Whether it is established or only intended; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }

    /// <summary>What it is about, in Chinese; null where not known.</summary>
    public string? Topic { get; init; }

    /// <summary>The year it began; null where not known.</summary>
    public int? Year { get; init; }
}

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

/// <summary>A project (项目): funded, signed, listed, built, or planned.</summary>
public sealed record Project : Node
{
    /// <summary>What sort of project it is.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>Whether it is established or only intended; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }

    /// <summary>The year it began; null where not known.</summary>
    public int? Year { get; init; }

    /// <summary>Its budget in yuan; null where not known.</summary>
    public long? BudgetCny { get; init; }

    /// <summary>The reward of an open call in yuan; null where not known.</summary>
    public long? RewardCny { get; init; }
}

[Term("What sort of project it is.", "项目类别")]
public enum ProjectKind
{
    [Term("Open call.", "揭榜挂帅")]
    OpenCall,

    [Term("Zilang special programme.", "紫琅专项")]
    Zilang,

    [Term("Transfer of research results.", "成果转化项目")]
    AchievementTransfer,

    [Term("Platform.", "平台项目")]
    Platform,

    [Term("Other.", "其他")]
    Other,
}

[Term("Whether something is so or only intended.", "状态")]
public enum FactStatus
{
    [Term("It is so: funded, signed, listed, built.", "已确立")]
    Established,

    [Term("A document only intends, supports or invites it.", "仅为计划、支持或意向")]
    Planned,
}
