using System.Text;
using System.Text.Json;
using Graph.Api.Errors;
using Graph.Api.Hosting;
using Graph.Api.Operations;
using Graph.Api.Versions;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Http;

/// <summary>The HTTP side over <see cref="TinySchema"/>, in memory or, with an address, on a real port.</summary>
internal sealed class TinyHost : IAsyncDisposable
{
    // The operations beside the program are of the real schema, and larger than the limits that some tests set.
    private static readonly string _noOperations =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-operations")).FullName;

    private readonly WebApplication _app;

    private TinyHost(WebApplication app, HttpClient client, TinyWorld world, LogCollector log) =>
        (_app, Client, World, Log) = (app, client, world, log);

    public HttpClient Client { get; }

    public TinyWorld World { get; }

    public LogCollector Log { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<TinyHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    public static async Task<TinyHost> StartAsync(Action<IServiceCollection> configure, params (string Key, string Value)[] settings)
    {
        var (world, log) = (new TinyWorld(), new LogCollector());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        ((IConfigurationBuilder)builder.Configuration).Sources.Clear(); // the settings of the program itself are not meant for this host
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(world).AddSingleton<ISchema, TinySchema>().AddSingleton<IDocumentExecuter, DocumentExecuter>();
        builder.Services.AddSingleton<GraphVersionReader>(_ => ValueTask.FromResult(world.Version));
        builder.Services.AddGraphQLHttp(builder.Configuration);
        builder.Services.PostConfigure<OperationOptions>(operations => operations.Path ??= _noOperations);
        builder.Services.Configure<GraphQLErrorOptions>(errors =>
            errors.Map<TinyException>(_ => new(ErrorCodes.NotFound, "There is no such thing.")));
        configure(builder.Services);
        var app = builder.Build();
        app.UseGraphQLHttp();
        app.MapGraphQLHttp();
        await app.StartAsync();
        return new(app, app.GetTestClient(), world, log);
    }

    /// <summary>Sends a document by POST and reads the answer, which must be JSON.</summary>
    public Task<TinyAnswer> PostAsync(string query, object? variables = null, string? accept = "application/graphql-response+json") =>
        SendAsync(Post(JsonSerializer.Serialize(new { query, variables }), accept));

    public async Task<TinyAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        return await TinyAnswer.ReadAsync(response);
    }

    public Task<TinyAnswer> GetAsync(string queryString, string? accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + queryString);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return SendAsync(request);
    }

    public static HttpRequestMessage Post(string body, string? accept = "application/graphql-response+json",
        string? type = "application/json") =>
        Post(Encoding.UTF8.GetBytes(body), accept, type);

    public static HttpRequestMessage Post(byte[] body, string? accept = "application/graphql-response+json",
        string? type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (type is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        World.Release();
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
