using System.CommandLine;
using System.Globalization;
using Graph.Analysis;
using Graph.Seed.Evaluation;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>evaluate gaps DIR --judgements FILE</c>: how well gaps and positions agree with what documents say of the links.</summary>
internal static class EvaluateGapsCommand
{
    private const string Name = "evaluate gaps";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var file = new Option<string>("--judgements") { Description = environment.Say(CommandTexts.Judgements), Required = true };
        var command = SeedCommand.Create("gaps", CommandTexts.EvaluateGaps, environment, shared, (result, output, cancellationToken) =>
            RunAsync(result.GetRequiredValue(folder), result.GetRequiredValue(file), environment, output, cancellationToken));
        command.Arguments.Add(folder);
        command.Options.Add(file);
        return command;
    }

    private static async Task<int> RunAsync(string folder, string file, SeedEnvironment environment, SeedOutput output,
        CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, environment.Time, cancellationToken);
        if (data.Graph is not { } graph)
        {
            output.Diagnostics(folder, data.Diagnostics);
            return DataResults.Refuse(Name, output, data.Diagnostics);
        }
        var scorecard = LinkEvaluation.Run(GraphView.Of(graph), LinkJudgements.Read(file, graph), cancellationToken);
        output.Rows(scorecard.Figures.Select(Row));
        output.Finish(new CommandReport(Name, true) { Folder = folder, Links = scorecard }, CommandTexts.EvaluatedGaps);
        return ExitCode.Ok;
    }

    private static string[] Row(LinkFigure figure) => [figure.Measure, figure.Half,
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value.Value:0.000} [{figure.Value.Low:0.000}, {figure.Value.High:0.000}]"),
        string.Create(CultureInfo.InvariantCulture, $"n = {figure.Judgements} ({figure.Weak} weak)")];
}
