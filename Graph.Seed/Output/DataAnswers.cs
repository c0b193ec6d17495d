namespace Graph.Seed;

/// <summary>Answers about checked data.</summary>
internal static class DataAnswers
{
    /// <summary>An answer with its findings.</summary>
    public static Answer Of(string command, bool ok, SeedOutput output, FindingList findings) => new(command, ok)
    {
        Errors = findings.Errors,
        Warnings = findings.Warnings,
        Findings = [.. findings.InOrder().Select(finding => FindingAnswer.Of(finding, output.Language))],
    };

    /// <summary>Says that the data is refused.</summary>
    public static int Refuse(string command, SeedOutput output, FindingList findings)
    {
        output.Finish(Of(command, false, output, findings), CommandTexts.Refused(findings.Errors, findings.Warnings));
        return ExitCode.Refused;
    }

    /// <summary>The answer with what there is.</summary>
    public static Answer With(this Answer answer, GraphStatistics statistics) => answer with
    {
        Nodes = statistics.Nodes.ToDictionary(pair => pair.Key.Name, pair => pair.Value),
        Edges = statistics.Edges.ToDictionary(pair => pair.Key.Name, pair => pair.Value),
        Citations = statistics.Citations,
        LocatedCitations = statistics.LocatedCitations,
        CheckedCitations = statistics.CheckedCitations,
    };
}
