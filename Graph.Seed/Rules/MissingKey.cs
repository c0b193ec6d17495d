namespace Graph.Seed;

/// <summary>SEED013: required keys are there.</summary>
internal static class MissingKey
{
    public static Rule Rule { get; } = new("SEED013");

    public static void Report(Place place, string key, FindingList findings) => findings.Add(Rule, place, FindingTexts.MissingKey(key));

    public static void ReportEnd(Place place, IReadOnlyList<string> ends, FindingList findings) =>
        findings.Add(Rule, place, FindingTexts.OneEndExpected(Words.OneOf(ends)));
}
