namespace Graph.Model;

/// <summary>An industry chain (产业链).</summary>
public sealed record Chain : Node
{
    /// <summary>One sentence on the chain, in Chinese; null where none is written.</summary>
    public string? Summary { get; init; }

    /// <summary>One sentence on the chain, in English; null where none is written.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>The areas of the city's technology plan it draws on, as the plan numbers them.</summary>
    public IReadOnlyList<int> PlanAreas { get; init; } = [];
}
