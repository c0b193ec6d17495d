using Graph.Api.Caching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Graph.Api.Tests.Caching;

public sealed class CacheOptionsTests
{
    [Theory]
    [InlineData("Cache:MaxAnswerBytes", "0")]
    [InlineData("Cache:MaxAnswerBytes", "many")]
    [InlineData("Cache:MaxMemoryBytes", "1")]
    [InlineData("Cache:Lifetime", "00:00:00")]
    [InlineData("Cache:RedisTimeout", "00:01:00")]
    [InlineData("Cache:Enabled", "perhaps")]
    [InlineData("Cache:Redis", "host:6379,pasword=hunter2")]
    [InlineData("Cache:Redis", "redis://user:hunter2@host:6379")]
    [InlineData("Cache:Redis", "password=hunter2")]
    [InlineData("Cache:Redis", "host:port:hunter2")]
    [InlineData("Cache:Redis", "host:6379,ssl=hunter2")]
    public async Task Program_does_not_start_with_a_setting_that_makes_no_sense(string key, string value)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(async () => await (await CachedApi.StartAsync((key, value))).DisposeAsync());
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:6379,password=")] // as a compose file gives it without a password
    [InlineData("10.0.0.1:6379,10.0.0.2:6379,password=a b=c,ssl=true")]
    [InlineData("[::1]:6379")]
    public void Address_of_redis_may_be(string text) => Assert.True(RedisSettings.IsValid(text));

    [Theory]
    [InlineData("host,abortConnect=true,connectTimeout=60000,syncTimeout=60000,asyncTimeout=60000")]
    [InlineData("host")]
    public void No_address_of_redis_makes_answers_wait(string text)
    {
        var options = RedisSettings.Of(text);
        Assert.Equal((false, 250, 250, 250),
            (options.AbortOnConnectFail, options.ConnectTimeout, options.SyncTimeout, options.AsyncTimeout));
        Assert.False(options.BacklogPolicy.QueueWhileDisconnected);
    }

    [Fact]
    public async Task An_empty_address_of_redis_is_none()
    {
        await using var api = await CachedApi.StartAsync(("Cache:Redis", ""));
        Assert.DoesNotContain("redis", (await api.HealthAsync()).Entries.Keys);
    }

    [Fact]
    public async Task One_answer_must_fit_into_the_memory()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            async () => await (await CachedApi.StartAsync(("Cache:MaxAnswerBytes", "2097152"), ("Cache:MaxMemoryBytes", "1048576")))
                .DisposeAsync());
        Assert.Contains("Cache:MaxMemoryBytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_out_of_bounds_ends_the_start_and_names_its_key()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            async () => await (await CachedApi.StartAsync(("Cache:MaxAnswerBytes", "1"))).DisposeAsync());
        Assert.Contains("Cache:MaxAnswerBytes: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("between 1024 and 67108864", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Memory_is_bounded_whatever_the_size_of_entries(int bytes)
    {
        const int Limit = 1024 * 1024;
        using var memory = new ResponseMemory(Options.Create(new CacheOptions { MaxMemoryBytes = Limit }));
        for (var key = 0; key < 5_000; key++)
            memory.Set(key, key, new MemoryCacheEntryOptions { Size = bytes });
        var kept = Enumerable.Range(0, 5_000).Count(key => memory.TryGetValue(key, out _));
        Assert.InRange(kept, 1, Limit / (bytes + SizedEntry.Overhead));
    }
}
