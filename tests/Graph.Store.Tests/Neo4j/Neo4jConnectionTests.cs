using Graph.Model;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>More callers than connections while the server does not answer.</summary>
[Collection(Neo4jFaultFixture.Collection)]
public sealed class Neo4jConnectionTests(Neo4jFaultFixture fixture)
{
    private const int Connections = 2;
    private const int Callers = 12;
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly TimeSpan _watchdog = TimeSpan.FromMinutes(1);
    private static readonly GraphBatch _one = GraphBatch.Of([new Park { Id = NodeId.Of("park", "p"), Name = "园" }], []);
    private static readonly FetchRequest _plan =
        FetchRequest.Page(GraphSchema.Park, new() { First = 5 }, FetchShape.OnlyIds([GraphSchema.Park])); // shares no statement

    private static readonly (string, string)[] _settings =
        [("MaxConnections", $"{Connections}"), ("QueryTimeout", "00:00:02"), ("RetryTotal", "00:00:00")];

    [SkippableFact]
    public async Task Who_waits_in_vain_for_a_connection_is_told_so_and_no_connection_is_lost()
    {
        using var services = fixture.Services(null, _settings);
        var store = await LoadedAsync(services);
        for (var round = 0; round < 2; round++) // a connection that was lost in the first would be missing in the second
        {
            await AssertAllAnsweredAsync(store);
            await StalledAsync(async () =>
            {
                var codes = (await Task.WhenAll(Ask(store, _none).Select(FailureAsync))).Select(error => error.Code).CountBy(code => code)
                    .ToDictionary();
                Assert.Equal(new()
                {
                    [Neo4jErrorCodes.Timeout] = Connections,
                    [Neo4jErrorCodes.NoFreeConnection] = Callers - Connections
                }, codes);
            });
        }
        await AssertAllAnsweredAsync(store);
    }

    [SkippableFact]
    public async Task The_error_names_the_number_of_connections_and_its_setting()
    {
        using var services = fixture.Services(null, _settings);
        var store = await LoadedAsync(services);
        await StalledAsync(async () =>
        {
            var errors = await Task.WhenAll(Ask(store, _none).Select(FailureAsync));
            Assert.Contains(errors, error => error.Message.Contains($"All {Connections} connections", StringComparison.Ordinal)
                && error.Message.Contains("Store:Neo4j:MaxConnections", StringComparison.Ordinal));
        });
    }

    [SkippableFact]
    public async Task Who_no_longer_wants_an_answer_does_not_wait_for_a_connection()
    {
        using var services = fixture.Services(null, [.. _settings, ("QueryTimeout", "00:05:00")]);
        var store = await LoadedAsync(services);
        await StalledAsync(async () =>
        {
            using CancellationTokenSource cancelled = new();
            var reads = Ask(store, cancelled.Token);
            await cancelled.CancelAsync();
            foreach (var read in reads)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await read.WaitAsync(_watchdog));
        });
        await AssertAllAnsweredAsync(store);
    }

    [SkippableFact]
    public async Task The_first_look_at_a_server_that_does_not_answer_is_shared_by_all_who_wait_for_it()
    {
        _ = fixture.Server;
        using RecordingHandler wire = new();
        using var services = fixture.Services(wire, _settings);
        var store = services.GetRequiredService<IGraphStore>();
        await StalledAsync(async () =>
        {
            Assert.All(await Task.WhenAll(Ask(store, _none).Select(FailureAsync)),
                error => Assert.Equal(Neo4jErrorCodes.Timeout, error.Code));
            Assert.Single(wire.Sent);
        });
        Assert.NotNull(await store.GetVersionAsync(_none));
    }

    /// <summary>The store of some services, which has looked at the server, when the server holds something and has made its
    /// plans.</summary>
    private async Task<IGraphStore> LoadedAsync(ServiceProvider services)
    {
        await fixture.LoadAsync(_one);
        using var patient = fixture.Services(null, ("QueryTimeout", "00:01:00"));
        await patient.GetRequiredService<IGraphStore>().FetchAsync(_plan, _none);
        var store = services.GetRequiredService<IGraphStore>();
        await store.GetVersionAsync(_none);
        return store;
    }

    private static List<Task<FetchResult>> Ask(IGraphStore store, CancellationToken cancellationToken) =>
        [.. Enumerable.Range(0, Callers).Select(_ => store.FetchAsync(_plan, cancellationToken).AsTask())];

    private static async Task AssertAllAnsweredAsync(IGraphStore store) =>
        Assert.All(await Task.WhenAll(Ask(store, _none)), result => Assert.Single(result.Page!.Items));

    private static async Task<GraphStoreException> FailureAsync(Task<FetchResult> read) =>
        await Assert.ThrowsAsync<GraphStoreException>(async () => await read.WaitAsync(_watchdog));

    private async Task StalledAsync(Func<Task> test)
    {
        fixture.Server.Stall();
        try
        {
            await test();
        }
        finally
        {
            fixture.Server.Signal("CONT");
        }
    }
}
