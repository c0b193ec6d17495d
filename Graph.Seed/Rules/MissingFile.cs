namespace Graph.Seed;

/// <summary>SEED009: the data set says what it is.</summary>
internal static class MissingFile
{
    public static Rule Rule { get; } = new("SEED009");

    public static void Report(string file, FindingList findings) =>
        findings.Add(Rule, Place.Of(file), FindingTexts.MissingFile(file), HintTexts.FilesAre(FileLayout.Files));
}
