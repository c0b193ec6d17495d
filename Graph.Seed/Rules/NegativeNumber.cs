namespace Graph.Seed;

/// <summary>SEED019: amounts and counts are not negative.</summary>
internal static class NegativeNumber
{
    public static Rule Rule { get; } = new("SEED019");

    public static bool Check(LocatedScalar scalar, long number, FindingList findings)
    {
        if (number >= 0)
            return true;
        findings.Add(Rule, scalar.Place, FindingTexts.Negative(number), HintTexts.LeaveOut);
        return false;
    }
}
