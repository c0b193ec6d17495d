using System.CommandLine;

namespace Graph.Seed;

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
            output.Findings(path, data.Findings);
            if (data.Graph is null)
                return DataAnswers.Refuse(Name, output, data.Findings);
            output.Finish(DataAnswers.Of(Name, true, output, data.Findings).With(GraphStatistics.Of(data.Graph)), CommandTexts.Valid(data.Findings.Warnings));
            return ExitCode.Ok;
        });
        command.Arguments.Add(folder);
        command.Options.Add(shared.Notes);
        return command;
    }
}
