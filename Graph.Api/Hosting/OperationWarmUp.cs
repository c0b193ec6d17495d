using System.Globalization;
using System.Runtime.CompilerServices;
using Graph.Api.Analyses;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Operations;
using Graph.Api.Versions;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Hosting;

/// <summary>Runs the persisted operations with their examples, and some questions about an earlier version, once the first version is
/// ready; so that their code is compiled before somebody asks. Nobody gets the answers, and they are not cached.</summary>
/// <remarks>In a native program, where nothing is left to compile, once is enough: what operations read of the graph for the first time is
/// there then. One after another on one thread, so that requests have processors too. Not over a large graph: what the operations take of
/// it would be more than what compiling them does.</remarks>
internal sealed class OperationWarmUp(VersionNews news, AnalysesByVersion analyses, PastVersions past, OperationCatalog catalog,
    SchemaExecutor execution, ResponseWriter writer, ISchema schema, IOptions<GraphQLLimits> limits, IServiceScopeFactory scopes,
    TimeProvider time, ILogger<OperationWarmUp> logger) : BackgroundService
{
    private const int LargeGraph = 20_000; // nodes

    // What runs once leaves parts for the second time.
    private static readonly int _rounds = RuntimeFeature.IsDynamicCodeCompiled ? 2 : 1;

    // Making an earlier version is dear, and most of its code runs once each time: the runtime compiles it again after 30 calls, with
    // counters, and once more after another 30.
    private static readonly int _returns = RuntimeFeature.IsDynamicCodeCompiled ? 64 : 1;

    // The runtime begins to count and to compile in a pause, and requests have the processors for most of the time.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Questions about an earlier version, <c>$version</c>.</summary>
    internal const string AboutEarlier = """
        query ($version: Int!) {
          search(text: "上海研究轴承的高校", asOf: $version) { totalCount nodes { how node { name } } }
          partnerMatches(for: { problem: "轴承温升过高、寿命短" }, first: 3, asOf: $version) { nodes { explanation } }
          attractionTargets(first: 3, asOf: $version) { nodes { explanation } }
          chainGaps(first: 3, asOf: $version) { nodes { id } }
          technologies(first: 3, asOf: $version) { nodes { name } }
          chokepoints(first: 3, asOf: $version) { technology { name } }
          gapChanges(from: $version) { healed { id } new { id } }
          changes(since: $version, first: 3) { totalCount }
        }
        """;

    /// <summary>What the persisted operations leave out.</summary>
    internal const string Further = """
        {
          pinyin: search(text: "guangke") { totalCount }
          typo: search(text: "南通大雪 semiconductr") { totalCount }
          words: search(text: "高端数控机床主轴与滚珠丝杠，船用低速发动机曲轴，光刻胶用成膜树脂与光引发剂，海上风电主轴承") { totalCount }
          enterprises(where: { or: [
            { name: { contains: "a" } }, { note: { startsWith: "b" } },
            { develops: { some: { segments: { some: { name: { contains: "c" } } } } } }
          ] }, order: [{ name: ASC }]) { totalCount groupBy(keys: [SEGMENT, REGION]) { count } }
          chainsConnection(first: 2) { nodes { segments {
            name enterprises(first: 3) { nodes { name citations { locator source { title } } } } } } }
        }
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await news.OtherThanAsync(known: null).WaitAsync(stoppingToken);
            var current = await analyses.CurrentAsync(stoppingToken);
            if (current.Graph.Snapshot.Count >= LargeGraph)
                return;
            for (var round = 0; round < _rounds; round++)
                await RunAllAsync(stoppingToken);
            await ReturnAsync(current.Graph.Version, stoppingToken);
            VersionWarmUp.GiveBackMemory();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: nobody waits for it.
        }
        catch (Exception error)
        {
            // What is left is compiled when somebody asks.
            logger.NotWarmedUp(error);
        }
    }

    private async Task ReturnAsync(GraphVersion current, CancellationToken cancellationToken)
    {
        var kept = (await past.KeptAsync(current, cancellationToken)).Select(version => version.Version.Number).ToList();
        var earlier = kept.FindAll(number => number < current.Number);
        var rounds = earlier.Count > 0 ? _returns : 1; // the current version is there and is not made
        for (var round = 0; round < rounds; round++)
        {
            var number = earlier.Count > 0 ? earlier[round % earlier.Count] : current.Number;
            await RunAsync(AboutEarlier, string.Create(CultureInfo.InvariantCulture, $$"""{"version":{{number}}}"""), cancellationToken);
            past.KeepNone();
            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        foreach (var operation in catalog.Operations)
            await RunAsync(operation.Document.Text, operation.Example ?? "{}", cancellationToken);
        await RunAsync(Further, "{}", cancellationToken);
    }

    private async Task RunAsync(string text, string variables, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        var document = PreparedDocument.Parse(text, limits.Value);
        var operation = document.Operation(name: null);
        GraphQLHttpRequest request = new(text, null, null, JsonRequest.ReadMap(variables, "variables"));
        var cost = QueryCost.Of(document, operation, request.Variables, schema, limits.Value);
        var metadata = new ResponseMetadata();
        AdmittedOperation admitted = new(http, request, ResponseType.GraphQLResponse, metadata, document, operation, cost);
        using var response = Response.Of(await execution.ExecuteAsync(admitted, cancellationToken), admitted.Name, cost, tag: null);
        await writer.WriteAsync(http.Response, response, metadata, admitted.Type, cancellationToken);
    }
}

/// <summary>Registers the <see cref="OperationWarmUp"/>.</summary>
internal static class OperationWarmUpServices
{
    /// <summary>Adds it, unless the settings turn it off or the graph is in a server that does most of the work.</summary>
    public static void AddOperationWarmUp(this IServiceCollection services, IConfiguration configuration)
    {
        var isWanted = configuration.GetValue($"{OperationOptions.Section}:{nameof(OperationOptions.WarmUp)}", defaultValue: true);
        if (isWanted && StoreServices.IsEmbedded(configuration))
            services.AddHostedService<OperationWarmUp>();
    }
}
