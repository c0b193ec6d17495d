using System.Text.Json;
using Graph.Api.Errors;
using Graph.Api.Logging;
using Graph.Api.Operations;
using GraphQL;

namespace Graph.Api.Mcp;

/// <summary>Runs operations for assistants on the same path as those of <c>/graphql</c>: the same limits, budgets, cache, gate and
/// time limit.</summary>
internal sealed class GraphCall(OperationPipeline pipeline, CostBudget budget, McpSender senders, ErrorTranslator errors,
    IServiceScopeFactory scopes, TimeProvider time, ILogger<GraphCall> logger)
{
    /// <summary>The answer. Errors of the operation are part of it.</summary>
    /// <param name="caller">The tool or the address of the resource, for the log.</param>
    /// <param name="request">The operation.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public async Task<GraphAnswer> RunAsync(string caller, GraphQLHttpRequest request, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        // The pipeline takes services and cancellation from the request; over standard input there is no other one.
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        if (senders.Request is { } sender)
            budget.CountAs(sender, http);
        var metadata = new ResponseMetadata();
        using var response = await RespondAsync(http, request, metadata, cancellationToken);
        var answer = await ReadAsync(response, metadata, cancellationToken);
        logger.AssistantAnswered(caller, time.GetElapsedTime(start).TotalMilliseconds, response.Cost ?? 0, answer.Errors.Count);
        return answer;
    }

    /// <summary>The answer of a named operation.</summary>
    /// <param name="caller">The tool or the method of the protocol, for the log.</param>
    /// <param name="path">The id of the operation: <c>investment/chain-overview</c>.</param>
    /// <param name="variables">The values of its variables.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public Task<GraphAnswer> RunAsync(string caller, string path, Inputs variables, CancellationToken cancellationToken) =>
        RunAsync(caller, new(Query: null, path, OperationName: null, variables), cancellationToken);

    private async Task<Response> RespondAsync(HttpContext http, GraphQLHttpRequest request, ResponseMetadata metadata,
        CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.RunAsync(http, request, ResponseType.GraphQLResponse, metadata);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            var traceId = ErrorTranslator.TraceId(http);
            return Response.Failed(errors.Describe(error, traceId), traceId);
        }
    }

    private static async Task<GraphAnswer> ReadAsync(Response response, ResponseMetadata metadata, CancellationToken cancellationToken)
    {
        var result = response.Result!; // null only for a request with an entity tag
        return new()
        {
            Data = result.Executed && result.Data is not null ? await DataAsync(result, cancellationToken) : null,
            Version = metadata.Version,
            StaleSeconds = metadata.StaleSeconds,
            Redirects = metadata.Followed,
            Errors = [.. (result.Errors ?? []).Select(error => new GraphError(error.Code ?? ErrorCodes.Internal, Message(error)))],
        };
    }

    private static async Task<JsonElement> DataAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        var data = await ResponseJson.DataAsync(result, cancellationToken);
        using var document = JsonDocument.Parse(data.Json);
        return document.RootElement.Clone();
    }

    private static string Message(ExecutionError error) =>
        error.Extensions?.TryGetValue("traceId", out var trace) is true ? $"{error.Message} (trace {trace})" : error.Message;
}
