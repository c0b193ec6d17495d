namespace Graph.Model;

/// <summary>A technology needs another in order to exist.</summary>
public sealed record DependsOn : Edge
{
    /// <summary>Whether a document says so or experts do.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Why it does, in Chinese; null where nobody wrote it down.</summary>
    public string? Why { get; init; }
}
