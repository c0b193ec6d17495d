using System.CommandLine;
using System.Globalization;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Seed.Upkeep;

namespace Graph.Seed.Commands;

/// <summary><c>check (STORE | neo4j | DIR) [--older-than DAYS]</c>.</summary>
internal static class CheckCommand
{
    public const string Name = "check";
    private const int UsualDays = 365;

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var target = new Argument<string>("PATH|neo4j|DIR") { Description = environment.Say(ImportTexts.CheckTarget) };
        var days = new Option<int>("--older-than")
        {
            Description = environment.Say(ImportTexts.OlderThan),
            HelpName = "DAYS",
            DefaultValueFactory = _ => UsualDays,
        };
        var place = new GraphPlace(environment);
        var command = SeedCommand.Create(Name, ImportTexts.Check, environment, shared, async (result, output, cancellationToken) =>
        {
            var graph = await output.StepsAsync(step => place.ReadAsync(result, result.GetRequiredValue(target), step,
                cancellationToken).AsTask());
            var today = DateOnly.FromDateTime(environment.Time.GetLocalNow().DateTime);
            List<WorkItem> items = [.. Doubles.Find(graph, cancellationToken), .. Evidence.Unsourced(graph),
                .. LoneEntries.Find(graph), .. WeakEvidence.Find(graph), .. UntranslatedReasons.Find(graph),
                .. Evidence.Stale(graph, today.AddDays(-result.GetValue(days)))];
            output.Rows(items.Select(item => Line(item, environment)));
            output.Finish(new(Name, true)
            {
                Work = [.. items.Select(item => new WorkItemResult(item.Task, item.Id, item.Name, item.Other,
                environment.Say(item.Reason)))]
            },
                ImportTexts.Checked(items.Count(item => item.Task is "double"), items.Count(item => item.Task is "unsourced"),
                    items.Count(item => item.Task is "alone"), items.Count(item => item.Task is "weak"),
                    items.Count(item => item.Task is "untranslated"), items.Count(item => item.Task is "stale")));
            return ExitCode.Ok;
        });
        command.Arguments.Add(target);
        command.Options.Add(days);
        place.AddTo(command, result => result.GetValue(target), environment);
        days.Validators.Add(result =>
        {
            // What is no number at all is reported by the parser.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count < 0)
                result.AddError(environment.Say(ImportTexts.BadDays));
        });
        return command;
    }

    private static string Line(WorkItem item, SeedEnvironment environment) => string.Create(CultureInfo.InvariantCulture,
        $"{item.Task}\t{item.Id}\t{item.Other}\t{item.Name}\t{environment.Say(item.Reason)}");
}
