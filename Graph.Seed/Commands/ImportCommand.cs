using System.CommandLine;
using Graph.Seed.Importing;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>import FILE … --to (PATH | neo4j | DIR) [--apply]</c>.</summary>
internal static class ImportCommand
{
    public const string Name = "import";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var files = new Argument<string[]>("FILE") { Description = environment.Say(ImportTexts.Files), Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = environment.Say(ImportTexts.To), Required = true, HelpName = "PATH|neo4j|DIR" };
        var apply = new Option<bool>("--apply") { Description = environment.Say(ImportTexts.Apply) };
        var rows = new Option<bool>("--rows") { Description = environment.Say(ImportTexts.Rows) };
        var source = new Option<string?>("--source")
        {
            Description = environment.Say(ImportTexts.Source),
            HelpName = "TITLE; PUBLISHER; URL; DATE"
        };
        var kind = new Option<string?>("--kind") { Description = environment.Say(ImportTexts.KindOfSheets), HelpName = "KIND" };
        var report = new Option<string?>("--report") { Description = environment.Say(ImportTexts.Report), HelpName = "FILE.xlsx" };
        var by = SharedOptions.By(environment);
        var place = new GraphPlace(environment);
        var command = SeedCommand.Create(Name, ImportTexts.Import, environment, shared, async (result, output, cancellationToken) =>
        {
            var request = new ImportRequest(result.GetRequiredValue(files), result.GetValue(source) is { } text ? SourceText.Read(text)
                : null,
                result.GetValue(kind) is { } name ? SheetNames.Find(name)[0] : null, result.GetValue(rows));
            var target = await GraphTarget.OpenAsync(place, result, result.GetRequiredValue(to), result.GetValue(apply), environment.Time,
                cancellationToken);
            using (target)
            {
                return await new ImportRun(request, target, output, result.GetValue(report), result.GetValue(apply),
                    result.GetValue(by), environment).RunAsync(cancellationToken);
            }
        });
        command.Arguments.Add(files);
        foreach (var option in new Option[] { to, apply, rows, source, kind, report, by })
            command.Options.Add(option);
        place.AddTo(command, result => result.GetValue(to), environment);
        kind.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && SheetNames.Find(token.Value).Count == 0)
                result.AddError(environment.Say(TemplateCommand.UnknownKind(token.Value)));
        });
        report.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && (result.GetValue(files) ?? []).Any(file => Path.GetFullPath(file) == Path.GetFullPath(token.Value)))
            {
                result.AddError(environment.Say(ImportTexts.ReportIsInput));
            }
        });
        source.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && SourceText.Read(token.Value) is not { Unread: [] })
                result.AddError(environment.Say(ImportTexts.BadSource));
        });
        return command;
    }
}
