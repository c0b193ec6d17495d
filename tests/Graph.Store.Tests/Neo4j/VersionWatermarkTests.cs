using Graph.Model;
using Graph.Store.Neo4j.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Store.Tests.Neo4j;

public sealed class VersionWatermarkTests
{
    private static readonly TimeSpan _maxAge = TimeSpan.FromMilliseconds(500);
    private readonly FakeTimeProvider _time = new();
    private int _asked;

    [Fact]
    public async Task The_version_is_asked_for_once_in_a_while()
    {
        VersionWatermark seen = new(_time, _maxAge);
        Assert.Equal(1, (await AskAsync(seen, 1)).Number);
        _time.Advance(_maxAge - TimeSpan.FromMilliseconds(1));
        Assert.Equal((1, 1), ((await AskAsync(seen, 2)).Number, _asked));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((2, 2), ((await AskAsync(seen, 2)).Number, _asked));
    }

    [Fact]
    public async Task What_an_answer_was_made_from_is_known_at_once_and_never_taken_back()
    {
        VersionWatermark seen = new(_time, _maxAge);
        await AskAsync(seen, 1);
        Assert.True(seen.TryAccept(Version(3)));
        Assert.False(seen.TryAccept(Version(2)));
        Assert.Equal((3, 1), ((await AskAsync(seen, 2)).Number, _asked));
    }

    [Fact]
    public async Task Many_who_ask_at_once_ask_the_server_once()
    {
        VersionWatermark seen = new(_time, _maxAge);
        TaskCompletionSource<GraphVersion> answer = new();
        Task<GraphVersion> Ask()
        {
            Interlocked.Increment(ref _asked);
            return answer.Task;
        }
        var all = Enumerable.Range(0, 20).Select(_ => seen.GetAsync(Ask, CancellationToken.None).AsTask()).ToList();
        using CancellationTokenSource leaving = new();
        var left = seen.GetAsync(Ask, leaving.Token).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        answer.SetResult(Version(5));
        Assert.All(await Task.WhenAll(all), version => Assert.Equal(5, version.Number));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_question_that_failed_is_asked_again()
    {
        VersionWatermark seen = new(_time, _maxAge);
        await Assert.ThrowsAsync<GraphStoreException>(async () =>
            await seen.GetAsync(() => throw new GraphStoreException("Neo4j.Unreachable", "away", isTransient: false),
                CancellationToken.None));
        Assert.Equal(1, (await AskAsync(seen, 1)).Number);
    }

    private ValueTask<GraphVersion> AskAsync(VersionWatermark seen, long answer) => seen.GetAsync(() =>
    {
        _asked++;
        seen.TryAccept(Version(answer));
        return Task.FromResult(Version(answer));
    }, CancellationToken.None);

    private static GraphVersion Version(long number) => new(number, "ab");
}
