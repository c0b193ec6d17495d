using System.CommandLine;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>validate DIR</c>.</summary>
internal static class ValidateCommand
{
    public const string Name = "validate";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var command = SeedCommand.Create(Name, CommandTexts.Validate, environment, shared, async (result, output, cancellationToken) =>
        {
            var path = result.GetRequiredValue(folder);
            var data = await output.StepsAsync(async step =>
            {
                step(CommandTexts.Reading);
                return await CheckedData.OfFolderAsync(path, environment.Time, cancellationToken);
            });
            output.Diagnostics(path, data.Diagnostics);
            if (data.Graph is null)
                return DataResults.Refuse(Name, output, data.Diagnostics);
            output.Finish(DataResults.Of(Name, true, output, data.Diagnostics).With(GraphStatistics.Of(data.Graph)),
                CommandTexts.Valid(data.Diagnostics.Warnings));
            return ExitCode.Ok;
        });
        command.Arguments.Add(folder);
        command.Options.Add(shared.Notes);
        return command;
    }
}
