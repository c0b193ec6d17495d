namespace Graph.Model;

/// <summary>An institution is strong in a discipline.</summary>
public sealed record StrongIn : Edge
{
    /// <summary>The grade of the discipline in the national evaluation, such as <c>A+</c>; null where not known.</summary>
    public string? Grade { get; init; }
}
