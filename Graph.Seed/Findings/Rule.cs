namespace Graph.Seed;

/// <summary>A rule that files must keep.</summary>
/// <param name="Code">The stable code: <c>SEED021</c>.</param>
/// <param name="Severity">What breaking it means.</param>
internal sealed record Rule(string Code, Severity Severity = Severity.Error);
