using Graph.Api.Explorer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Graph.Api.Tests.Explorer;

/// <summary>A host with the explorer and one other route, <c>/graphql</c>; with and without the path prefix <c>/kg</c>.</summary>
internal sealed class ExplorerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ExplorerHost(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public static async Task<ExplorerHost> WithPageInAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UsePathBase("/kg");
        app.UseRouting();
        app.MapGet("/graphql", () => "graphql");
        app.MapExplorer(folder);
        await app.StartAsync();
        return new ExplorerHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
