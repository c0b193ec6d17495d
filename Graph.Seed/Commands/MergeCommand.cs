using System.CommandLine;
using Graph.Model;
using Graph.Seed.Importing;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Seed.Upkeep;

namespace Graph.Seed.Commands;

/// <summary><c>merge KEEP OTHER --in (PATH | neo4j | DIR) [--apply]</c>.</summary>
internal static class MergeCommand
{
    public const string Name = "merge";

    private const int Attempts = 3;

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var kept = new Argument<string>("KEEP") { Description = environment.Say(MergeTexts.Kept) };
        var gone = new Argument<string>("OTHER") { Description = environment.Say(MergeTexts.Gone) };
        var target = new Option<string>("--in")
        {
            Description = environment.Say(MergeTexts.In),
            Required = true,
            HelpName = "PATH|neo4j|DIR",
        };
        var apply = new Option<bool>("--apply") { Description = environment.Say(ImportTexts.Apply) };
        var by = SharedOptions.By(environment);
        var place = new GraphPlace(environment);
        var command = SeedCommand.Create(Name, MergeTexts.Merge, environment, shared, async (result, output, cancellationToken) =>
        {
            var opened = await GraphTarget.OpenAsync(place, result, result.GetRequiredValue(target), result.GetValue(apply),
                environment.Time, cancellationToken);
            using (opened)
            {
                var (first, second) = (result.GetRequiredValue(kept), result.GetRequiredValue(gone));
                var outcome = await output.StepsAsync(step => RunAsync(opened, first, second,
                    result.GetValue(apply) ? result.GetValue(by) ?? Environment.UserName : null, step, cancellationToken));
                return Tell(outcome, opened.Name, result.GetValue(apply), output);
            }
        });
        command.Arguments.Add(kept);
        command.Arguments.Add(gone);
        foreach (var option in new Option[] { target, apply, by })
            command.Options.Add(option);
        place.AddTo(command, result => result.GetValue(target), environment);
        return command;
    }

    /// <summary>Joins the entries; writes where <paramref name="by"/> says who does.</summary>
    private static async Task<Outcome> RunAsync(GraphTarget target, string first, string second, string? by, Action<Bilingual> step,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            step(CommandTexts.ReadingStore);
            var graph = await target.ReadAsync(cancellationToken);
            NameIndex names = new(graph);
            if ((ProblemWith(first, names) ?? ProblemWith(second, names)) is { } problem)
                return new(Refusal: problem);
            var (kept, gone) = (names.Find(first, GraphSchema.Kinds)[0], names.Find(second, GraphSchema.Kinds)[0]);
            if (kept == gone)
                return new(kept, gone, graph.Version);
            if (kept.Kind != gone.Kind)
                return new(Refusal: MergeTexts.OtherKind(kept, gone));
            var (difference, left) = NodeMerge.Of(graph, kept, gone);
            if (by is null)
                return new(kept, gone, graph.Version, difference, left);
            step(CommandTexts.Writing);
            var batch = difference.Batch with { Origin = new(by, $"{Name} {kept} {gone}") };
            var (version, isFinal) = await target.WriteAsync(graph, batch, cancellationToken);
            if (isFinal)
                return new(kept, gone, version, difference, left);
            if (attempt == Attempts)
                throw new GraphStoreException("Store.Unsteady", CommandTexts.Unsteady, isTransient: true);
        }
    }

    private static Bilingual? ProblemWith(string text, NameIndex names) => names.Find(text, GraphSchema.Kinds) switch
    {
        [_] => null,
        [] => MergeTexts.NotFound(text),
        var found => MergeTexts.Ambiguous(text, found),
    };

    private static int Tell(Outcome outcome, string target, bool isApplied, SeedOutput output)
    {
        if (outcome.Refusal is { } refusal)
            return output.Refuse(Name, refusal);
        var version = outcome.Version is { Number: > 0 } known ? known.ToString() : null;
        output.Finish(new(Name, true)
        {
            Store = target,
            Version = version,
            Changed = isApplied && outcome.Difference is not null,
            NodeChanges = outcome.Difference?.Nodes,
            EdgeChanges = outcome.Difference?.Edges,
            Rows = outcome.Left.Count == 0 ? null : [.. outcome.Left.Select(line => line.In(output.Language))],
        }, Lines(outcome, target, isApplied, version));
        return ExitCode.Ok;
    }

    private static IEnumerable<Bilingual> Lines(Outcome outcome, string target, bool isApplied, string? version)
    {
        var (kept, gone) = (outcome.Kept, outcome.Gone);
        if (outcome.Difference is not { } difference)
        {
            yield return MergeTexts.Same(kept);
            yield break;
        }
        foreach (var line in outcome.Left)
            yield return MergeTexts.NotTaken(line);
        foreach (var line in CommandTexts.Changes(difference.Nodes, difference.Edges))
            yield return line;
        yield return isApplied ? MergeTexts.Joined(kept, gone, target, version) : MergeTexts.WouldJoin(kept, gone, target);
    }

    /// <summary>What came of it.</summary>
    /// <param name="Kept">The entry that stays.</param>
    /// <param name="Gone">The entry that is joined with it.</param>
    /// <param name="Version">The version of the store; null for a folder that was written.</param>
    /// <param name="Difference">What changes; null where both are the same already.</param>
    /// <param name="NotTaken">What is not taken over.</param>
    /// <param name="Refusal">Why it cannot be done; null where it can.</param>
    private sealed record Outcome(NodeId Kept = default, NodeId Gone = default, GraphVersion? Version = null,
        GraphDifference? Difference = null, IReadOnlyList<Bilingual>? NotTaken = null, Bilingual? Refusal = null)
    {
        public IReadOnlyList<Bilingual> Left => NotTaken ?? [];
    }
}
