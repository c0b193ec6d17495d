using System.CommandLine;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>What all commands do alike: options, failures, interruption.</summary>
internal static class SeedCommand
{
    /// <summary>A command whose work gives an exit code. What the world does to it (files, stores, Ctrl-C) becomes one too.</summary>
    public static Command Create(string name, Bilingual description, SeedEnvironment environment, SharedOptions shared,
        Func<ParseResult, SeedOutput, CancellationToken, Task<int>> work)
    {
        var command = new Command(name, environment.Say(description));
        command.SetAction(async (result, cancellationToken) =>
        {
            var output = new SeedOutput(environment, result.GetValue(shared.Json), result.GetValue(shared.Notes));
            try
            {
                // On another thread: Ctrl-C is listened to only when this method has returned to its caller.
                return await Task.Run(() => work(result, output, cancellationToken), cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                output.Fail(name, CommandTexts.Cancelled);
                return ExitCode.Cancelled;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or GraphStoreException)
            {
                output.Fail(name, CommandTexts.Failed(SeedFailure.Describe(error)));
                return ExitCode.Failed;
            }
        });
        return command;
    }
}
