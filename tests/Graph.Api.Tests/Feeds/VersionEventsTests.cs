using System.Net;
using System.Net.ServerSentEvents;
using Graph.Api.Hosting;
using Graph.Api.Tests.Schema;
using Graph.Api.Versions;
using Graph.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Feeds;

/// <summary>The events of new versions as a page hears them.</summary>
public sealed class VersionEventsTests
{
    private const string Path = "/events/versions";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly GraphVersion _first = new(1, "aa"), _second = new(2, "bb");

    private static Task<GraphHost> StartAsync(params (string Key, string Value)[] settings) => GraphHost.StartAsync(configure: builder =>
    {
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
    });

    private static void Tell(GraphHost host, GraphVersion version) => host.Services.GetRequiredService<VersionNews>().Tell(version);

    private static async Task<HttpResponseMessage> ConnectAsync(HttpClient client, string? lastId = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<IAsyncEnumerator<SseItem<string>>> HearAsync(HttpResponseMessage response) =>
        SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events, string type)
    {
        while (await events.MoveNextAsync().AsTask().WaitAsync(_patience))
        {
            if (events.Current.EventType == type)
                return events.Current;
        }
        throw new InvalidOperationException("The events ended.");
    }

    [Fact]
    public async Task A_page_hears_the_version_that_is_served_and_each_new_one()
    {
        await using var host = await GraphHost.StartAsync(configure: builder => builder.Services.AddGraphHealth());
        using var client = host.CreateClient();
        using var response = await ConnectAsync(client);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("gzip", response.Content.Headers.ContentEncoding);
        var events = await HearAsync(response);
        var now = await NextAsync(events, "version");
        var version = await host.Store.GetVersionAsync(CancellationToken.None);
        Assert.Equal(($"{version}", $$"""{"number":1,"version":"{{version}}"}"""), (now.EventId, now.Data));
        var next = await host.Store.WriteAsync(new([], [], [NodeId.Parse("enterprise:quiet-works")], []), CancellationToken.None);
        Assert.Equal($"{next}", (await NextAsync(events, "version")).EventId);
    }

    [Fact]
    public async Task A_page_that_comes_back_hears_only_of_another_version()
    {
        await using var host = await StartAsync();
        Tell(host, _first);
        using var client = host.CreateClient();
        using var response = await ConnectAsync(client, "1-aa");
        var events = await HearAsync(response);
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(_patience));
        Assert.Equal("heartbeat", events.Current.EventType);
        Tell(host, _second);
        Assert.Equal("2-bb", (await NextAsync(events, "version")).EventId);
    }

    [Fact]
    public async Task Silence_is_broken_by_heartbeats()
    {
        await using var host = await StartAsync(("Events:Heartbeat", "00:00:01"));
        Tell(host, _first);
        using var client = host.CreateClient();
        using var response = await ConnectAsync(client);
        var events = await HearAsync(response);
        await NextAsync(events, "version");
        Assert.Equal("", (await NextAsync(events, "heartbeat")).Data);
    }

    [Fact]
    public async Task One_connection_too_many_is_refused_and_a_closed_one_makes_room()
    {
        await using var host = await StartAsync(("Events:MaxConnections", "1"), ("Events:Heartbeat", "00:00:01"));
        using var client = host.CreateClient();
        var first = await ConnectAsync(client);
        using (var refused = await ConnectAsync(client))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }
        first.Dispose();
        for (var tries = 0; tries < 300; tries++)
        {
            using var again = await ConnectAsync(client);
            if (again.StatusCode is HttpStatusCode.OK)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        Assert.Fail("The place was not given back.");
    }

    [Fact]
    public async Task The_events_end_when_the_program_stops()
    {
        await using var host = await StartAsync();
        Tell(host, _first);
        using var client = host.CreateClient();
        using var response = await ConnectAsync(client);
        var events = await HearAsync(response);
        await NextAsync(events, "version");
        var stopped = host.StopAsync();
        Assert.False(await events.MoveNextAsync().AsTask().WaitAsync(_patience));
        await stopped.WaitAsync(_patience);
    }
}
