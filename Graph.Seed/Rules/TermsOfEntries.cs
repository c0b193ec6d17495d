using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED034 and SEED106: the words of the trade are those of an entry, on one line, and add to its names.</summary>
internal static class TermsOfEntries
{
    public static DiagnosticDescriptor SecondLine { get; } = new("SEED034",
        new("“{0}”的用语在此重复；第一次出现在第 {1} 行。", "The terms of '{0}' are here a second time; the first are in line {1}."),
        new("请合并为一行。", "Put them on one line."));

    public static DiagnosticDescriptor Repeated { get; } = new("SEED106",
        new("用语“{0}”已是该条目的名称或别名，或重复。", "The term '{0}' is a name or an alias of the entry, or is here twice."), Hints.Remove,
        Severity.Warning);

    public static void Check(ParsedFiles files, DiagnosticList diagnostics)
    {
        foreach (var terms in files.Terms)
        {
            if (files.Find(terms.Id) is not { } entry)
                References.ReportMissing(terms.Target, [terms.Kind], files, diagnostics);
            else if (files.TermsOf(terms.Id) is { } first && first != terms)
                diagnostics.Add(SecondLine.At(terms.Target.Location, terms.Target.Text, first.Target.Location.Line));
            else
                CheckWords(terms, NamesOf(entry), diagnostics);
        }
    }

    private static void CheckWords(ParsedTerms terms, HashSet<string> known, DiagnosticList diagnostics)
    {
        foreach (var value in terms.Values)
        {
            if (value is not { Value: IReadOnlyList<string> words, Node: LocatedList list } || words.Count != list.Items.Count)
                continue; // a word that is wrong by itself was reported
            for (var at = 0; at < words.Count; at++)
            {
                if (!known.Add(words[at]))
                    diagnostics.Add(Repeated.At(list.Items[at].Location, Quote.Of(words[at])));
            }
        }
    }

    private static HashSet<string> NamesOf(ParsedEntry entry) => new(
        [
            .. new[] { ValueDomain.Name, ValueDomain.Aliases }.Select(domain => entry.Find(domain)?.Value)
                .SelectMany(value => value as IEnumerable<string> ?? (value is string name ? [name] : [])),
            .. entry.Value("nameEn") is string english ? [english] : Array.Empty<string>(),
        ], StringComparer.OrdinalIgnoreCase);
}
