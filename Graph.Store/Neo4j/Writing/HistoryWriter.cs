using System.Globalization;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Writing;

/// <summary>Adds a version to the history in the transaction that makes it, and drops those that are too old.</summary>
/// <param name="run">The transaction.</param>
/// <param name="kept">How many versions are kept, with the new one.</param>
/// <param name="batchSize">Changed records in one statement.</param>
internal sealed class HistoryWriter(CypherRunner run, int kept, int batchSize)
{
    /// <summary>Adds a version to the one before. Where the history does not have that one, it begins with it.</summary>
    public async ValueTask AppendAsync(GraphVersion before, GraphDelta delta, CancellationToken cancellationToken)
    {
        var number = delta.Version.Version.Number;
        var versions = await VersionsAsync(before, cancellationToken);
        var oldest = versions.Count == 0 ? number : Math.Max(number - kept + 1, versions[^1].Version.Number);
        await DropFromAsync(number, cancellationToken);
        if (versions is [{ WrittenAt: null } first] && oldest < number)
            await PutAsync(new(first, [], [], null), isFirst: true, cancellationToken);
        await PutAsync(delta, isFirst: oldest == number, cancellationToken);
        await DropBeforeAsync(oldest, cancellationToken);
    }

    /// <summary>Begins the history anew with a version that replaces all that was there.</summary>
    public async ValueTask RestartAsync(GraphDelta delta, CancellationToken cancellationToken)
    {
        await DropFromAsync(delta.Version.Version.Number, cancellationToken);
        await PutAsync(delta, isFirst: true, cancellationToken);
        await DropBeforeAsync(delta.Version.Version.Number, cancellationToken);
    }

    /// <summary>The versions from which the history leads to one, the newest first.</summary>
    private async ValueTask<IReadOnlyList<KeptVersion>> VersionsAsync(GraphVersion version, CancellationToken cancellationToken)
    {
        using var answer = await run(CypherStatement.Read($"RETURN {HistoryRows.Versions}"), cancellationToken);
        return [.. HistoryRows.ReadVersions(answer.Rows[0][0], version).Select(row => row.Kept)];
    }

    private async ValueTask PutAsync(GraphDelta delta, bool isFirst, CancellationToken cancellationToken)
    {
        (await run(CypherStatement.Write($"MERGE (h:{HistoryRows.VersionLabel} {{number: $version.number}}) SET h = $version",
            new Dictionary<string, object?> { ["version"] = HistoryRows.Version(delta, isFirst) }), cancellationToken)).Dispose();
        if (isFirst)
            return;
        var part = 0;
        foreach (var records in HistoryRows.Records(delta, batchSize))
        {
            (await run(CypherStatement.Write(string.Create(CultureInfo.InvariantCulture,
                $"CREATE (:{HistoryRows.DeltaLabel} {{version: $number, part: {part++}, records: $records}})"),
                new Dictionary<string, object?> { ["number"] = delta.Version.Version.Number, ["records"] = records }), cancellationToken))
                .Dispose();
        }
    }

    private async ValueTask DropBeforeAsync(long oldest, CancellationToken cancellationToken)
    {
        await DropAsync(HistoryRows.VersionLabel, "n.number < $number", oldest, cancellationToken);
        await DropAsync(HistoryRows.DeltaLabel, "n.version <= $number", oldest, cancellationToken);
    }

    /// <summary>Drops what another program left of versions that the graph does not have.</summary>
    private async ValueTask DropFromAsync(long number, CancellationToken cancellationToken)
    {
        await DropAsync(HistoryRows.VersionLabel, "n.number >= $number", number, cancellationToken);
        await DropAsync(HistoryRows.DeltaLabel, "n.version >= $number", number, cancellationToken);
    }

    private async ValueTask DropAsync(string label, string condition, long number, CancellationToken cancellationToken) =>
        (await run(CypherStatement.Write($"MATCH (n:{label}) WHERE {condition} DELETE n",
            new Dictionary<string, object?> { ["number"] = number }), cancellationToken)).Dispose();
}
