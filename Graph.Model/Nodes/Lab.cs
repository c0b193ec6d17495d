namespace Graph.Model;

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
