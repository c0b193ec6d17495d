using System.CommandLine;
using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Seed.Writing;

namespace Graph.Seed.Commands;

/// <summary><c>export --store (PATH | neo4j) --to DIR</c>.</summary>
internal static class ExportCommand
{
    public const string Name = "export";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var store = new Option<string>("--store")
        {
            Description = environment.Say(CommandTexts.Store),
            Required = true,
            HelpName = "PATH|neo4j"
        };
        var to = new Option<string>("--to") { Description = environment.Say(CommandTexts.To), Required = true, HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = environment.Say(CommandTexts.Force) };
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, CommandTexts.Export, environment, shared, async (result, output, cancellationToken) =>
        {
            var (path, folder) = (result.GetRequiredValue(store), result.GetRequiredValue(to));
            if (!result.GetValue(force) && !DataFolderWriter.MayReplace(folder))
                return Refuse(output, CommandTexts.NotADataSet(folder));
            var graph = await output.StepsAsync(async step =>
            {
                step(CommandTexts.ReadingStore);
                using var opened = await stores.OpenAsync(result, path, readOnly: true, offline: false, progress: null, cancellationToken);
                return await opened.Store.ReadAllAsync(cancellationToken);
            });
            if (graph.DataSet is null)
                return Refuse(output, CommandTexts.NoDataSet);
            var export = DataExport.Of(graph, environment.Time);
            return await WriteAsync(export, folder, graph.Version, output, cancellationToken);
        });
        command.Options.Add(store);
        command.Options.Add(to);
        command.Options.Add(force);
        stores.AddTo(command, result => result.GetValue(store), environment);
        return command;
    }

    private static async Task<int> WriteAsync(DataExport export, string folder, GraphVersion version, SeedOutput output,
        CancellationToken cancellationToken)
    {
        if (export.Diagnostics.HasErrors)
        {
            output.Diagnostics(folder, export.Diagnostics);
            return DataResults.Refuse(Name, output, export.Diagnostics);
        }
        if (export.NotExpressible.Count > 0)
            return Refuse(output, CommandTexts.NotExpressible(string.Join(", ", export.NotExpressible)));
        await output.StepsAsync(async step =>
        {
            step(CommandTexts.Writing);
            await DataFolderWriter.WriteAsync(folder, export.Files, cancellationToken);
            return true;
        });
        output.Finish(new(Name, true)
        {
            Folder = folder,
            Version = version.ToString(),
            Files = [.. export.Files.Select(file => file.File)]
        },
            CommandTexts.Exported(export.Files.Count, folder));
        return ExitCode.Ok;
    }

    private static int Refuse(SeedOutput output, Bilingual reason)
    {
        output.Fail(Name, reason);
        return ExitCode.Refused;
    }
}
