namespace Graph.Seed;

/// <summary>SEED018: a year lies between 1900 and the next.</summary>
internal static class YearOutOfRange
{
    public static Rule Rule { get; } = new("SEED018");

    private const int First = 1900;

    public static bool Check(LocatedScalar scalar, int year, DateOnly today, FindingList findings)
    {
        if (year >= First && year <= today.Year + 1)
            return true;
        findings.Add(Rule, scalar.Place, FindingTexts.YearOutOfRange(year, today.Year + 1));
        return false;
    }
}
