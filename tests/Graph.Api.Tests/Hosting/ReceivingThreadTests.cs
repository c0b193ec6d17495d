using System.Collections.Concurrent;
using Graph.Api.Hosting;
using Graph.Api.Limits;
using Graph.Api.Tests.Processes;
using Graph.Api.Tests.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>What stays on the thread that received a request, and what leaves it for the pool.</summary>
public sealed class ReceivingThreadTests
{
    private const string Short = "{ technology(id: \"technology:photoresist\") { name } }";

    [Fact]
    public async Task A_short_operation_stays_where_it_was_received()
    {
        await using var host = await StartAsync();
        await AskAsync(host, Short);
        Assert.Equal([false], await PoolThreadsAsync(host, Short));
    }

    [Fact]
    public async Task A_document_that_is_new_is_read_on_the_pool()
    {
        await using var host = await StartAsync();
        Assert.Equal([true], await PoolThreadsAsync(host, Short));
    }

    [Fact]
    public async Task What_is_compressed_is_made_on_the_pool()
    {
        await using var host = await StartAsync();
        await AskAsync(host, Short);
        Assert.Equal([true], await PoolThreadsAsync(host, Short, "gzip"));
    }

    [Fact]
    public async Task What_costs_much_stays_once_it_has_been_short_some_times()
    {
        const string wide = "{ technologies(first: 100) { nodes { name nameEn kind aliases dependsOn(first: 10) { nodes { name } } } } }";
        await using var host = await StartAsync(new FakeTimeProvider()); // by which no run takes any time
        await AskAsync(host, wide);
        Assert.Equal([true], await PoolThreadsAsync(host, wide));
        for (var run = 0; run < OperationPace.FirstRuns; run++)
            await AskAsync(host, wide);
        Assert.Equal([false], await PoolThreadsAsync(host, wide));
    }

    [Theory]
    [InlineData("{ search(text: \"resin\") { nodes { node { id } } } }")]
    [InlineData("{ chainGaps(where: {chainIds: [\"chain:tiny\"]}) { nodes { segment { name } } } }")]
    [InlineData("{ chain(id: \"chain:tiny\") { gaps { segment { name } } } }")]
    [InlineData("{ impact(of: \"technology:resin\") { segments { name } } }")]
    [InlineData("{ dependencyGraph(of: \"technology:photoresist\") { nodes { technology { name } } } }")]
    [InlineData("{ partnerMatches(for: {technologyIds: [\"technology:resin\"]}) { nodes { partner { ... on Entity { name } } } } }")]
    public async Task What_is_computed_of_the_whole_graph_is_always_computed_on_the_pool(string operation)
    {
        await using var host = await StartAsync();
        await host.WarmUpAsync();
        for (var run = 0; run < 50; run++)
            await AskAsync(host, operation);
        // The named nodes are fetched by the thread that computed the result.
        Assert.True((await PoolThreadsAsync(host, operation))[^1]);
    }

    [Fact]
    public async Task The_program_receives_by_one_thread_for_each_processor()
    {
        await using var on = await ApiProcess.StartAsync();
        await using var off = await ApiProcess.StartAsync((ReceivingThreads.Switch, "0"));
        Assert.Equal(Environment.ProcessorCount, on.Threads(".NET Sockets"));
        Assert.Equal(1, off.Threads(".NET Sockets"));
    }

    /// <summary>A host in which each request begins on a thread of its own, as it begins on that of its connection in the
    /// program.</summary>
    private static Task<GraphHost> StartAsync(TimeProvider? time = null) => GraphHost.StartAsync(configure: builder =>
        builder.Services.AddSingleton(time ?? TimeProvider.System).AddSingleton<IStartupFilter, ThreadOfItsOwn>());

    private static async Task AskAsync(GraphHost host, string operation, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(operation)}");
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var client = host.CreateClient();
        using var response = await client.SendAsync(request);
        Assert.DoesNotContain("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Of each fetch of an operation, whether it is on a thread of the pool.</summary>
    private static async Task<IReadOnlyList<bool>> PoolThreadsAsync(GraphHost host, string operation, string? encoding = null)
    {
        ConcurrentQueue<bool> found = [];
        host.Store.BeforeFetch = _ =>
        {
            found.Enqueue(Thread.CurrentThread.IsThreadPoolThread);
            return Task.CompletedTask;
        };
        await AskAsync(host, operation, encoding);
        host.Store.BeforeFetch = _ => Task.CompletedTask;
        return [.. found];
    }

    private sealed class ThreadOfItsOwn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(Begin);
            next(app);
        };

        private static RequestDelegate Begin(RequestDelegate next) => http =>
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            new Thread(() => Complete(next(http), done)) { IsBackground = true }.Start();
            return done.Task;
        };

        private static async void Complete(Task request, TaskCompletionSource done)
        {
            try
            {
                await request;
                done.SetResult();
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        }
    }
}
