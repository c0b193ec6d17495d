using Graph.Seed.Diagnostics;
using Graph.Seed.Loading;
using Graph.Seed.Texts;

namespace Graph.Seed.Output;

/// <summary>Results about checked data.</summary>
internal static class DataResults
{
    /// <summary>A result with its diagnostics.</summary>
    public static CommandReport Of(string command, bool ok, SeedOutput output, DiagnosticList diagnostics) => new(command, ok)
    {
        Errors = diagnostics.Errors,
        Warnings = diagnostics.Warnings,
        Diagnostics = [.. diagnostics.InOrder().Select(diagnostic => DiagnosticResult.Of(diagnostic, output.Language))],
    };

    /// <summary>Says that the data is refused.</summary>
    public static int Refuse(string command, SeedOutput output, DiagnosticList diagnostics)
    {
        output.Finish(Of(command, false, output, diagnostics), CommandTexts.Refused(diagnostics.Errors, diagnostics.Warnings));
        return ExitCode.Refused;
    }

    /// <summary>The result with what there is.</summary>
    public static CommandReport With(this CommandReport result, GraphStatistics statistics) => result with
    {
        Nodes = statistics.Nodes.ToDictionary(pair => pair.Key.Name, pair => pair.Value),
        Edges = statistics.Edges.ToDictionary(pair => pair.Key.Name, pair => pair.Value),
        Citations = statistics.Citations,
        LocatedCitations = statistics.LocatedCitations,
        CheckedCitations = statistics.CheckedCitations,
    };
}
