using Graph.Api.Tests.Schema;

namespace Graph.Api.Tests.Conformance;

public sealed class ConformanceTests
{
    private static readonly string _approved = Path.Combine(Repository.Root, "docs", "schema.graphql");

    [SkippableFact]
    public async Task All_audits_of_GraphQL_over_HTTP_pass_on_the_running_API()
    {
        await using var host = await GraphHost.StartAsync(onPort: true);
        await HttpAudit.AssertPassesAsync(host.Address);
    }

    [SkippableFact]
    public async Task The_schema_follows_Relay_and_naming_rules()
    {
        var (exitCode, output) = await NodeScript.RunAsync("lint-schema.mjs", _approved);
        Assert.True(exitCode == 0, output);
    }

    [SkippableTheory]
    [InlineData("  ticker: String\n", "  stockCode: String\n", "Enterprise.ticker")]
    [InlineData("type Enterprise implements", "type Firm implements", "Enterprise")]
    [InlineData("  COMMON_KEY\n", "  COMMON\n", "COMMON_KEY")]
    public async Task A_breaking_change_of_the_schema_is_seen(string old, string changed, string named)
    {
        var text = await File.ReadAllTextAsync(_approved);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, text.Replace(old, changed, StringComparison.Ordinal)
                .Replace("= Enterprise |", changed.Contains("Firm", StringComparison.Ordinal) ? "= Firm |" : "= Enterprise |",
                    StringComparison.Ordinal));
            var (exitCode, output) = await NodeScript.RunAsync("breaking-changes.mjs", _approved, path);
            Assert.True(exitCode != 0 && output.Contains(named, StringComparison.Ordinal), output);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
