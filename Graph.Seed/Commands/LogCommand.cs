using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>log --store (PATH | neo4j)</c>.</summary>
internal static class LogCommand
{
    public const string Name = "log";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var store = SharedOptions.Store(environment);
        var stores = new StoreChoice(environment);
        var command = SeedCommand.Create(Name, HistoryTexts.Log, environment, shared, async (result, output, cancellationToken) =>
        {
            using var opened = await stores.OpenAsync(result, result.GetRequiredValue(store), readOnly: true, offline: false,
                progress: null, cancellationToken);
            var versions = await opened.Store.GetVersionsAsync(cancellationToken);
            output.Table([HistoryTexts.Version, HistoryTexts.Time, HistoryTexts.Author, HistoryTexts.Origin, HistoryTexts.Nodes,
                HistoryTexts.Edges], versions.Select(Row));
            output.Finish(new(Name, true) { Store = opened.Name, Versions = [.. versions.Select(VersionResult.Of)] },
                versions.Count == 0 ? HistoryTexts.Empty : HistoryTexts.Kept(versions.Count));
            return ExitCode.Ok;
        });
        command.Options.Add(store);
        stores.AddTo(command, result => result.GetValue(store), environment);
        return command;
    }

    private static string[] Row(KeptVersion kept) =>
    [
        kept.Version.Number.ToString(CultureInfo.InvariantCulture),
        kept.WrittenAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
        kept.Origin?.By ?? "", kept.Origin?.From ?? "", Text(kept.Nodes), Text(kept.Edges),
    ];

    private static string Text(ChangeCounts? counts) => counts is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"+{counts.Added} ~{counts.Changed} -{counts.Deleted}");
}
