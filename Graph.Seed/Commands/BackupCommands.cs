using System.CommandLine;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Store.Embedded;

namespace Graph.Seed.Commands;

/// <summary><c>backup --store S --to FILE</c>, <c>verify FILE</c>, <c>restore FILE --store S</c>. A backup is a store file, whatever the
/// store.</summary>
internal static class BackupCommands
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<Command> Create(SeedEnvironment environment, SharedOptions shared) =>
        [Backup(environment, shared), Verify(environment, shared), Restore(environment, shared)];

    private static Command Backup(SeedEnvironment environment, SharedOptions shared)
    {
        var (store, stores) = (SharedOptions.Store(environment), new StoreChoice(environment));
        var to = new Option<string>("--to") { Description = environment.Say(BackupTexts.To), Required = true, HelpName = "FILE" };
        var command = SeedCommand.Create("backup", BackupTexts.Backup, environment, shared, async (result, output, cancellationToken) =>
        {
            var (source, target) = (result.GetRequiredValue(store), result.GetRequiredValue(to));
            var graph = await output.StepsAsync(async step =>
            {
                step(CommandTexts.ReadingStore);
                if (source is not StoreChoice.Neo4j)
                    return await EmbeddedStoreFile.CopyAsync(source, target, cancellationToken);
                using var opened = await stores.OpenAsync(result, source, readOnly: true, offline: false, null, cancellationToken);
                var graph = await opened.Store.ReadAllAsync(cancellationToken);
                return await EmbeddedStoreFile.WriteNewAsync(
                    GraphBatch.Of([.. graph.Nodes()], [.. graph.AllEdges()], graph.DataSet), target, cancellationToken);
            });
            output.Finish(new("backup", true) { Files = [target], Version = graph.Version.ToString() },
                BackupTexts.BackedUp(target, graph.Version.ToString(), graph.Count));
            return ExitCode.Ok;
        });
        command.Options.Add(store);
        command.Options.Add(to);
        stores.AddTo(command, result => result.GetValue(store), environment);
        RefuseSameFile(command, store, to, environment);
        return command;
    }

    private static Command Verify(SeedEnvironment environment, SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = environment.Say(BackupTexts.File) };
        var command = SeedCommand.Create("verify", BackupTexts.Verify, environment, shared, async (result, output, cancellationToken) =>
        {
            var path = result.GetRequiredValue(file);
            var graph = await output.StepsAsync(step => WholeAsync(path, cancellationToken));
            output.Finish(new("verify", true) { Store = path, Version = graph.Version.ToString() },
                BackupTexts.Verified(path, graph.Version.ToString(), graph.Count));
            return ExitCode.Ok;
        });
        command.Arguments.Add(file);
        return command;
    }

    private static Command Restore(SeedEnvironment environment, SharedOptions shared)
    {
        var (store, stores) = (SharedOptions.Store(environment), new StoreChoice(environment));
        var file = new Argument<string>("FILE") { Description = environment.Say(BackupTexts.File) };
        var command = SeedCommand.Create("restore", BackupTexts.Restore, environment, shared, async (result, output, cancellationToken) =>
        {
            var (path, target) = (result.GetRequiredValue(file), result.GetRequiredValue(store));
            var load = await output.StepsAsync(async step =>
            {
                var graph = await WholeAsync(path, cancellationToken);
                using var opened = await stores.OpenAsync(result, target, readOnly: false, offline: false, null, cancellationToken);
                await opened.PrepareAsync(cancellationToken);
                return await StoreLoad.RunAsync(graph, opened.Store, opened.Replace, opened.MaxChanges,
                    SharedOptions.Origin(null, $"restore {Path.GetFileName(path)}"), step, cancellationToken);
            });
            if (load.Version is null)
                return output.Refuse("restore", BackupTexts.TooLarge(load.Difference.Batch.Count));
            output.Finish(new("restore", true)
            {
                Store = target,
                Version = load.Version.ToString(),
                Changed = !load.Difference.IsEmpty,
                NodeChanges = load.Difference.Nodes,
                EdgeChanges = load.Difference.Edges,
            }, BackupTexts.Restored(target, load.Version.ToString()));
            return ExitCode.Ok;
        });
        command.Arguments.Add(file);
        command.Options.Add(store);
        stores.AddTo(command, result => result.GetValue(store), environment);
        return command;
    }

    /// <summary>The graph in a store file, after its check. A file without a graph, such as one of no bytes that a full disk left, is sound
    /// as a file, but no backup.</summary>
    private static async Task<GraphSnapshot> WholeAsync(string path, CancellationToken cancellationToken)
    {
        var graph = await EmbeddedStoreFile.VerifyAsync(path, cancellationToken);
        return graph.Version.Number > 0 ? graph : throw new SeedFailure(BackupTexts.NoGraph(path));
    }

    /// <summary>A store that is its own backup would look safe, and its file would be replaced while others write to it.</summary>
    private static void RefuseSameFile(Command command, Option<string> store, Option<string> to, SeedEnvironment environment) =>
        command.Validators.Add(result =>
        {
            if (result.GetValue(store) is { Length: > 0 } source and not StoreChoice.Neo4j && result.GetValue(to) is { Length: > 0 } target
                && Path.GetFullPath(source) == Path.GetFullPath(target))
            {
                result.AddError(environment.Say(BackupTexts.SameFile));
            }
        });
}
