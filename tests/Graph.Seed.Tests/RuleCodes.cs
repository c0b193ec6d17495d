namespace Graph.Seed.Tests;

/// <summary>The codes of all rules there are.</summary>
internal static class RuleCodes
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes().Select(type => type.GetProperty("Rule", typeof(Rule))).Where(property => property?.GetMethod?.IsStatic ?? false)
            .Select(property => ((Rule)property!.GetValue(null)!).Code),
    ];
}
