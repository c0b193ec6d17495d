using Graph.Api.GraphiQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Graph.Api.Tests.GraphiQL;

/// <summary>A host with nothing but the GraphiQL page; it lies behind the path prefix <c>/kg</c> as well as without one.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageHost(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    /// <summary>Whether the page was built beside the program under test.</summary>
    public static bool IsPageBuilt => File.Exists(Path.Combine(AppContext.BaseDirectory, "graphiql", "index.html"));

    public HttpClient Client { get; }

    public static Task<PageHost> WithBuiltPageAsync() => StartAsync(app => app.MapGraphiQL());

    public static Task<PageHost> WithPageInAsync(string folder) => StartAsync(app => app.MapGraphiQL(folder));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<PageHost> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UsePathBase("/kg");
        app.UseRouting();
        map(app);
        await app.StartAsync();
        return new PageHost(app);
    }
}
