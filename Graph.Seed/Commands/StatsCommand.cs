using System.CommandLine;
using Graph.Store.Embedded;

namespace Graph.Seed;

/// <summary><c>stats DIR</c> and <c>stats --store PATH</c>.</summary>
internal static class StatsCommand
{
    public const string Name = "stats";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string?>("DIR") { Description = environment.Say(CommandTexts.FolderOrNone), Arity = ArgumentArity.ZeroOrOne };
        var store = new Option<string?>("--store") { Description = environment.Say(CommandTexts.Store), HelpName = "PATH" };
        var command = SeedCommand.Create(Name, CommandTexts.Stats, environment, shared, (result, output, cancellationToken) => result.GetValue(store) is { } path
            ? OfStoreAsync(path, output, cancellationToken)
            : OfFolderAsync(result.GetRequiredValue(folder)!, environment.Time, output, cancellationToken));
        command.Arguments.Add(folder);
        command.Options.Add(store);
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is null == result.GetValue(store) is null)
                result.AddError(environment.Say(CommandTexts.FolderOrStore));
        });
        return command;
    }

    private static async Task<int> OfStoreAsync(string path, SeedOutput output, CancellationToken cancellationToken)
    {
        var store = await EmbeddedStoreFile.OpenAsync(path, readOnly: true, logger: null, cancellationToken);
        var counts = await store.GetCountsAsync(cancellationToken);
        var statistics = GraphStatistics.Of(counts);
        output.Statistics(statistics);
        output.Finish(new Answer(Name, true) { Store = path, Version = counts.Version.ToString() }.With(statistics),
            CommandTexts.AtVersion(counts.Version.ToString()));
        return ExitCode.Ok;
    }

    private static async Task<int> OfFolderAsync(string folder, TimeProvider time, SeedOutput output, CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, time, cancellationToken);
        if (data.Graph is null)
        {
            output.Findings(folder, data.Findings);
            return DataAnswers.Refuse(Name, output, data.Findings);
        }
        var statistics = GraphStatistics.Of(data.Graph);
        output.Statistics(statistics);
        output.Finish(new Answer(Name, true) { Folder = folder }.With(statistics));
        return ExitCode.Ok;
    }
}
