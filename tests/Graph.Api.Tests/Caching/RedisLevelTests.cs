using Graph.Api.Caching;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Caching;

/// <summary>How long an answer waits for a Redis that says nothing.</summary>
public sealed class RedisLevelTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SilentCache _redis = new();
    private readonly RedisState _state;
    private readonly RedisLevel _level;

    public RedisLevelTests()
    {
        _state = new(_time, NullLogger<RedisState>.Instance);
        _level = new(_redis, _state, Options.Create(new CacheOptions { RedisTimeout = TimeSpan.FromMilliseconds(100) }), _time);
    }

    [Fact]
    public async Task An_answer_waits_no_longer_than_the_setting_says()
    {
        _state.Answered();
        var reading = _level.GetAsync("key");
        _time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.False(reading.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await reading);
    }

    [Fact]
    public async Task After_one_failure_nobody_waits_until_several_probes_went_well()
    {
        _state.Answered();
        _state.Failed(new TimeoutException());
        for (var probe = 1; probe <= RedisState.ProbesToReturn; probe++)
        {
            Assert.Null(await _level.GetAsync("key"));
            Assert.Equal(0, _redis.Calls);
            _state.Answered();
        }
        Assert.True(_state.IsUp);
    }

    [Fact]
    public async Task Nobody_waits_before_the_first_probe_nor_for_a_write()
    {
        Assert.Null(await _level.GetAsync("key"));
        Assert.Equal(0, _redis.Calls);
        _state.Answered();
        Assert.True(_level.SetAsync("key", [1], new()).IsCompletedSuccessfully);
        Assert.Equal(1, _redis.Calls);
    }

    [Fact]
    public async Task What_is_written_is_what_the_caller_had_at_the_time()
    {
        _state.Answered();
        byte[] value = [1, 2, 3];
        await _level.SetAsync("key", value, new DistributedCacheEntryOptions());
        value[0] = 9;
        Assert.Equal([1, 2, 3], _redis.LastWritten);
    }

    [Fact]
    public async Task A_client_who_leaves_says_nothing_about_redis()
    {
        _state.Answered();
        using var leaving = new CancellationTokenSource();
        var reading = _level.GetAsync("key", leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(_state.IsUp);
    }
}
