namespace Graph.Seed;

/// <summary>SEED000: a file or the folder cannot be opened.</summary>
internal static class Unreadable
{
    public static Rule Rule { get; } = new("SEED000");

    public static void Report(string file, string reason, FindingList findings) => findings.Add(Rule, Place.Of(file), FindingTexts.Unreadable(reason));
}
