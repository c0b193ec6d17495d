using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Synthetic;
using Graph.Seed.Texts;
using Graph.Seed.Writing;
using Graph.Store.Neo4j;

namespace Graph.Seed.Commands;

/// <summary><c>generate --nodes N --seed S --to (STORE.db | DIR | neo4j)</c>.</summary>
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
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count)
                && count < SyntheticGraph.MinNodes)
            {
                result.AddError(environment.Say(CommandTexts.TooFewNodes));
            }
        });
        var seed = new Option<int>("--seed")
        {
            Description = environment.Say(CommandTexts.Seed),
            DefaultValueFactory = _ => 1,
            HelpName = "S"
        };
        var to = new Option<string>("--to")
        {
            Description = environment.Say(CommandTexts.GenerateTo),
            Required = true,
            HelpName = "STORE.db|DIR|neo4j"
        };
        var force = new Option<bool>("--force") { Description = environment.Say(CommandTexts.Force) };
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, CommandTexts.Generate, environment, shared, (result, output, cancellationToken) =>
        {
            var target = result.GetRequiredValue(to);
            GraphBatch Make() => SyntheticGraph.Create(result.GetRequiredValue(nodes), result.GetRequiredValue(seed), cancellationToken);
            return target is StoreChoice.Neo4j || target.EndsWith(StoreExtension, StringComparison.OrdinalIgnoreCase)
                ? ToStoreAsync(Make, target, progress =>
                    stores.OpenAsync(result, target, readOnly: false, offline: false, progress, cancellationToken), output,
                    cancellationToken)
                : ToFolderAsync(Make, target, result.GetValue(force), output, cancellationToken);
        });
        foreach (var option in new Option[] { nodes, seed, to, force })
            command.Options.Add(option);
        stores.AddTo(command, result => result.GetValue(to), environment);
        return command;
    }

    private static async Task<int> ToStoreAsync(Func<GraphBatch> make, string target, Func<IProgress<LoadProgress>,
        ValueTask<SeedStore>> open, SeedOutput output,
        CancellationToken cancellationToken)
    {
        var (graph, version) = await output.StepsAsync(async step =>
        {
            using var opened = await open(new LoadProgressLines(message => output.Milestone(message, step)));
            await opened.PrepareAsync(cancellationToken);
            if (await opened.Store.GetVersionAsync(cancellationToken) is { Number: > 0 })
                return ((GraphBatch?)null, (GraphVersion?)null);
            step(CommandTexts.Making);
            var graph = make();
            step(CommandTexts.Writing);
            return (graph, (GraphVersion?)await opened.Store.WriteAsync(graph with { Origin = SharedOptions.Origin(null, Name) },
                cancellationToken));
        });
        return graph is null ? output.Refuse(Name, CommandTexts.StoreHasOther(target))
            : Finish(output, graph, target, new(Name, true) { Version = version!.ToString(), Store = target });
    }

    private static async Task<int> ToFolderAsync(Func<GraphBatch> make, string target, bool force, SeedOutput output,
        CancellationToken cancellationToken)
    {
        if (!force && !DataFolderWriter.MayReplace(target))
            return output.Refuse(Name, CommandTexts.NotADataSet(target));
        var graph = await output.StepsAsync(async step =>
        {
            step(CommandTexts.Making);
            var graph = make();
            step(CommandTexts.Writing);
            await DataFolderWriter.WriteAsync(target, DataSetText.Of(SnapshotOf(graph)), cancellationToken);
            return graph;
        });
        return Finish(output, graph, target, new(Name, true) { Folder = target });
    }

    private static int Finish(SeedOutput output, GraphBatch graph, string target, CommandReport result)
    {
        output.Finish(result.With(GraphStatistics.Of(SnapshotOf(graph))),
            CommandTexts.Generated(graph.Upserts.Count, graph.EdgeUpserts.Count, target));
        return ExitCode.Ok;
    }

    private static GraphSnapshot SnapshotOf(GraphBatch graph) =>
        GraphSnapshot.Create(GraphVersion.Empty, graph.DataSet, graph.Upserts, graph.EdgeUpserts);
}
