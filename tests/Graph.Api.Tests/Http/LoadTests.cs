using Graph.Api.Errors;

namespace Graph.Api.Tests.Http;

/// <summary>What happens when an operation takes long, or too many come at once.</summary>
public sealed class LoadTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Operation_that_takes_too_long_is_stopped(string accept)
    {
        await using var host = await TinyHost.StartAsync(("Limits:Timeout", "00:00:00.200"));
        await host.PostAsync("{ __typename }"); // the code is compiled, so that the time is spent in the field
        var answer = await host.PostAsync("{ slow }", accept: accept);
        Assert.Equal((504, ErrorCodes.Timeout), (answer.Status, Assert.Single(answer.Codes)));
        Assert.True(host.World.WasCancelled);
        Assert.Single(host.Log.Entries, entry => entry.Id == 3005);
    }

    [Fact]
    public async Task Operation_of_a_client_who_leaves_is_stopped()
    {
        await using var host = await TinyHost.StartAsync();
        using var leaving = new CancellationTokenSource();
        var sending = host.Client.SendAsync(TinyHost.Post("{\"query\":\"{slow}\"}"), leaving.Token);
        await host.World.Entered;
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await host.Log.WaitForAsync(3006);
        Assert.True(host.World.WasCancelled);
    }

    [Fact]
    public async Task Request_beyond_those_allowed_at_once_is_told_to_come_back()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxConcurrentRequests", "1"), ("Limits:MaxQueuedRequests", "0"));
        var first = host.PostAsync("{ slow }");
        await host.World.Entered;
        var refused = await host.PostAsync("{ hello }", accept: "application/json");
        Assert.Equal((503, ErrorCodes.Overloaded), (refused.Status, refused.Codes[0]));
        Assert.NotNull(refused.Headers.RetryAfter);
        host.World.Release();
        Assert.Equal(200, (await first).Status);
        Assert.Equal(200, (await host.PostAsync("{ hello }")).Status);
    }

    [Fact]
    public async Task Client_that_has_spent_its_points_is_told_when_to_come_back_and_others_are_answered()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxCost", "100"), ("Limits:CostPerMinute", "100"),
            ("Limits:ClientHeader", "X-Forwarded-For"));
        // One costs 61 (things, nodes and 59 ids), so that a minute pays for one, and a second one has to wait for 22 seconds.
        Task<TinyAnswer> AskAs(string client, string accept = "application/graphql-response+json")
        {
            var request = TinyHost.Post("{\"query\":\"{ things(first: 59) { nodes { id } } }\"}", accept);
            request.Headers.Add("X-Forwarded-For", client);
            return host.SendAsync(request);
        }
        Assert.Equal(200, (await AskAs("10.0.0.9, 10.0.0.1")).Status);
        var refused = await AskAs("10.0.0.1", "application/json");
        Assert.Equal((429, ErrorCodes.BudgetExceeded), (refused.Status, Assert.Single(refused.Codes)));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await AskAs("10.0.0.2")).Status);
    }

    [Fact]
    public async Task Without_a_budget_a_client_may_spend_any_number_of_points()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxCost", "100"), ("Limits:ClientHeader", "X-Api-Key"));
        for (var i = 0; i < 10; i++)
        {
            var request = TinyHost.Post("{\"query\":\"{ things(first: 59) { nodes { id } } }\"}");
            request.Headers.Add("X-Api-Key", "one");
            Assert.Equal(200, (await host.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task Budget_below_the_cost_of_one_operation_stops_the_start()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => TinyHost.StartAsync(("Limits:CostPerMinute", "100")));
        Assert.Contains("Limits:CostPerMinute", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_fits_the_queue_waits_for_its_turn()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxConcurrentRequests", "1"), ("Limits:MaxQueuedRequests", "1"));
        var first = host.PostAsync("{ slow }");
        await host.World.Entered;
        var second = host.PostAsync("{ hello }");
        host.World.Release();
        Assert.Equal((200, 200), ((await first).Status, (await second).Status));
    }

    [Fact]
    public async Task Refusals_take_no_place()
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxConcurrentRequests", "1"), ("Limits:MaxQueuedRequests", "0"));
        foreach (var document in new[] { "{", "{ no }", "{ broken }", Documents.Deep(30) })
            await host.PostAsync(document);
        Assert.Equal(200, (await host.PostAsync("{ hello }")).Status);
    }
}
