using System.CommandLine;
using Graph.Model;
using Graph.Seed.Exporting;
using Graph.Seed.Importing;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Texts;
using Graph.Seed.Writing;

namespace Graph.Seed.Commands;

/// <summary><c>export --store (PATH | neo4j) --to (DIR | FILE) [--format F] [--kind K] [--chain C]</c>, and the answer of a named
/// operation: <c>export --query ID --variables JSON --to FILE</c>.</summary>
internal static class ExportCommand
{
    public const string Name = "export";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var options = new ExportOptions(environment);
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, CommandTexts.Export, environment, shared, async (result, output, cancellationToken) =>
        {
            if (result.GetValue(options.Query) is { } operation)
                return await QueryExport.RunAsync(operation, result, options, output, cancellationToken);
            var graph = await output.StepsAsync(async step =>
            {
                step(CommandTexts.ReadingStore);
                using var opened = await stores.OpenAsync(result, result.GetValue(options.Store)!, readOnly: true, offline: false,
                    progress: null,
                    cancellationToken);
                return await opened.Store.ReadAllAsync(cancellationToken);
            });
            return await ExportAsync(graph, result, options, output, environment, cancellationToken);
        });
        options.AddTo(command, environment);
        stores.AddTo(command, result => result.GetValue(options.Store), environment);
        return command;
    }

    private static async Task<int> ExportAsync(GraphSnapshot graph, ParseResult result, ExportOptions options, SeedOutput output,
        SeedEnvironment environment, CancellationToken cancellationToken)
    {
        var (to, format) = (result.GetRequiredValue(options.To), options.FormatOf(result));
        if (ChainsOf(graph, result.GetValue(options.Chains) ?? [], output) is not { } chains)
            return ExitCode.Refused;
        var kinds = (result.GetValue(options.Kinds) ?? []).SelectMany(SheetNames.Find).Select(shape =>
            shape.Kind).OfType<NodeKind>().ToList();
        ExportScope scope = new(graph, kinds, chains);
        if (format is not ExportFormat.Yaml)
            return await SheetsAsync(graph, scope, to, format, output, cancellationToken);
        if (!result.GetValue(options.Force) && !(scope.IsWhole ? DataFolderWriter.MayReplace(to) : DataFolderWriter.IsFree(to)))
            return output.Refuse(Name, scope.IsWhole ? CommandTexts.NotADataSet(to) : CommandTexts.NotFree(to));
        if (graph.DataSet is null)
            return output.Refuse(Name, CommandTexts.NoDataSet);
        var export = scope.IsWhole ? DataExport.Of(graph, environment.Time) : new(DataSetText.Of(graph, scope.Contains), new(), []);
        return await WriteAsync(export, to, graph.Version, output, cancellationToken);
    }

    private static List<NodeId>? ChainsOf(GraphSnapshot graph, IReadOnlyList<string> asked, SeedOutput output)
    {
        NameIndex names = new(graph);
        List<NodeId> chains = [];
        foreach (var name in asked)
        {
            if (names.Find(name, [GraphSchema.Chain]) is [var chain])
            {
                chains.Add(chain);
                continue;
            }
            output.Fail(Name, CommandTexts.NoChain(name, [.. graph.Nodes<Chain>().Select(known => $"{known.Name} ({known.Id.Slug})")]));
            return null;
        }
        return chains;
    }

    private static async Task<int> SheetsAsync(GraphSnapshot graph, ExportScope scope, string to, ExportFormat format, SeedOutput output,
        CancellationToken cancellationToken)
    {
        var sheets = new GraphSheets(graph, scope).All();
        var set = scope.IsWhole ? graph.DataSet : null;
        IReadOnlyList<string> files = [Path.GetFileName(to)];
        if (format is ExportFormat.Xlsx)
            await SheetFiles.WriteBookAsync(to, set, sheets, cancellationToken);
        else if (!Path.HasExtension(to))
            files = await SheetFiles.WriteTextsAsync(to, set, sheets, cancellationToken);
        else if (scope.Kinds is [var kind] && sheets.FirstOrDefault(sheet => sheet.Shape.Kind == kind) is { } only)
            await SheetFiles.WriteTextAsync(to, [.. only.Shape.Columns.Select(column => column.Chinese)], only.Rows, cancellationToken);
        else
            return output.Refuse(Name, CommandTexts.OneKindOneFile);
        output.Finish(new(Name, true) { Folder = to, Version = graph.Version.ToString(), Files = files },
            CommandTexts.Exported(files.Count, to));
        return ExitCode.Ok;
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
            return output.Refuse(Name, CommandTexts.NotExpressible(string.Join(", ", export.NotExpressible)));
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
}
