namespace Graph.Model;

/// <summary>A university or research institute (高校、科研院所).</summary>
public sealed record Institution : Node
{
    /// <summary>What sort of institution it is.</summary>
    public required InstitutionKind Kind { get; init; }

    /// <summary>County of the home region, or the city or country outside it; null where not known.</summary>
    public string? Region { get; init; }
}
