using Graph.Api.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Caching;

/// <summary>What is answered while the graph cannot be read.</summary>
public sealed class StoreAwayTests
{
    [Fact]
    public async Task What_is_kept_is_answered_and_says_how_old_it_is()
    {
        var time = new FakeTimeProvider();
        await using var api = await CachedApi.StartAsync(time);
        var before = await api.AskAsync();
        var bringBack = api.TakeStoreAway();
        time.Advance(TimeSpan.FromSeconds(90));
        var answer = await api.AskAsync();
        CachedApi.AssertRight(answer);
        var stale = answer.Json.GetProperty("extensions").GetProperty("stale");
        Assert.Equal((VersionOf(before), VersionOf(before), 90),
            (stale.GetProperty("version").GetString(), VersionOf(answer), stale.GetProperty("ageSeconds").GetInt64()));
        bringBack();
        Assert.Equal(before.Text, (await api.AskAsync()).Text);
    }

    [Fact]
    public async Task What_is_not_kept_gets_a_clear_error_until_the_graph_is_back()
    {
        await using var api = await CachedApi.StartAsync();
        CachedApi.AssertRight(await api.AskAsync());
        var bringBack = api.TakeStoreAway();
        var answer = await api.AskAsync(CachedApi.Question(1));
        Assert.Equal((503, "STORE_UNAVAILABLE"), (answer.Status, Assert.Single(answer.Codes)));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        bringBack();
        CachedApi.AssertRight(await api.AskAsync(CachedApi.Question(1)));
    }

    [Fact]
    public async Task A_version_whose_data_cannot_be_read_gives_way_to_the_one_before()
    {
        await using var api = await CachedApi.StartAsync();
        var before = await api.AskAsync();
        await api.WriteAsync("new");
        api.Store.BeforeFetch = _ => throw new Graph.Model.GraphStoreException("Test.Down", "down", isTransient: true);
        var answer = await api.AskAsync();
        CachedApi.AssertRight(answer);
        Assert.Equal(VersionOf(before), answer.Json.GetProperty("extensions").GetProperty("stale").GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_store_that_says_nothing_is_not_waited_for_where_something_is_kept()
    {
        var time = new TimerSignal(TimeSpan.FromSeconds(1));
        await using var api = await CachedApi.StartAsync(time);
        CachedApi.AssertRight(await api.AskAsync());
        var stalled = new TaskCompletionSource();
        api.Store.BeforeVersion = () => stalled.Task;
        var asking = api.AskAsync();
        await time.Created; // the request waits
        time.Advance(TimeSpan.FromSeconds(1));
        var answer = await asking;
        stalled.SetResult();
        CachedApi.AssertRight(answer);
        Assert.True(answer.Json.GetProperty("extensions").TryGetProperty("stale", out _));
    }

    [Fact]
    public async Task A_stale_answer_is_not_for_the_client_to_keep()
    {
        await using var api = await CachedApi.StartAsync();
        var tag = (await api.GetAsync(CachedApi.Clusters)).Headers.ETag;
        Assert.NotNull(tag);
        api.TakeStoreAway();
        var answer = await api.GetAsync(CachedApi.Clusters);
        CachedApi.AssertRight(answer);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Without_a_cache_there_is_nothing_to_answer()
    {
        await using var api = await CachedApi.StartAsync(("Cache:Enabled", "false"));
        CachedApi.AssertRight(await api.AskAsync());
        api.TakeStoreAway();
        Assert.Equal(["STORE_UNAVAILABLE"], (await api.AskAsync()).Codes);
    }

    /// <summary>Time that moves by hand, and tells when a timer of one length begins.</summary>
    private sealed class TimerSignal(TimeSpan length) : FakeTimeProvider
    {
        private readonly TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Created => _created.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == length)
                _created.TrySetResult();
            return timer;
        }
    }

    private static string? VersionOf(TinyAnswer answer) => answer.Json.GetProperty("extensions").GetProperty("version").GetString();
}
