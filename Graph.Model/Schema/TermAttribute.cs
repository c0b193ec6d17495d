namespace Graph.Model;

/// <summary>What an enum or one of its values means, in English and as the Chinese term. It is the value's documentation too.</summary>
/// <param name="description">In English, a sentence.</param>
/// <param name="chinese">The Chinese term.</param>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class TermAttribute(string description, string chinese) : Attribute
{
    /// <summary>In English, a sentence.</summary>
    public string Description { get; } = description;

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; } = chinese;
}
