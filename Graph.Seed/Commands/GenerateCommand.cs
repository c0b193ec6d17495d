using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Seed;

/// <summary><c>generate --nodes N --seed S --to (STORE.db | DIR)</c>.</summary>
internal static class GenerateCommand
{
    public const string Name = "generate";

    /// <summary>What the name of a store's file ends in.</summary>
    private const string StoreExtension = ".db";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var nodes = new Option<int>("--nodes") { Description = environment.Say(CommandTexts.Nodes), Required = true, HelpName = "N" };
        nodes.Validators.Add(result =>
        {
            // What is no number at all is reported by the parser.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count < SyntheticGraph.MinNodes)
                result.AddError(environment.Say(CommandTexts.TooFewNodes));
        });
        var seed = new Option<int>("--seed") { Description = environment.Say(CommandTexts.Seed), DefaultValueFactory = _ => 1, HelpName = "S" };
        var to = new Option<string>("--to") { Description = environment.Say(CommandTexts.GenerateTo), Required = true, HelpName = "STORE.db|DIR" };
        var force = new Option<bool>("--force") { Description = environment.Say(CommandTexts.Force) };
        var command = SeedCommand.Create(Name, CommandTexts.Generate, environment, shared, async (result, output, cancellationToken) =>
        {
            var target = result.GetRequiredValue(to);
            var isStore = target.EndsWith(StoreExtension, StringComparison.OrdinalIgnoreCase);
            if (isStore ? File.Exists(target) : !result.GetValue(force) && !DataFolderWriter.MayReplace(target))
            {
                output.Fail(Name, isStore ? CommandTexts.StoreHasOther(target) : CommandTexts.NotADataSet(target));
                return ExitCode.Refused;
            }
            var (graph, version) = await output.StepsAsync(async step =>
            {
                step(CommandTexts.Making);
                var graph = SyntheticGraph.Create(result.GetRequiredValue(nodes), result.GetRequiredValue(seed), cancellationToken);
                step(CommandTexts.Writing);
                if (isStore)
                    return (graph, await ToStoreAsync(graph, target, cancellationToken));
                await DataFolderWriter.WriteAsync(target, DataSetText.Of(graph), cancellationToken);
                return (graph, (GraphVersion?)null);
            });
            var answer = new Answer(Name, true) { Version = version?.ToString(), Store = isStore ? target : null, Folder = isStore ? null : target };
            output.Finish(answer.With(GraphStatistics.Of(graph)), CommandTexts.Generated(graph.Upserts.Count, graph.EdgeUpserts.Count, target));
            return ExitCode.Ok;
        });
        foreach (var option in new Option[] { nodes, seed, to, force })
            command.Options.Add(option);
        return command;
    }

    private static async Task<GraphVersion?> ToStoreAsync(GraphBatch graph, string path, CancellationToken cancellationToken)
    {
        var store = await EmbeddedStoreFile.OpenAsync(path, readOnly: false, logger: null, cancellationToken);
        return await store.WriteAsync(graph, cancellationToken);
    }
}
