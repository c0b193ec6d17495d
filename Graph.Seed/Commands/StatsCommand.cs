using System.CommandLine;
using Graph.Model;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>stats DIR</c> and <c>stats --store (PATH | neo4j)</c>.</summary>
internal static class StatsCommand
{
    public const string Name = "stats";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = environment.Say(CommandTexts.FolderOrNone),
            Arity = ArgumentArity.ZeroOrOne
        };
        var store = new Option<string?>("--store") { Description = environment.Say(CommandTexts.Store), HelpName = "PATH|neo4j" };
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, CommandTexts.Stats, environment, shared, async (result, output, cancellationToken) =>
        {
            if (result.GetValue(store) is not { } path)
                return await OfFolderAsync(result.GetRequiredValue(folder)!, environment.Time, output, cancellationToken);
            using var opened = await stores.OpenAsync(result, path, readOnly: true, offline: false, progress: null, cancellationToken);
            return OfStore(opened.Name, await opened.Store.GetCountsAsync(cancellationToken), output);
        });
        command.Arguments.Add(folder);
        command.Options.Add(store);
        stores.AddTo(command, result => result.GetValue(store), environment);
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is null == result.GetValue(store) is null)
                result.AddError(environment.Say(CommandTexts.FolderOrStore));
        });
        return command;
    }

    private static int OfStore(string store, GraphCounts counts, SeedOutput output)
    {
        var statistics = GraphStatistics.Of(counts);
        output.Statistics(statistics);
        output.Finish(new CommandReport(Name, true) { Store = store, Version = counts.Version.ToString() }.With(statistics),
            CommandTexts.AtVersion(counts.Version.ToString()));
        return ExitCode.Ok;
    }

    private static async Task<int> OfFolderAsync(string folder, TimeProvider time, SeedOutput output, CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, time, cancellationToken);
        if (data.Graph is null)
        {
            output.Diagnostics(folder, data.Diagnostics);
            return DataResults.Refuse(Name, output, data.Diagnostics);
        }
        var statistics = GraphStatistics.Of(data.Graph);
        output.Statistics(statistics);
        output.Finish(new CommandReport(Name, true) { Folder = folder }.With(statistics));
        return ExitCode.Ok;
    }
}
