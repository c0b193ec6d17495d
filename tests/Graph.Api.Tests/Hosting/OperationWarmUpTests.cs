using Graph.Api.Hosting;

namespace Graph.Api.Tests.Hosting;

/// <summary>What the program runs by itself after the start.</summary>
public sealed class OperationWarmUpTests(RealApi real) : IClassFixture<RealApi>
{
    // More than one request may ask for: nobody sends it.
    [Theory]
    [InlineData(OperationWarmUp.AboutEarlier)]
    [InlineData(OperationWarmUp.Further)]
    public async Task What_is_run_ahead_is_answered_without_errors(string document)
    {
        await using var api = real.With("Limits:MaxCost", "1000000");
        var versions = await RealApi.PostAsync(api, new { query = "{ versions(first: 1) { nodes { number } } }" });
        var number = (int)versions.Data["versions"]!["nodes"]![0]!["number"]!;
        var answer = await RealApi.PostAsync(api, new { query = document, variables = new { version = number } });
        Assert.Equal("", answer.Errors);
        Assert.NotEmpty(answer.Data);
    }
}
