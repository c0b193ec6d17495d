using System.CommandLine;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Store.Embedded;

namespace Graph.Seed.Commands;

/// <summary><c>load DIR --store (PATH | neo4j)</c>.</summary>
internal static class LoadCommand
{
    public const string Name = "load";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var store = SharedOptions.Store(environment);
        var compact = new Option<bool>("--compact") { Description = environment.Say(CommandTexts.Compact) };
        var offline = new Option<bool>("--offline") { Description = environment.Say(CommandTexts.Offline) };
        var by = SharedOptions.By(environment);
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, CommandTexts.Load, environment, shared, async (result, output, cancellationToken) =>
        {
            var target = result.GetRequiredValue(store);
            var origin = SharedOptions.Origin(result.GetValue(by), $"{Name} {result.GetRequiredValue(folder)}");
            var code = await RunAsync(result.GetRequiredValue(folder), environment.Time, output, async (step, graph) =>
            {
                var isOffline = result.GetValue(offline);
                var progress = new LoadProgressLines(message => output.Milestone(message, step));
                using var opened = await stores.OpenAsync(result, target, readOnly: false, isOffline, progress, cancellationToken);
                await opened.PrepareAsync(cancellationToken);
                var load = await StoreLoad.RunAsync(
                    graph, opened.Store, opened.Replace, isOffline ? null : opened.MaxChanges, origin, step, cancellationToken);
                return (opened.Name, opened.MaxChanges, load);
            }, cancellationToken);
            if (code is ExitCode.Ok && result.GetValue(compact))
                await EmbeddedStoreFile.CompactAsync(target, cancellationToken);
            return code;
        });
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { store, compact, offline, by })
            command.Options.Add(option);
        stores.AddTo(command, result => result.GetValue(store), environment);
        command.Validators.Add(result =>
        {
            if (result.GetValue(compact) && result.GetValue(store) is StoreChoice.Neo4j)
                result.AddError(environment.Say(CommandTexts.CompactIsForFiles));
            if (result.GetValue(offline) && result.GetValue(store) is not StoreChoice.Neo4j)
                result.AddError(environment.Say(CommandTexts.OnlyForNeo4j));
        });
        command.Options.Add(shared.Notes);
        return command;
    }

    private static async Task<int> RunAsync(string folder, TimeProvider time, SeedOutput output,
        Func<Action<Bilingual>, GraphSnapshot, Task<(string Store, int? MaxChanges, StoreLoad Load)>> load,
            CancellationToken cancellationToken)
    {
        var (data, done) = await output.StepsAsync(async step =>
        {
            step(CommandTexts.Reading);
            var data = await CheckedData.OfFolderAsync(folder, time, cancellationToken);
            return (data, data.Graph is null ? ((string Store, int? MaxChanges, StoreLoad Load)?)null : await load(step, data.Graph));
        });
        output.Diagnostics(folder, data.Diagnostics);
        if (done is not var (store, maxChanges, loaded))
            return DataResults.Refuse(Name, output, data.Diagnostics);
        if (loaded.Version is null)
            return output.Refuse(Name, CommandTexts.TooLarge(loaded.Difference.Batch.Count, maxChanges ?? 0));
        Report(output, data, store, loaded.Difference, loaded.Version.ToString());
        return ExitCode.Ok;
    }

    private static void Report(SeedOutput output, CheckedData data, string store, GraphDifference difference, string version)
    {
        var summary = DataResults.Of(Name, true, output, data.Diagnostics) with
        {
            Store = store,
            Version = version,
            Changed = !difference.IsEmpty,
            NodeChanges = difference.Nodes,
            EdgeChanges = difference.Edges,
        };
        if (difference.IsEmpty)
        {
            output.Finish(summary, CommandTexts.Unchanged(store, version));
        }
        else
        {
            output.Finish(summary, [.. CommandTexts.Changes(difference.Nodes, difference.Edges), CommandTexts.Loaded(store, version)]);
        }
    }
}
