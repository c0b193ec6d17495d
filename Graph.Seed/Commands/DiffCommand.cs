using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>diff A [B] --store (PATH | neo4j)</c>.</summary>
internal static class DiffCommand
{
    public const string Name = "diff";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var from = VersionArgument.Create("A", HistoryTexts.FromVersion, isRequired: true, environment);
        var to = VersionArgument.Create("B", HistoryTexts.ToVersion, isRequired: false, environment);
        var store = SharedOptions.Store(environment);
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, HistoryTexts.Diff, environment, shared, async (result, output, cancellationToken) =>
        {
            using var opened = await stores.OpenAsync(result, result.GetRequiredValue(store), readOnly: true, offline: false,
                progress: null, cancellationToken);
            var kept = await opened.Store.GetVersionsAsync(cancellationToken);
            var (first, second) = (result.GetRequiredValue(from)!, result.GetValue(to));
            if (VersionArgument.Find(first, kept) is not { } a)
                return output.Refuse(Name, HistoryTexts.NotKept(first, kept));
            if ((second is null ? kept[0] : VersionArgument.Find(second, kept)) is not { } b)
                return output.Refuse(Name, HistoryTexts.NotKept(second!, kept));
            return await CompareAsync(opened, a.Version, b.Version, output, environment, cancellationToken);
        });
        command.Arguments.Add(from);
        command.Arguments.Add(to);
        command.Options.Add(store);
        stores.AddTo(command, result => result.GetValue(store), environment);
        return command;
    }

    private static async Task<int> CompareAsync(SeedStore opened, GraphVersion a, GraphVersion b, SeedOutput output,
        SeedEnvironment environment, CancellationToken cancellationToken)
    {
        var (earlier, later) = a.Number <= b.Number ? (a, b) : (b, a);
        var graph = await VersionReading.ReadAsync(opened.Store, later, cancellationToken);
        var deltas = graph is null ? null : await opened.Store.ReadDeltasAsync(earlier.Number, graph.Version, cancellationToken);
        if (graph is null || deltas is null)
            return output.Refuse(Name, HistoryTexts.NotKept(earlier.ToString(), await opened.Store.GetVersionsAsync(cancellationToken)));
        var changes = VersionChanges.Between(graph, deltas);
        changes = a.Number <= b.Number ? changes : changes.Reversed();
        var count = changes.Nodes.Count + changes.Edges.Count + (changes.DataSet is null ? 0 : 1);
        output.Table([HistoryTexts.Change, HistoryTexts.Record, HistoryTexts.Name, HistoryTexts.Property], Rows(changes, environment));
        output.Finish(new(Name, true)
        {
            Store = opened.Name,
            From = a.ToString(),
            To = b.ToString(),
            NodeChanges = VersionChanges.Count(changes.Nodes),
            EdgeChanges = VersionChanges.Count(changes.Edges),
            Changes = ChangeResult.Of(changes),
        }, HistoryTexts.Compared(Number(a), Number(b), count));
        return ExitCode.Ok;
    }

    private static IEnumerable<string[]> Rows(VersionChanges changes, SeedEnvironment environment)
    {
        if (changes.DataSet is { } dataSet)
            yield return [environment.Say(HistoryTexts.Changed), environment.Say(HistoryTexts.DataSet), dataSet.After?.Name ?? "", ""];
        foreach (var node in changes.Nodes)
        {
            yield return [Word(node.Kind, environment), node.Id.ToString(), (node.After ?? node.Before)!.Name,
                Values(node.Kind, node.Properties, environment)];
        }
        foreach (var edge in changes.Edges)
        {
            yield return [Word(edge.Kind, environment), $"{edge.Key.From} {Relation(edge.Key, environment)} {edge.Key.To}", "",
                Values(edge.Kind, edge.Properties, environment)];
        }
    }

    private static string Word(ChangeKind kind, SeedEnvironment environment) => environment.Say(kind switch
    {
        ChangeKind.Added => HistoryTexts.Added,
        ChangeKind.Deleted => HistoryTexts.Deleted,
        _ => HistoryTexts.Changed,
    });

    private static string Relation(EdgeKey edge, SeedEnvironment environment) =>
        environment.Say(new(GraphSchema.EdgeOf(edge.Type).Chinese, GraphSchema.EdgeOf(edge.Type).Name));

    private static string Values(ChangeKind kind, IReadOnlyList<PropertyChange> properties, SeedEnvironment environment) =>
        kind is not ChangeKind.Changed ? ""
            : string.Join(environment.Say(new("；", "; ")), properties.Select(change => environment.Say(Values(change))));

    private static Bilingual Values(PropertyChange change) => new(
        $"{change.Property?.Chinese ?? GraphSchema.CitedIn.Chinese}：{Value(change.Before)} → {Value(change.After)}",
        $"{change.Name}: {Value(change.Before)} → {Value(change.After)}");

    private static string Value(IReadOnlyList<string> values) => values.Count == 0 ? "-" : string.Join('、', values);

    private static string Number(GraphVersion version) => version.Number.ToString(CultureInfo.InvariantCulture);
}
