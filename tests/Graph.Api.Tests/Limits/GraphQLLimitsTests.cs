using Graph.Api.Hosting;
using Graph.Api.Tests.Http;
using Microsoft.Extensions.Options;

namespace Graph.Api.Tests.Limits;

public sealed class GraphQLLimitsTests
{
    [Theory]
    [InlineData("MaxTokens", "0")]
    [InlineData("MaxDepth", "-1")]
    [InlineData("MaxCost", "99999999999")]
    [InlineData("MaxBodyBytes", "1")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "01:00:00")]
    [InlineData("MaxConcurrentRequests", "0")]
    [InlineData("DefaultPageSize", "101")] // larger than the largest page
    [InlineData("MaxErrors", "many")]
    public async Task Program_does_not_start_with_a_limit_that_makes_no_sense(string limit, string value)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => TinyHost.StartAsync(($"Limits:{limit}", value)));
        Assert.True(error is OptionsValidationException or InvalidOperationException && StartFailure.Describe(error) is not null,
            error.ToString());
        Assert.Contains(limit, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_read_from_the_configuration()
    {
        await using var host = await TinyHost.StartAsync(("Limits:Timeout", "00:00:00.250"), ("Limits:MaxCost", "123"));
        var limits = (IOptions<Graph.Api.Limits.GraphQLLimits>)host.Services.GetService(typeof(IOptions<Graph.Api.Limits.GraphQLLimits>))!;
        Assert.Equal((TimeSpan.FromMilliseconds(250), 123), (limits.Value.Timeout, limits.Value.MaxCost));
    }
}
