using System.CommandLine;
using Graph.Analysis;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Evaluation;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>evaluate search DIR FILE</c> and <c>evaluate problems DIR FILE</c>: how well the questions of a file are answered.</summary>
internal static class EvaluateQuestionsCommand
{
    /// <summary>The command for searches.</summary>
    public static Command Search(SeedEnvironment environment, SharedOptions shared) =>
        Create("search", CommandTexts.EvaluateSearch, environment, shared, (graph, file, bytes, questions, cancellationToken) =>
            SearchEvaluation.Run(graph, questions.Searches(file, bytes), environment.Time, cancellationToken));

    /// <summary>The command for problems.</summary>
    public static Command Problems(SeedEnvironment environment, SharedOptions shared) =>
        Create("problems", CommandTexts.EvaluateProblems, environment, shared, (graph, file, bytes, questions, cancellationToken) =>
            ProblemEvaluation.Run(graph, questions.Problems(file, bytes), environment.Time, cancellationToken));

    private static Command Create(
        string name, Bilingual description, SeedEnvironment environment, SharedOptions shared, Evaluation evaluate)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var questions = new Argument<string>("FILE") { Description = environment.Say(CommandTexts.Questions) };
        var misses = new Option<bool>("--misses") { Description = environment.Say(CommandTexts.Misses) };
        var command = SeedCommand.Create(name, description, environment, shared, (result, output, cancellationToken) =>
            RunAsync($"evaluate {name}", result.GetRequiredValue(folder), result.GetRequiredValue(questions),
                result.GetValue(misses), evaluate, environment, output, cancellationToken));
        command.Options.Add(misses);
        command.Arguments.Add(folder);
        command.Arguments.Add(questions);
        return command;
    }

    private static async Task<int> RunAsync(string name, string folder, string file, bool withMisses, Evaluation evaluate,
        SeedEnvironment environment, SeedOutput output, CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, environment.Time, cancellationToken);
        if (data.Graph is not { } graph)
        {
            output.Diagnostics(folder, data.Diagnostics);
            return DataResults.Refuse(name, output, data.Diagnostics);
        }

        var diagnostics = new DiagnosticList();
        var reader = new QuestionFile(GraphView.Of(graph), diagnostics, DateOnly.FromDateTime(environment.Time.GetLocalNow().DateTime));
        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        var scorecard = await output.StepsAsync(step =>
        {
            step(CommandTexts.Asking);
            return Task.FromResult(evaluate(graph, Path.GetFileName(file), bytes, reader, cancellationToken));
        });
        if (diagnostics.HasErrors)
        {
            output.Diagnostics(Path.GetDirectoryName(file) ?? "", diagnostics);
            return DataResults.Refuse(name, output, diagnostics);
        }

        scorecard = withMisses ? scorecard : scorecard with { Misses = [] };
        output.Scorecard(scorecard);
        output.Finish(new CommandReport(name, true) { Folder = folder, Questions = scorecard },
            CommandTexts.Asked(scorecard.Groups.Where(group => group.Class is QuestionFigures.All).Sum(group => group.Questions)));
        return ExitCode.Ok;
    }

    private delegate QuestionScorecard Evaluation(
        GraphSnapshot graph, string file, byte[] bytes, QuestionFile questions, CancellationToken cancellationToken);
}
