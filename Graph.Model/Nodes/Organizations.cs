namespace Graph.Model;

/// <summary>An enterprise (企业).</summary>
public sealed record Enterprise : Node
{
    /// <summary>County or zone of the home region; the city, where outside it; null where not known.</summary>
    public string? Region { get; init; }

    /// <summary>What <see cref="Region"/> rests on; it says nothing where that is null.</summary>
    public Basis RegionBasis { get; init; }

    /// <summary>Whether it lies in the home region: follows from <see cref="Region"/> and the data set.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Its part in its industry; null where no source says.</summary>
    public EnterpriseRole? Role { get; init; }

    /// <summary>Exchange and code where it is listed, such as <c>SZ:002156</c>; null where no source says so.</summary>
    public string? Ticker { get; init; }

    /// <summary>What <see cref="Ticker"/> rests on; it says nothing where that is null.</summary>
    public Basis TickerBasis { get; init; }
}

[Term("The part of an enterprise in its industry.", "企业地位")]
public enum EnterpriseRole
{
    [Term("Leads the chain.", "龙头、链主、牵头")]
    Leader,

    [Term("A backbone enterprise.", "骨干")]
    Key,

    [Term("Takes part.", "参与")]
    Participant,
}

/// <summary>A laboratory, engineering centre or other place of research that others host (实验室、工程中心等).</summary>
public sealed record Lab : Node
{
    /// <summary>What sort of place it is.</summary>
    public required LabKind Kind { get; init; }

    /// <summary>Who recognised it; null where no source says.</summary>
    public LabLevel? Level { get; init; }

    /// <summary>Whether it operates or is only planned; null where no source says.</summary>
    public LabStatus? Status { get; init; }

    /// <summary>County of the home region, or the city outside it; null where not known.</summary>
    public string? Region { get; init; }
}

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

[Term("Who recognised a laboratory.", "级别")]
public enum LabLevel
{
    [Term("The state.", "国家级")]
    National,

    [Term("The province.", "省级")]
    Provincial,

    [Term("The city.", "市级")]
    Municipal,

    [Term("The enterprise itself.", "企业级")]
    Enterprise,
}

[Term("Whether a laboratory operates.", "状态")]
public enum LabStatus
{
    [Term("It operates.", "已运行")]
    Operating,

    [Term("It is only planned.", "规划中")]
    Planned,
}

/// <summary>A university or research institute (高校、科研院所).</summary>
public sealed record Institution : Node
{
    /// <summary>What sort of institution it is.</summary>
    public required InstitutionKind Kind { get; init; }

    /// <summary>County of the home region, or the city or country outside it; null where not known.</summary>
    public string? Region { get; init; }
}

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

/// <summary>An industrial park or zone (园区).</summary>
public sealed record Park : Node
{
    /// <summary>County of the home region, or the city outside it; null where not known.</summary>
    public string? Region { get; init; }
}
