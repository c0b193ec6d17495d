using Graph.Api.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Graph.Api.Tests.Neo4j;

/// <summary>Wrong settings stop the start, and say which they are.</summary>
public sealed class Neo4jSettingsTests
{
    [Theory]
    [InlineData("Store:Neo4j:Endpoint", null)]
    [InlineData("Store:Neo4j:Endpoint", "bolt://localhost:7687")]
    [InlineData("Store:Neo4j:QueryTimeout", "00:20:00")]
    [InlineData("Store:Neo4j:MaxConnections", "many")]
    [InlineData("Store:Neo4j:User", "somebody")]
    [InlineData("Store:Neo4j:VersionMaxAge", "00:00:05")]
    [InlineData("Store:Kind", "Postgres")]
    public async Task A_wrong_setting_is_named_when_the_program_starts(string key, string? value)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(new()
        {
            ["Store:Kind"] = "Neo4j",
            ["Store:Neo4j:Endpoint"] = "http://127.0.0.1:1",
            [key] = value,
        }));
        Assert.Contains(key, StartFailure.Describe(error), StringComparison.Ordinal);
    }

    private static async Task StartAsync(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddGraphStore(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync();
    }
}
