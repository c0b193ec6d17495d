using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Tests.Caching;

/// <summary>Several processes with one Redis, and what happens to it.</summary>
public sealed class RedisTests
{
    private const int Away = 3020;
    private const int Back = 3021;

    [SkippableFact]
    public async Task What_one_process_keeps_another_finds()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await StartAsync(redis);
        await using var other = await StartAsync(redis);
        await one.RedisIsAsync(up: true);
        await other.RedisIsAsync(up: true);
        var first = await one.AskAsync();
        CachedApi.AssertRight(first);
        await redis.HasAnswersAsync(1);
        Assert.Equal(first.Text, (await other.AskAsync()).Text);
        Assert.Equal((1, 0), (one.Store.Reads, other.Store.Reads));
        Assert.Equal(HealthStatus.Healthy, (await one.HealthAsync()).Status);
    }

    [SkippableFact]
    public async Task Another_graph_or_other_page_sizes_have_answers_of_their_own()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await StartAsync(redis);
        await one.RedisIsAsync(up: true);
        CachedApi.AssertRight(await one.AskAsync());
        await redis.HasAnswersAsync(1);
        await using var sized = await StartAsync(redis, ("Limits:DefaultPageSize", "7"));
        await using var written = await StartAsync(redis);
        await written.WriteAsync("new");
        foreach (var other in new[] { sized, written })
        {
            await other.RedisIsAsync(up: true);
            Assert.False(await other.HasKeptAsync(CachedApi.Clusters));
        }
    }

    [SkippableFact]
    public async Task What_stands_in_redis_and_is_no_answer_is_never_given()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = await StartAsync(redis);
        await one.RedisIsAsync(up: true);
        CachedApi.AssertRight(await one.AskAsync());
        await redis.HasAnswersAsync(1);
        foreach (var key in await redis.AnswersAsync())
            await redis.CommandAsync("HSET", key, "data", "{\"chains\":[]}");
        await using var other = await StartAsync(redis);
        await other.RedisIsAsync(up: true);
        Assert.False(await other.HasKeptAsync(CachedApi.Clusters));
    }

    [SkippableFact]
    public async Task A_redis_that_is_killed_changes_no_answer_and_is_used_again_once_it_is_back()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var api = await StartAsync(redis);
        await api.RedisIsAsync(up: true);
        CachedApi.AssertRight(await api.AskAsync());
        await redis.KillAsync();
        await AskManyAsync(api);
        await api.RedisIsAsync(up: false);
        await AssertDegradedAsync(api);
        await redis.RunAsync();
        await AssertUsedAgainAsync(api, redis);
    }

    [SkippableFact]
    public async Task A_redis_that_stalls_changes_no_answer_and_is_used_again_once_it_goes_on()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var api = await StartAsync(redis, ("Cache:RedisTimeout", "00:00:00.100"));
        await api.RedisIsAsync(up: true);
        await redis.StallAsync();
        await AskManyAsync(api);
        await api.RedisIsAsync(up: false);
        await AssertDegradedAsync(api);
        await redis.GoOnAsync();
        await api.RedisIsAsync(up: true);
        CachedApi.AssertRight(await api.AskAsync(CachedApi.Question(1_000)));
    }

    [SkippableFact]
    public async Task A_redis_that_is_absent_at_the_start_is_used_once_it_is_there()
    {
        await using var redis = RedisServer.Absent();
        await using var api = await StartAsync(redis);
        await AskManyAsync(api);
        await api.RedisIsAsync(up: false);
        await AssertDegradedAsync(api);
        await redis.RunAsync();
        await AssertUsedAgainAsync(api, redis);
    }

    [SkippableFact]
    public async Task A_redis_that_takes_nothing_counts_as_away_and_the_log_says_why()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.CommandAsync("CONFIG", "SET", "maxmemory", "1");
        await using var api = await StartAsync(redis);
        await api.HasLoggedAsync(Away);
        Assert.Contains("OOM", Assert.Single(api.Log.Entries, entry => entry.Id == Away).Text, StringComparison.Ordinal);
        await AskManyAsync(api);
        await redis.CommandAsync("CONFIG", "SET", "maxmemory", "0");
        await AssertUsedAgainAsync(api, redis);
    }

    [SkippableFact]
    public async Task A_password_never_reaches_the_log()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.CommandAsync("CONFIG", "SET", "requirepass", "right");
        await using var api = await CachedApi.StartAsync(("Cache:Redis", redis.Address + ",password=hunter2"));
        await AskManyAsync(api);
        await api.RedisIsAsync(up: false);
        Assert.DoesNotContain(api.Log.Entries, entry => $"{entry.Text} {entry.Error}".Contains("hunter2", StringComparison.Ordinal));
    }

    /// <summary>A wait that no loaded machine exceeds, except where a test sets its own.</summary>
    private static Task<CachedApi> StartAsync(RedisServer redis, params (string Key, string Value)[] settings) =>
        CachedApi.StartAsync([("Cache:Redis", redis.Address),
            .. settings.UnionBy([("Cache:RedisTimeout", "00:00:05")], setting => setting.Item1)]);

    /// <summary>Questions that nobody asked before, and one of them twice.</summary>
    private static async Task AskManyAsync(CachedApi api)
    {
        for (var number = 0; number < 20; number++)
            CachedApi.AssertRight(await api.AskAsync(CachedApi.Question(number)));
        Assert.True(await api.HasKeptAsync(CachedApi.Question(0)));
    }

    private static async Task AssertDegradedAsync(CachedApi api)
    {
        var report = await api.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, report.Status); // answered with 200: ready
        Assert.Contains("awaySince", report.Entries["redis"].Data.Keys);
        await api.HasLoggedAsync(Away);
        Assert.Equal((1, 0), (api.Logged(Away), api.Logged(Back)));
    }

    private static async Task AssertUsedAgainAsync(CachedApi api, RedisServer redis)
    {
        await api.RedisIsAsync(up: true);
        await api.HasLoggedAsync(Back);
        Assert.Equal((1, 1), (api.Logged(Away), api.Logged(Back)));
        CachedApi.AssertRight(await api.AskAsync(CachedApi.Question(1_000)));
        await redis.HasAnswersAsync(1);
        await using var other = await StartAsync(redis);
        await other.RedisIsAsync(up: true);
        Assert.True(await other.HasKeptAsync(CachedApi.Question(1_000)));
    }
}
