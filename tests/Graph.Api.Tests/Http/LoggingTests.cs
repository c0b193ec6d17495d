namespace Graph.Api.Tests.Http;

public sealed class LoggingTests
{
    [Fact]
    public async Task Answer_is_logged_with_its_operation_and_cost_but_never_its_variables()
    {
        await using var host = await TinyHost.StartAsync();
        await host.PostAsync("query Find($t: String!) { echo(text: $t) }", new { t = "a private word" });
        var entry = Assert.Single(host.Log.Entries, entry => entry.Id == 3001);
        Assert.Contains("Answered Find with 200", entry.Text, StringComparison.Ordinal);
        Assert.Contains("cost 1", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Text.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_is_logged_with_its_code()
    {
        await using var host = await TinyHost.StartAsync();
        await host.PostAsync("query Find { things(first: 100) { nodes { things(first: 100) { nodes { things(first: 100) { nodes { id } "
            + "} } } } } }");
        var entry = Assert.Single(host.Log.Entries, entry => entry.Id == 3002);
        Assert.Contains("Refused Find with 400", entry.Text, StringComparison.Ordinal);
        Assert.Contains("COST_LIMIT", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_name_is_cut_in_the_log()
    {
        await using var host = await TinyHost.StartAsync();
        await host.PostAsync($"query {new string('A', 10_000)} {{ hello }}");
        Assert.InRange(Assert.Single(host.Log.Entries, entry => entry.Id == 3001).Text.Length, 80, 200);
    }
}
