namespace Graph.Model;

/// <summary>What a document itself says of how strong a link of a chain is (评价). Its <see cref="Node.Name"/> is the statement in one
/// sentence.</summary>
public sealed record Assessment : Node
{
    /// <summary>What sort of statement it is.</summary>
    public required AssessmentKind Kind { get; init; }

    /// <summary>Whether it calls what it is about strong or weak.</summary>
    public required AssessmentVerdict Verdict { get; init; }

    /// <summary>The area it speaks of: whose link it judges; of a title or a share, within which it compares.</summary>
    public required AssessmentScope Scope { get; init; }

    /// <summary>The year it speaks of; null where the document names none.</summary>
    public int? Year { get; init; }
}

[Term("What sort of statement an assessment is.", "评价类别")]
public enum AssessmentKind
{
    [Term("A plan or a report judges the link.", "文献评价")]
    Judgement,

    [Term("A title that the state awards, such as single-product champion or little giant.", "国家级称号")]
    Title,

    [Term("A market share or a place in a ranking.", "市场份额或位次")]
    Share,
}

[Term("Whether a document calls a link strong or weak.", "结论")]
public enum AssessmentVerdict
{
    [Term("It calls it strong.", "强")]
    Strong,

    [Term("It calls it weak or missing.", "弱")]
    Weak,
}

[Term("The area that an assessment speaks of.", "范围")]
public enum AssessmentScope
{
    [Term("The home region.", "本市")]
    City,

    [Term("The province.", "全省")]
    Province,

    [Term("The country.", "全国")]
    Country,

    [Term("The world.", "全球")]
    World,
}
