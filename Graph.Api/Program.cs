using Graph.Api.Explorer;
using Graph.Api.GraphiQL;
using Graph.Api.Hosting;
using Graph.Api.Schema;

try
{
    StrayArguments.Refuse(args);
    if (args is [StdioServer.Argument, ..])
        return await StdioServer.RunAsync(args[1..], CancellationToken.None);

    var isProbe = args is [HealthProbe.Argument, ..];
    var settings = isProbe ? args[1..] : args;
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    if (isProbe)
        return await HealthProbe.RunAsync(builder.Configuration, Console.Out, CancellationToken.None);

    var logStarted = StartFailure.KeepFromLog(builder.Logging);
    builder.Services.AddGraphSchema();
    builder.Services.AddGraphStore(builder.Configuration);
    builder.Services.AddGraphQLHttp(builder.Configuration);
    builder.Services.AddResponseCache(builder.Configuration);
    builder.Services.AddFeeds(builder.Configuration);
    builder.Services.AddGraphHealth();
    builder.Services.AddOperationWarmUp(builder.Configuration);
    builder.Services.AddMcp(builder.Configuration).WithHttpTransport(http => http.Stateless = true);
    builder.AddTelemetry();
    builder.BeginOnReceivingThreads();

    var app = builder.Build();
    app.BeginReadingGraph();
    app.BeginReadingOperations();
    UnknownSettings.Warn(app);
    app.UseGraphQLHttp();
    app.MapGraphQLHttp();
    app.MapFeeds();
    app.MapGraphiQL();
    app.MapGraphHealth();
    app.MapMcp();
    app.MapExplorer();
    await app.StartAsync();
    app.MakeTools();
    logStarted();
    await app.WaitForShutdownAsync();
    await app.DisposeAsync();
    return 0;
}
catch (Exception error) when (StartFailure.Describe(error) is { } reason)
{
    await Console.Error.WriteLineAsync(reason);
    return StartFailure.ExitCode;
}

/// <summary>The entry point; public so that tests can host it.</summary>
public sealed partial class Program;
