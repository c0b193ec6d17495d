using System.CommandLine;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Seed;

/// <summary><c>load DIR --store PATH</c>.</summary>
internal static class LoadCommand
{
    public const string Name = "load";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var store = new Option<string>("--store") { Description = environment.Say(CommandTexts.Store), Required = true, HelpName = "PATH" };
        var compact = new Option<bool>("--compact") { Description = environment.Say(CommandTexts.Compact) };
        var command = SeedCommand.Create(Name, CommandTexts.Load, environment, shared, async (result, output, cancellationToken) =>
        {
            var path = result.GetRequiredValue(store);
            var code = await RunAsync(result.GetRequiredValue(folder), path, environment.Time, output, cancellationToken);
            if (code is ExitCode.Ok && result.GetValue(compact))
                await EmbeddedStoreFile.CompactAsync(path, cancellationToken);
            return code;
        });
        command.Arguments.Add(folder);
        command.Options.Add(store);
        command.Options.Add(compact);
        command.Options.Add(shared.Notes);
        return command;
    }

    private static async Task<int> RunAsync(string folder, string path, TimeProvider time, SeedOutput output, CancellationToken cancellationToken)
    {
        var (data, difference, version) = await output.StepsAsync(async step =>
        {
            step(CommandTexts.Reading);
            var data = await CheckedData.OfFolderAsync(folder, time, cancellationToken);
            if (data.Graph is null)
                return (data, (GraphDifference?)null, GraphVersion.Empty);
            var store = await EmbeddedStoreFile.OpenAsync(path, readOnly: false, logger: null, cancellationToken);
            step(CommandTexts.ReadingStore);
            var (version, existing) = await StoreContent.ReadAsync(store, cancellationToken);
            step(CommandTexts.Comparing);
            var difference = GraphDifference.Between(data.Graph, existing);
            step(CommandTexts.Writing);
            return (data, difference, difference.IsEmpty ? version : await store.WriteAsync(difference.Batch, cancellationToken));
        });
        output.Findings(folder, data.Findings);
        if (difference is null)
            return DataAnswers.Refuse(Name, output, data.Findings);
        var answer = DataAnswers.Of(Name, true, output, data.Findings) with
        {
            Store = path,
            Version = version.ToString(),
            Changed = !difference.IsEmpty,
            NodeChanges = difference.Nodes,
            EdgeChanges = difference.Edges,
        };
        if (difference.IsEmpty)
            output.Finish(answer, CommandTexts.Unchanged(path, answer.Version));
        else
            output.Finish(answer, CommandTexts.Changes(difference.Nodes, edges: false), CommandTexts.Changes(difference.Edges, edges: true), CommandTexts.Loaded(path, answer.Version));
        return ExitCode.Ok;
    }
}
