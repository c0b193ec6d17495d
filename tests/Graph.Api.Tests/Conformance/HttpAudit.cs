namespace Graph.Api.Tests.Conformance;

/// <summary>The audits of the GraphQL-over-HTTP specification.</summary>
internal static class HttpAudit
{
    /// <summary>All of them pass on the API that is at an address.</summary>
    public static async Task AssertPassesAsync(string address)
    {
        var (exitCode, output) = await NodeScript.RunAsync("http-audit.mjs", address.TrimEnd('/') + "/graphql");
        Assert.True(exitCode == 0 && output.Contains("61 of 61", StringComparison.Ordinal), output);
    }
}
