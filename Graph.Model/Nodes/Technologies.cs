namespace Graph.Model;

/// <summary>A technology (技术) that segments of the chains need.</summary>
public sealed record Technology : Node
{
    /// <summary>What the documents call it: a bottleneck, a common key technology and so on.</summary>
    public required TechnologyKind Kind { get; init; }

    /// <summary>What people of the trade and laymen call it, beside its names: trade words, older names, abbreviations. Common knowledge of
    /// the trade (<see cref="Basis.Expert"/>), in the order of the data.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Words for something wider that contains it, in the order of the data; basis as for <see cref="Terms"/>.</summary>
    public IReadOnlyList<string> BroaderTerms { get; init; } = [];
}

[Term("What the documents call a technology.", "技术类别")]
public enum TechnologyKind
{
    [Term("A bottleneck to be broken.", "卡脖子、关键核心技术攻关方向")]
    Bottleneck,

    [Term("A key technology that many share.", "关键共性技术")]
    CommonKey,

    [Term("A key technology of an enterprise.", "企业关键技术")]
    EnterpriseKey,

    [Term("A frontier technology.", "前瞻技术")]
    Frontier,

    [Term("A direction that is supported.", "支持方向")]
    Supported,
}

/// <summary>A field of study that institutions are strong in (学科).</summary>
public sealed record Discipline : Node;
