using System.Net;
using Graph.Api.Tests.Caching;
using Graph.Api.Tests.Processes;

namespace Graph.Api.Tests.Faults;

/// <summary>Two processes are read without pause through a proxy while their servers fail and come back. Every answer is right for the
/// version that it names, or marked as stale, or an error with a documented code, and nobody lends a hand afterwards.</summary>
[Collection(OwnNeo4jCollection.Name)]
public sealed class FaultsUnderLoadTests(OwnNeo4j neo4j) : IAsyncLifetime
{
    private RedisServer? _redis;
    private ProcessGroup? _group;
    private KnownAnswers? _known;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        neo4j.PutRight();
        if (_group is not null)
            await _group.DisposeAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    [SkippableFact]
    public async Task Neo4j_stalls_and_goes_on_and_is_killed_and_started_again()
    {
        await using var readers = await ReadAsync();
        neo4j.Server.Signal("STOP");
        await AssertAwayAsync(readers);
        neo4j.Server.Signal("CONT");
        await AssertBackAsync(readers, "第1轮");

        neo4j.Server.Kill();
        await AssertAwayAsync(readers);
        neo4j.Server.Start();
        await AssertBackAsync(readers, "第2轮");
        await JudgeAsync(readers);
    }

    [SkippableFact]
    public async Task Redis_stalls_and_goes_on_and_is_killed_and_started_again()
    {
        await using var readers = await ReadAsync();
        await _redis!.StallAsync();
        await AssertServedAsync(readers);
        await AssertBackAsync(readers, "第1轮", isAllWell: false);
        await _redis.GoOnAsync();
        await AssertBackAsync(readers, "第2轮");

        await _redis.KillAsync();
        await AssertServedAsync(readers);
        await _redis.RunAsync();
        await AssertBackAsync(readers, "第3轮");
        await JudgeAsync(readers);
    }

    [SkippableFact]
    public async Task Both_are_killed_and_started_again()
    {
        await using var readers = await ReadAsync();
        neo4j.Server.Kill();
        await _redis!.KillAsync();
        await AssertAwayAsync(readers);
        await _redis.RunAsync();
        await readers.SeeAsync(Readers.Outcome.SameStale);
        neo4j.Server.Start();
        await AssertBackAsync(readers, "第1轮");
        await JudgeAsync(readers);
    }

    private async Task<Readers> ReadAsync()
    {
        await neo4j.RequireAsync();
        _redis = await RedisServer.StartAsync();
        _known = await KnownAnswers.ReadAsync();
        var version = await _known.WriteAsync(neo4j.Store, $"第{Random.Shared.NextInt64()}轮");
        _group = await ProcessGroup.StartAsync(neo4j.Server.Endpoint!, _redis,
        [
            .. neo4j.Settings, ("Cache:RedisTimeout", "00:00:00.100"), ("Limits:Timeout", "00:00:08"),
            ("Store:Neo4j:QueryTimeout", "00:00:04"), ("Store:Neo4j:RetryTotal", "00:00:01"),
        ]);
        var readers = new Readers(_group.Front.CreateClient);
        await readers.SeeAsync(Readers.Outcome.SameFresh, version);
        await readers.SeeAsync(Readers.Outcome.NewFresh, version);
        return readers;
    }

    /// <summary>Neo4j is away: what is kept is given, and marked; what is not is refused; and the processes say that they are not
    /// ready.</summary>
    private async Task AssertAwayAsync(Readers readers)
    {
        await readers.SeeAsync(Readers.Outcome.SameStale);
        await readers.SeeAsync(Readers.Outcome.Refused);
        await SayAsync("/health/live", HttpStatusCode.OK);
        await SayAsync("/health/ready", HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>Redis is away: everything is answered as before.</summary>
    private async Task AssertServedAsync(Readers readers)
    {
        await readers.SeeAsync(Readers.Outcome.SameFresh, more: 20);
        await readers.SeeAsync(Readers.Outcome.NewFresh, more: 20);
        await SayAsync("/health/ready", HttpStatusCode.OK);
    }

    /// <summary>What is written now is read by everybody, and the processes say that all is well.</summary>
    private async Task AssertBackAsync(Readers readers, string mark, bool isAllWell = true)
    {
        var version = await _known!.WriteAsync(neo4j.Store, mark);
        await readers.SeeAsync(Readers.Outcome.SameFresh, version);
        await readers.SeeAsync(Readers.Outcome.NewFresh, version);
        if (isAllWell)
            await _group!.AreHealthyAsync();
    }

    /// <summary>Every answer was right, and the log tells of no fault of the program.</summary>
    private async Task JudgeAsync(Readers readers)
    {
        await readers.JudgeAsync(_known!);
        foreach (var process in _group!.Processes)
            Assert.DoesNotContain("fail: Graph.", process.Output, StringComparison.Ordinal);
    }

    /// <summary>Waits until each process says so; on a machine that is busy one answer may come too late and say another thing.</summary>
    private async Task SayAsync(string path, HttpStatusCode status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var process in _group!.Processes)
        {
            using var client = process.CreateClient();
            while (await StatusAsync(client, path, patience.Token) != status)
                await Task.Delay(50, patience.Token);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return response.StatusCode;
    }
}
