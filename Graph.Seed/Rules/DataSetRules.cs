using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;

namespace Graph.Seed.Rules;

/// <summary>Runs the rules that look beyond a single value.</summary>
internal static class DataSetRules
{
    public static void Check(ParsedFiles files, DiagnosticList diagnostics)
    {
        foreach (var entry in files.Entries)
            Check(entry, files, diagnostics);
        FormerIdRule.Check(files, diagnostics);
        TermsOfEntries.Check(files, diagnostics);
        ChainWithoutSegments.Check(files, diagnostics);
        DependencyCycle.Check(files, diagnostics);
        UnusedSource.Check(files, diagnostics);
    }

    private static void Check(ParsedEntry entry, ParsedFiles files, DiagnosticList diagnostics)
    {
        References.Check(entry, files, diagnostics);
        MissingSource.Check(entry, diagnostics);
        CitedWithoutSource.Check(entry, diagnostics);
        BasisWithoutReason.Check(entry, diagnostics);
        GeneratedAddress.Check(entry, diagnostics);
        RepeatedAlias.Check(entry, diagnostics);
        NearCounty.Check(entry, files.DataSet?.HomeRegion, diagnostics);
        foreach (var citation in entry.AllCitations)
        {
            UnknownSource.Check(citation, files, diagnostics);
            MissingLocator.Check(citation, diagnostics);
        }
    }
}
