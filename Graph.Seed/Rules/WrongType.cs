namespace Graph.Seed;

/// <summary>SEED014: a value is of the type of its key.</summary>
internal static class WrongType
{
    public static Rule Rule { get; } = new("SEED014");

    public static void Report(Place place, Message expected, LocatedNode? found, FindingList findings) =>
        findings.Add(Rule, place, FindingTexts.WrongType(expected, found),
            found is LocatedScalar { IsPlain: true, Text: "" or "~" or "null" } ? HintTexts.LeaveOut : null);
}
