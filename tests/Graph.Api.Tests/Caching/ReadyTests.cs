using System.Net;
using System.Text.Json;

namespace Graph.Api.Tests.Caching;

/// <summary>What the program as a whole says of its cache.</summary>
public sealed class ReadyTests(RealApi api) : IClassFixture<RealApi>
{
    [Fact]
    public async Task Program_without_its_redis_is_ready_and_says_so()
    {
        await using var program = api.With("Cache:Redis", "127.0.0.1:1"); // nobody listens there
        using var client = program.CreateClient();
        var redis = default(JsonElement);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (redis.ValueKind is JsonValueKind.Undefined || !redis.GetProperty("data").TryGetProperty("awaySince", out _))
        {
            using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            redis = JsonDocument.Parse(await ready.Content.ReadAsStringAsync(patience.Token)).RootElement.GetProperty("checks")
                .GetProperty("redis");
            Assert.Equal("Degraded", redis.GetProperty("status").GetString());
            await Task.Delay(20, patience.Token);
        }
    }
}
