namespace Graph.Seed;

/// <summary>SEED006: values are not nested deeper than a data set needs.</summary>
internal static class TooDeep
{
    public static Rule Rule { get; } = new("SEED006");

    public static void Report(Place place, FindingList findings) => findings.Add(Rule, place, FindingTexts.TooDeep);
}
