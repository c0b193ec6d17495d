namespace Graph.Model;

/// <summary>An enterprise works in a segment.</summary>
public sealed record OperatesIn : Edge
{
    /// <summary>Its part there; null where no source says.</summary>
    public EnterpriseRole? Role { get; init; }
}
