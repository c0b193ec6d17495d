using Graph.Api.Mcp.Http;

namespace Graph.Api.Hosting;

/// <summary>The addresses that the settings tell the program to listen on.</summary>
internal static class ListenAddresses
{
    /// <summary>Whether all of them are loopback addresses. An address that cannot be read counts as another one.</summary>
    public static bool AreLoopback(IConfiguration configuration)
    {
        var addresses = Of(configuration).ToList();
        return addresses.Count > 0 && addresses.TrueForAll(IsLoopback);
    }

    /// <summary>Those of <c>Urls</c>, and those of <c>Kestrel:Endpoints</c>, which replace the former.</summary>
    private static IEnumerable<string> Of(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""));

    private static bool IsLoopback(string address)
    {
        try
        {
            return McpGuard.IsLoopback(BindingAddress.Parse(address).Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
