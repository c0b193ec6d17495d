namespace Graph.Model;

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
