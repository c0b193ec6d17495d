using System.Collections.Concurrent;
using Graph.Api.Errors;

namespace Graph.Api.Tests.Faults;

/// <summary>Clients that go on asking, whatever happens to the servers: some always the same, some never the same twice. Each answer is
/// judged.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private const int OfEachKind = 2;

    /// <summary>What the documentation says to a client while a server is away, with its status.</summary>
    private static readonly Dictionary<string, int> _documented = new()
    {
        [ErrorCodes.StoreUnavailable] = 503,
        [ErrorCodes.Timeout] = 504,
        [ErrorCodes.Overloaded] = 503,
    };

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<(string Version, string Data), RealAnswer> _answers = [];
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly ConcurrentDictionary<(Outcome, string Version), int> _counts = [];
    private readonly Task[] _readers;
    private int _questions;

    public Readers(Func<HttpClient> client) => _readers =
    [
        .. Enumerable.Range(0, OfEachKind).Select(_ => ReadAsync(client(), () => KnownAnswers.Question("Same"))),
        .. Enumerable.Range(0, OfEachKind)
            .Select(_ => ReadAsync(client(), () => KnownAnswers.Question($"New{Interlocked.Increment(ref _questions)}"))),
    ];

    /// <summary>How an answer came out.</summary>
    public enum Outcome
    {
        /// <summary>Kept from before, to the question that is always the same.</summary>
        SameStale,

        /// <summary>Read from the present graph or kept for it, to the question that is always the same.</summary>
        SameFresh,

        /// <summary>Read from the present graph, to a question that was never asked before.</summary>
        NewFresh,

        /// <summary>An error with a documented code.</summary>
        Refused,
    }

    /// <summary>Waits for some more answers of a kind than there are now; of one version, where it is named.</summary>
    public async Task SeeAsync(Outcome outcome, string? version = null, int more = 4)
    {
        using var patience = new CancellationTokenSource(_patience);
        var before = Count(outcome, version);
        while (Count(outcome, version) < before + more && _faults.IsEmpty)
        {
            if (patience.IsCancellationRequested)
                Assert.Fail($"There were not {more} more of {outcome} {version}; so far: {string.Join(", ", _counts)}");
            await Task.Delay(_pause);
        }
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
    }

    /// <summary>Ends them, and judges all that they were given.</summary>
    public async Task JudgeAsync(KnownAnswers known)
    {
        await _end.CancelAsync();
        await Task.WhenAll(_readers);
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
        Assert.All(_answers.Values, answer => Assert.True(
            known.IsRight(answer.Version!, answer.Data, isPartial: answer.Code is not null), answer.Body.ToJsonString()));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_readers);
        _end.Dispose();
    }

    private int Count(Outcome outcome, string? version) =>
        _counts.Where(count => count.Key.Item1 == outcome && (version ?? count.Key.Version) == count.Key.Version).Sum(count => count.Value);

    private async Task ReadAsync(HttpClient client, Func<string> question)
    {
        using var _ = client;
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var query = question();
                Judge(await client.AskOnceAsync(new { query }, _end.Token), isNew: query.StartsWith("query New", StringComparison.Ordinal));
                await Task.Delay(_pause, _end.Token);
            }
            catch (Exception error) when (!_end.IsCancellationRequested)
            {
                _faults.Enqueue(error.ToString()); // no answer at all, or one that is no JSON
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Judge(RealAnswer answer, bool isNew)
    {
        if (Wrong(answer, isNew) is { } reason)
            _faults.Enqueue($"{reason}: {answer.Status} {answer.Body.ToJsonString()}");
        else if (answer.Data.Count > 0) // what it holds is judged once all versions are known
            _answers.TryAdd((answer.Version!, answer.Data.ToJsonString()), answer);
        var outcome = answer.Code is not null ? Outcome.Refused : answer.IsStale ? Outcome.SameStale : isNew ? Outcome.NewFresh
            : Outcome.SameFresh;
        _counts.AddOrUpdate((outcome, answer.Version ?? ""), 1, (_, count) => count + 1);
    }

    private static string? Wrong(RealAnswer answer, bool isNew)
    {
        if (answer.Codes.FirstOrDefault(code => !_documented.ContainsKey(code)) is { } unknown)
            return $"{unknown} is no code for a server that is away";
        var isRun = answer.Body.ContainsKey("data"); // fields may have failed then, or all of them
        if (answer.Status != (isRun || answer.Code is null ? 200 : _documented[answer.Code]))
            return "The status is not that of the code";
        if (isRun && answer.Version is null)
            return "It does not say of which version it is";
        return answer.Body["extensions"]?["stale"] is { } stale
            && (isNew || answer.Code is not null || (string?)stale["version"] != answer.Version || (long)stale["ageSeconds"]! < 0)
            ? "It cannot be stale so" : null;
    }
}
