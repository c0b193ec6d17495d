namespace Graph.Seed;

/// <summary>SEED020: nobody has read a document tomorrow.</summary>
internal static class FutureDate
{
    public static Rule Rule { get; } = new("SEED020");

    public static bool Check(LocatedScalar scalar, DateOnly day, DateOnly today, FindingList findings)
    {
        if (day <= today)
            return true;
        findings.Add(Rule, scalar.Place, FindingTexts.FutureDate(day), HintTexts.CheckedDay(today));
        return false;
    }
}
