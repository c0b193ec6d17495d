namespace Graph.Seed;

/// <summary>SEED008: each YAML file of the folder is a file of the data set.</summary>
internal static class UnknownFile
{
    public static Rule Rule { get; } = new("SEED008");

    public static void Report(string file, FindingList findings) =>
        findings.Add(Rule, Place.Of(file), FindingTexts.UnknownFile, Spelling.Nearest(file, FileLayout.Files) is { } near
            ? HintTexts.DidYouMean(near) : HintTexts.FilesAre(FileLayout.Files));
}
