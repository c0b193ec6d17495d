using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>revert VERSION --store (PATH | neo4j) [--by NAME] [--offline]</c>.</summary>
internal static class RevertCommand
{
    public const string Name = "revert";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var version = VersionArgument.Create("VERSION", HistoryTexts.RevertTo, isRequired: true, environment);
        var store = SharedOptions.Store(environment);
        var by = SharedOptions.By(environment);
        var offline = new Option<bool>("--offline") { Description = environment.Say(CommandTexts.Offline) };
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, HistoryTexts.Revert, environment, shared, async (result, output, cancellationToken) =>
        {
            var (target, isOffline) = (result.GetRequiredValue(store), result.GetValue(offline));
            if (target is not StoreChoice.Neo4j && !File.Exists(target))
                throw new SeedFailure(CommandTexts.NoStoreFile(target));
            using var opened = await stores.OpenAsync(result, target, readOnly: false, isOffline, progress: null, cancellationToken);
            var kept = await opened.Store.GetVersionsAsync(cancellationToken);
            var text = result.GetRequiredValue(version)!;
            var graph = VersionArgument.Find(text, kept) is { } found
                ? await VersionReading.ReadAsync(opened.Store, found.Version, cancellationToken) : null;
            if (graph is null)
                return output.Refuse(Name, HistoryTexts.NotKept(text, kept));
            var origin = SharedOptions.Origin(result.GetValue(by),
                string.Create(CultureInfo.InvariantCulture, $"{Name} {graph.Version.Number}"));
            var load = await output.StepsAsync(step => StoreLoad.RunAsync(graph, opened.Store, replace: null,
                isOffline ? null : opened.MaxChanges, origin, step, cancellationToken).AsTask());
            return load.Version is null ? output.Refuse(Name, CommandTexts.TooLarge(load.Difference.Batch.Count, opened.MaxChanges ?? 0))
                : Report(output, opened.Name, graph.Version, load);
        });
        command.Arguments.Add(version);
        foreach (var option in new Option[] { store, by, offline })
            command.Options.Add(option);
        stores.AddTo(command, result => result.GetValue(store), environment);
        command.Validators.Add(result =>
        {
            if (result.GetValue(offline) && result.GetValue(store) is not StoreChoice.Neo4j)
                result.AddError(environment.Say(CommandTexts.OnlyForNeo4j));
        });
        return command;
    }

    private static int Report(SeedOutput output, string store, GraphVersion reverted, StoreLoad load)
    {
        CommandReport report = new(Name, true)
        {
            Store = store,
            From = reverted.ToString(),
            Version = load.Version!.ToString(),
            Changed = !load.Difference.IsEmpty,
            NodeChanges = load.Difference.Nodes,
            EdgeChanges = load.Difference.Edges,
        };
        if (load.Difference.IsEmpty)
        {
            output.Finish(report, HistoryTexts.AlreadyThere(store, reverted.Number));
        }
        else
        {
            output.Finish(report, [.. CommandTexts.Changes(load.Difference.Nodes, load.Difference.Edges),
                HistoryTexts.Reverted(store, reverted.Number, load.Version.ToString())]);
        }
        return ExitCode.Ok;
    }
}
