using System.CommandLine;
using System.CommandLine.Parsing;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Loading;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>Where a graph is kept: a store (a file, or Neo4j) or a folder of data files.</summary>
internal sealed class GraphPlace(SeedEnvironment environment)
{
    private readonly StoreChoice _stores = new(environment);

    /// <summary>The stores among the places.</summary>
    public StoreChoice Stores => _stores;

    /// <summary>Whether a target is a folder of data files: it is one, or its name ends with a slash.</summary>
    public static bool IsFolder(string target) => target is not StoreChoice.Neo4j
        && (Directory.Exists(target) || Path.EndsInDirectorySeparator(target));

    /// <summary>Adds the options of stores to a command.</summary>
    public void AddTo(Command command, Func<CommandResult, string?> target, SeedEnvironment environment) =>
        _stores.AddTo(command, target, environment);

    /// <summary>The graph in it.</summary>
    /// <exception cref="IOException">There is no such folder, or its files break a rule.</exception>
    /// <exception cref="GraphStoreException">The store cannot be read.</exception>
    public async ValueTask<GraphSnapshot> ReadAsync(ParseResult result, string target, Action<Bilingual> step,
        CancellationToken cancellationToken)
    {
        if (!IsFolder(target))
        {
            step(CommandTexts.ReadingStore);
            using var store = await _stores.OpenAsync(result, target, readOnly: true, offline: false, progress: null, cancellationToken);
            return await store.Store.ReadAllAsync(cancellationToken);
        }
        step(CommandTexts.Reading);
        return await ReadFolderAsync(target, environment.Time, cancellationToken);
    }

    /// <summary>The graph in a folder of data files.</summary>
    /// <exception cref="IOException">There is no such folder, or its files break a rule.</exception>
    public static async ValueTask<GraphSnapshot> ReadFolderAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var data = await CheckedData.OfFolderAsync(folder, time, cancellationToken);
        return data.Graph ?? throw new SeedFailure(
            CommandTexts.BadFiles(folder, data.Diagnostics.Errors, data.Diagnostics.InOrder()[0].Text));
    }
}
