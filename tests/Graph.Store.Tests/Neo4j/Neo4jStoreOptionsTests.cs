using Graph.Store.Neo4j.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Store.Tests.Neo4j;

public sealed class Neo4jStoreOptionsTests
{
    [Theory]
    [InlineData("Endpoint", "bolt://localhost:7687", "Store:Neo4j:Endpoint")]
    [InlineData("Endpoint", "http://someone:secret-word@localhost:7474", "Store:Neo4j:Endpoint")]
    [InlineData("Endpoint", "http://localhost:7474/db/neo4j", "Store:Neo4j:Endpoint")]
    [InlineData("User", "someone", "Store:Neo4j:Password")]
    [InlineData("Database", "neo4j/../system", "Store:Neo4j:Database")]
    [InlineData("QueryTimeout", "00:00:00", "QueryTimeout")]
    [InlineData("MaxConnections", "0", "MaxConnections")]
    public void A_setting_that_cannot_be_is_named(string key, string value, string expected)
    {
        using var services = Neo4jServices.With(new("http://localhost:7474"), null, (key, value));
        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<Neo4jStoreOptions>>().Value);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_required()
    {
        using var services = Neo4jServices.With(null, null, null, null);
        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<Neo4jStoreOptions>>().Value);
        Assert.Contains("Endpoint", error.Message, StringComparison.Ordinal);
    }
}
