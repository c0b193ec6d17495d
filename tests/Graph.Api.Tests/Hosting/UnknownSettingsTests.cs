using Graph.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace Graph.Api.Tests.Hosting;

public sealed class UnknownSettingsTests
{
    [Fact]
    public void Misspelt_keys_are_found_and_no_others() => Assert.Equal(["Limits:MaxDept", "Store:Neo4j:Endpint"], Find(
        ("Limits:MaxDept", "3"), ("limits:maxdepth", "3"), ("Store:Kind", "Neo4j"), ("Store:Neo4j:Endpint", "x"),
            ("Store:Neo4j:Endpoint", "x"),
        ("Cors:Origins:0", "*"), ("Cache:Redis", ""), ("Logging:LogLevel:Default", "Information"), ("PATH", "/bin")));

    private static IReadOnlyList<string> Find(params (string Key, string Value)[] settings) =>
        UnknownSettings.Find(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
}
