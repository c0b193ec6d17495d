using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Operations;
using Graph.Api.Threads;
using Graph.Api.Versions;
using Graph.Model;
using Graph.Store.Configuration;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Graph.Api.Hosting;

/// <summary>GraphQL over HTTP around a schema: the parts between the web server and the engine.</summary>
public static class GraphQLHttpExtensions
{
    /// <summary>Which pages of other sites may ask.</summary>
    internal const string CorsPolicyName = "GraphQL";

    private const string Pattern = "/graphql";

    /// <summary>Registers it. The schema (<c>ISchema</c>, a singleton) and the engine (<c>IDocumentExecuter</c>) are registered elsewhere,
    /// a <see cref="GraphVersionReader"/> too where the graph has versions. Sections: <c>Limits</c>, <c>Operations</c>,
    /// <c>Cors</c>.</summary>
    public static IServiceCollection AddGraphQLHttp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphQLLimits>().BindSection(configuration.GetSection(GraphQLLimits.Section))
            .ValidateSection(GraphQLLimits.Section)
            .Validate(limits => limits.DefaultPageSize <= limits.MaxPageSize, "Limits:DefaultPageSize is larger than Limits:MaxPageSize.")
            .Validate(limits => limits.CostPerMinute == 0 || limits.CostPerMinute >= limits.MaxCost,
                "Limits:CostPerMinute is smaller than Limits:MaxCost, so some operations could never run; 0 turns the budget off.");
        services.AddOptions<OperationOptions>().BindSection(configuration.GetSection(OperationOptions.Section));
        services.AddOptions<GraphQLErrorOptions>().Configure(errors => errors.Map<GraphStoreException>(Describe));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OperationCatalog>().AddSingleton<OperationSource>().AddSingleton<DocumentCache>();
        services.AddSingleton<RequestReader>().AddSingleton<RequestGate>().AddSingleton<CostBudget>().AddSingleton<ErrorTranslator>();
        services.TryAddSingleton<IDocumentValidator, DocumentValidator>();
        services.AddSingleton<IntrospectionFields>().AddSingleton<OperationCompiler>();
        services.AddSingleton<SchemaExecutor>().AddSingleton<ResponseResolver>();
        services.TryAddSingleton(ResponseCache.Off);
        services.AddSingleton<OperationPipeline>().AddSingleton<ResponseWriter>().AddSingleton<GraphQLEndpoint>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<GraphQLLimits>>(AllowLongAddresses);
        return services.AddGraphQLCors(configuration).AddGraphQLCompression();
    }

    /// <summary>Threads, compression, routes and cross-origin rules; comes before the endpoints in the pipeline.</summary>
    public static IApplicationBuilder UseGraphQLHttp(this IApplicationBuilder app) =>
        app.Use(next => Begin(app.ApplicationServices, next)).UseResponseCompression().UseRouting().UseCors();

    /// <summary>Only operations without compression decide for themselves how long they stay on the thread that received them, in the turn
    /// of their connection. What no page of another site sends goes to the endpoint at once: neither routes nor cross-origin rules change
    /// its answer. Telemetry names the route, so that with it each request takes the whole way.</summary>
    private static RequestDelegate Begin(IServiceProvider services, RequestDelegate next)
    {
        var time = services.GetRequiredService<TimeProvider>();
        RequestDelegate endpoint = services.GetRequiredService<GraphQLEndpoint>().HandleAsync;
        var hasShortWay = !Telemetry.IsOn(services.GetRequiredService<IConfiguration>());
        return http =>
        {
            var headers = http.Request.Headers;
            if (http.Request.Path.Value is not Pattern || !StringValues.IsNullOrEmpty(headers.AcceptEncoding))
                return OnPool(next, http);
            var way = hasShortWay && StringValues.IsNullOrEmpty(headers.Origin) ? endpoint : next;
            return ConnectionTurn.IsOver(http.Connection.Id, time) ? OnPool(way, http) : way(http);
        };
    }

    private static async Task OnPool(RequestDelegate next, HttpContext http)
    {
        await PoolThread.Enter();
        await next(http);
    }

    /// <summary>Begins to read the persisted operations, while the schema is built.</summary>
    /// <remarks>Nobody waits for it here: mapping the endpoint waits for them, and reports what fails.</remarks>
    public static void BeginReadingOperations(this WebApplication app) => _ = Task.Run(app.Services.GetRequiredService<OperationCatalog>);

    /// <summary>Maps the endpoint. Builds the schema and reads the persisted operations now, so that what is wrong with them shows at
    /// start.</summary>
    public static IEndpointConventionBuilder MapGraphQLHttp(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<ISchema>().Initialize();
        var persisted = services.GetRequiredService<OperationCatalog>().Operations.Count;
        services.GetRequiredService<ILogger<GraphQLEndpoint>>().OperationsLoaded(persisted);
        return endpoints.Map(Pattern, services.GetRequiredService<GraphQLEndpoint>().HandleAsync)
            .RequireCors(CorsPolicyName).WithDisplayName("GraphQL");
    }

    private static PublicError? Describe(GraphStoreException _) =>
        new(ErrorCodes.StoreUnavailable, "The graph cannot be read at the moment; send the request again later.") { IsLogged = true };

    /// <summary>The web server's own limit answers without a body; ours, below it, says what is wrong.</summary>
    private static void AllowLongAddresses(KestrelServerOptions server, IOptions<GraphQLLimits> limits)
    {
        server.Limits.MaxRequestLineSize = (2 * limits.Value.MaxQueryStringLength) + 4096;
        server.Limits.MaxRequestBufferSize = Math.Max(server.Limits.MaxRequestBufferSize ?? 0, server.Limits.MaxRequestLineSize);
    }

    private static IServiceCollection AddGraphQLCors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CorsOptions>().BindSection(configuration.GetSection(CorsOptions.Section))
            .Validate(cors => cors.AreOrigins(),
                "Cors:Origins takes origins such as https://example.org (no path, no slash at the end), or a single *.")
            .ValidateOnStart();
        services.AddCors();
        services.AddOptions<Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions>().Configure<IOptions<CorsOptions>>((cors, ours) =>
            cors.AddPolicy(CorsPolicyName, policy => policy.WithOrigins([.. ours.Value.Origins]).WithMethods("GET", "POST")
                .WithHeaders("Content-Type", "Accept", "If-None-Match", "traceparent").WithExposedHeaders("ETag", "Retry-After")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }

    /// <summary>Answers hold nothing secret beside what a client sent, so compressing them over TLS tells an attacker nothing.</summary>
    private static IServiceCollection AddGraphQLCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "application/atom+xml"];
    });
}
