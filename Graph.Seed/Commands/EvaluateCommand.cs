using System.CommandLine;
using System.Globalization;
using Graph.Analysis;
using Graph.Seed.Evaluation;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>evaluate partners DIR</c>: how well partner matching finds known collaborations again, beside simple methods.</summary>
internal static class EvaluateCommand
{
    public const string Name = "evaluate partners";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var defaults = new PartnerEvaluationOptions();
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var seed = new Option<ulong>("--seed")
        {
            Description = environment.Say(CommandTexts.EvaluationSeed),
            DefaultValueFactory = _ => defaults.Seed
        };
        var resamples = new Option<int>("--resamples")
        {
            Description = environment.Say(CommandTexts.Resamples),
            DefaultValueFactory = _ => defaults.Resamples
        };
        resamples.Validators.Add(result =>
        {
            // What is no number at all is reported by the parser.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count is < 1
                or > 100_000)
            {
                result.AddError(environment.Say(CommandTexts.BadResamples));
            }
        });
        var partners = SeedCommand.Create("partners", CommandTexts.EvaluatePartners, environment, shared,
            (result, output, cancellationToken) =>
            RunAsync(result.GetRequiredValue(folder), new() { Seed = result.GetValue(seed), Resamples = result.GetValue(resamples) },
                environment, output, cancellationToken));
        partners.Arguments.Add(folder);
        partners.Options.Add(seed);
        partners.Options.Add(resamples);
        return new Command("evaluate", environment.Say(CommandTexts.Evaluate))
        {
            partners,
            EvaluateGapsCommand.Create(environment, shared),
            EvaluateStabilityCommand.Create(environment, shared),
            EvaluateQuestionsCommand.Search(environment, shared),
            EvaluateQuestionsCommand.Problems(environment, shared),
        };
    }

    private static async Task<int> RunAsync(
        string folder, PartnerEvaluationOptions options, SeedEnvironment environment, SeedOutput output,
            CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, environment.Time, cancellationToken);
        if (data.Graph is not { } graph)
        {
            output.Diagnostics(folder, data.Diagnostics);
            return DataResults.Refuse(Name, output, data.Diagnostics);
        }
        var scorecard = await output.StepsAsync(step =>
        {
            step(CommandTexts.Evaluating);
            var whole = GraphView.Of(graph);
            return Task.FromResult(PartnerEvaluation.Run(whole, graph.DataSet?.HomeRegion, options, cancellationToken));
        });
        output.Scorecard(scorecard);
        output.Finish(new CommandReport(Name, true) { Folder = folder, Scorecard = scorecard },
            CommandTexts.Evaluated(scorecard.Candidates));
        return ExitCode.Ok;
    }
}
