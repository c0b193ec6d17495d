using Microsoft.Extensions.Options;

namespace Graph.Api.Tests.Neo4j;

/// <summary>Wrong settings stop the start, and say which they are.</summary>
public sealed class Neo4jSettingsTests
{
    [Theory]
    [InlineData("Store:Neo4j:Endpoint", "")]
    [InlineData("Store:Neo4j:Endpoint", "bolt://localhost:7687")]
    [InlineData("Store:Neo4j:QueryTimeout", "00:20:00")]
    [InlineData("Store:Neo4j:MaxConnections", "0")]
    [InlineData("Store:Neo4j:User", "somebody")]
    [InlineData("Store:Neo4j:VersionMaxAge", "00:00:05")]
    [InlineData("Store:Kind", "Postgres")]
    public void A_wrong_setting_is_named_when_the_program_starts(string key, string value)
    {
        using RealApi real = new();
        using var api = real.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Store:Kind", "Neo4j").UseSetting("Store:Neo4j:Endpoint", "http://127.0.0.1:1").UseSetting(key, value);
        });
        var error = Assert.ThrowsAny<Exception>(api.CreateClient);
        Assert.True(error is OptionsValidationException or InvalidOperationException, error.ToString());
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }
}
