using System.CommandLine;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>The form of what is exported.</summary>
internal enum ExportFormat
{
    /// <summary>The files of a data set.</summary>
    Yaml,

    /// <summary>Separated values.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>The options of <c>export</c>.</summary>
internal sealed class ExportOptions(SeedEnvironment environment)
{
    /// <summary>What ends the name of a file that somebody expects, but no export writes. Else the name is that of a folder.</summary>
    private static readonly HashSet<string> _otherFiles =
        ["xls", "xlsm", "ods", "tsv", "txt", "json", "yaml", "yml", "pdf", "doc", "docx", "zip", "db"];

    public Option<string?> Store { get; } = new("--store") { Description = environment.Say(CommandTexts.Store), HelpName = "PATH|neo4j" };

    public Option<string> To { get; } = new("--to")
    {
        Description = environment.Say(CommandTexts.ExportTo),
        Required = true,
        HelpName = "DIR|FILE"
    };

    public Option<bool> Force { get; } = new("--force") { Description = environment.Say(CommandTexts.Force) };

    public Option<string?> Format { get; } = new Option<string?>("--format")
    {
        Description = environment.Say(CommandTexts.Format),
        HelpName = "yaml|csv|xlsx"
    }
        .AcceptOnlyFromAmong("yaml", "csv", "xlsx");

    public Option<string[]> Kinds { get; } = new("--kind") { Description = environment.Say(CommandTexts.ExportKinds), HelpName = "KIND" };

    public Option<string[]> Chains { get; } = new("--chain")
    {
        Description = environment.Say(CommandTexts.ExportChains),
        HelpName = "CHAIN"
    };

    public Option<string?> Query { get; } = new("--query") { Description = environment.Say(CommandTexts.Query), HelpName = "ID" };

    public Option<string?> Variables { get; } = new("--variables")
    {
        Description = environment.Say(CommandTexts.Variables),
        HelpName = "JSON|@FILE"
    };

    public Option<string?> Api { get; } = new("--api") { Description = environment.Say(CommandTexts.Api), HelpName = "URL" };

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command, SeedEnvironment speaker)
    {
        foreach (var option in new Option[] { Store, To, Force, Format, Kinds, Chains, Query, Variables, Api })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(Store) is null) == (result.GetValue(Query) is null))
                result.AddError(speaker.Say(CommandTexts.StoreOrQuery));
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(Query) is null && result.GetValue(Format) is null && Extension(result.GetValue(To) ?? "") is { } other
                && _otherFiles.Contains(other))
            {
                result.AddError(speaker.Say(CommandTexts.OtherFile(result.GetValue(To)!)));
            }
        });
        Kinds.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => SheetNames.Find(token.Value).All(shape => shape.Kind is null)))
                result.AddError(speaker.Say(TemplateCommand.UnknownKind(token.Value)));
        });
    }

    /// <summary>The format that is asked for.</summary>
    public ExportFormat FormatOf(ParseResult result) => (result.GetValue(Format)
        ?? Extension(result.GetRequiredValue(To))) switch
    {
        "xlsx" => ExportFormat.Xlsx,
        "csv" => ExportFormat.Csv,
        _ => ExportFormat.Yaml,
    };

    private static string Extension(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
}
