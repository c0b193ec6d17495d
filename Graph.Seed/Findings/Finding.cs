namespace Graph.Seed;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Hint">What would be right; null where the text says it.</param>
internal sealed record Finding(Rule Rule, Place Place, Message Text, Message? Hint);
