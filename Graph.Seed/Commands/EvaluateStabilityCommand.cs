using System.CommandLine;
using System.Globalization;
using Graph.Analysis;
using Graph.Seed.Evaluation;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>evaluate stability DIR</c>: how much the gaps of each chain depend on single documents.</summary>
internal static class EvaluateStabilityCommand
{
    private const string Name = "evaluate stability";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = environment.Say(CommandTexts.Folder) };
        var command = SeedCommand.Create("stability", CommandTexts.EvaluateStability, environment, shared,
            (result, output, cancellationToken) => RunAsync(result.GetRequiredValue(folder), environment, output, cancellationToken));
        command.Arguments.Add(folder);
        return command;
    }

    private static async Task<int> RunAsync(string folder, SeedEnvironment environment, SeedOutput output,
        CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, environment.Time, cancellationToken);
        if (data.Graph is not { } graph)
        {
            output.Diagnostics(folder, data.Diagnostics);
            return DataResults.Refuse(Name, output, data.Diagnostics);
        }
        var scorecard = StabilityEvaluation.Run(GraphView.Of(graph), cancellationToken);
        output.Rows(scorecard.Chains.Select(Row));
        output.Finish(new CommandReport(Name, true) { Folder = folder, Stability = scorecard },
            CommandTexts.EvaluatedStability(scorecard.OtherSources, scorecard.MainSource?.Slug ?? "-"));
        return ExitCode.Ok;
    }

    private static string[] Row(ChainStability chain) =>
    [
        chain.Chain.Slug, chain.Gaps.ToString(CultureInfo.InvariantCulture), chain.Influential.ToString(CultureInfo.InvariantCulture),
        .. new[] { chain.MeanOverlap, chain.LowestOverlap, chain.MeanAgreement, chain.LowestAgreement, chain.WithoutMain,
            chain.StructureKept }.Select(share => share.ToString("0.000", CultureInfo.InvariantCulture)),
    ];
}
