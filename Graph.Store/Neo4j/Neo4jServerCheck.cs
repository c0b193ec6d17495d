using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;
using Graph.Store.Neo4j.Cypher;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j;

/// <summary>Checks once, before the first statement, that the server meets the requirements of the statements.</summary>
internal sealed partial class Neo4jServerCheck
{
    private static readonly (int Major, int Minor) _oldest = (5, 26);

    private readonly Neo4jQueryClient _client;
    private readonly SingleFlightCheck _readable;
    private readonly SingleFlightCheck _writable;

    public Neo4jServerCheck(Neo4jQueryClient client) =>
        (_client, _readable, _writable) = (client, new(CheckReadableAsync), new(CheckWritableAsync));

    /// <summary>Checks what reads need; does nothing once that was found.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached or is too old, or constraints are missing although there is a
    /// graph.</exception>
    public ValueTask EnsureReadableAsync(CancellationToken cancellationToken) => _readable.EnsureAsync(cancellationToken);

    /// <summary>Checks what writes need, and creates the constraints and indexes that are missing.</summary>
    /// <exception cref="GraphStoreException">The server cannot be reached or is too old, or refuses.</exception>
    public ValueTask EnsureWritableAsync(CancellationToken cancellationToken) => _writable.EnsureAsync(cancellationToken);

    private async Task<bool> CheckReadableAsync(CancellationToken cancellationToken)
    {
        await CheckAgeAsync(cancellationToken);
        var missing = await MissingAsync("CONSTRAINTS", Neo4jSchema.Constraints.Keys, cancellationToken);
        if (missing.Count == 0)
            return true;
        using var answer = await _client.RunAsync(CypherStatement.Read($"MATCH (v:{Neo4jSchema.VersionLabel}) RETURN count(v)"),
            cancellationToken);
        if (answer.Rows[0][0].GetInt64() == 0)
            return false; // an empty database; the first load creates them
        throw new GraphStoreException(Neo4jErrorCodes.NoConstraints,
            Neo4jTexts.NoConstraints(string.Join(", ", missing)), isTransient: false);
    }

    private async Task<bool> CheckWritableAsync(CancellationToken cancellationToken)
    {
        await CheckAgeAsync(cancellationToken);
        await CreateAsync("CONSTRAINTS", Neo4jSchema.Constraints, cancellationToken);
        await CreateAsync("INDEXES", Neo4jSchema.Indexes, cancellationToken);
        return true;
    }

    private async ValueTask CheckAgeAsync(CancellationToken cancellationToken)
    {
        using var answer = await _client.RunAsync(CypherStatement.Read(
            "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]"), cancellationToken);
        var text = answer.RowCount > 0 ? answer.Rows[0][0].GetString()! : "";
        var numbers = VersionPattern.Match(text);
        if (!numbers.Success || (Number(numbers, 1), Number(numbers, 2)).CompareTo(_oldest) < 0)
        {
            throw new GraphStoreException(Neo4jErrorCodes.TooOld, Neo4jTexts.TooOld(text), isTransient: false);
        }
    }

    private async ValueTask CreateAsync(string what, IReadOnlyDictionary<string, string> statements, CancellationToken cancellationToken)
    {
        foreach (var name in await MissingAsync(what, statements.Keys, cancellationToken))
            (await _client.RunAsync(CypherStatement.Idempotent(statements[name]), cancellationToken)).Dispose();
        (await _client.RunAsync(CypherStatement.Read("CALL db.awaitIndexes(60)"), cancellationToken)).Dispose();
    }

    private async ValueTask<List<string>> MissingAsync(string what, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        using var answer = await _client.RunAsync(CypherStatement.Read($"SHOW {what} YIELD name RETURN collect(name)"), cancellationToken);
        var there = answer.Rows[0][0].EnumerateArray().Select(name => name.GetString()).ToHashSet();
        return [.. names.Where(name => !there.Contains(name))];
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,5})\.(\d{1,5})")]
    private static partial Regex VersionPattern { get; }
}

/// <summary>A check that is repeated until it has succeeded once. Concurrent callers share one run and its outcome (single flight), so that
/// no caller waits for several failing runs in a row.</summary>
/// <param name="check">Returns whether it need not run again.</param>
internal sealed class SingleFlightCheck(Func<CancellationToken, Task<bool>> check)
{
    private readonly Lock _lock = new();
    private volatile bool _isDone;
    private Task<bool>? _running;

    /// <summary>Runs it, unless it has succeeded before. Cancelling ends only this caller's wait.</summary>
    public async ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
            return;
        Task<bool> running;
        lock (_lock)
        {
            if (_running is null or { IsCompleted: true })
                _running = Task.Run(() => check(CancellationToken.None), CancellationToken.None);
            running = _running;
        }
        if (await running.WaitAsync(cancellationToken))
            _isDone = true;
    }
}
