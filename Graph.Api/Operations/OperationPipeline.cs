using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Logging;
using Graph.Api.Threads;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Answers the operation of a request, once it is known to be within every limit.</summary>
internal sealed class OperationPipeline(OperationSource source, ResponseResolver responses, CostBudget budget, ISchema schema,
    IOptions<GraphQLLimits> limits, TimeProvider time, ILogger<OperationPipeline> logger)
{
    /// <summary>What an operation costs at most that takes a millisecond or less.</summary>
    internal const long ShortCost = 500;

    private readonly GraphQLLimits _limits = limits.Value;
    private readonly TimeLimit _timeout = new(limits.Value.Timeout, time);

    /// <summary>The response. Errors of the document and of fields are part of it.</summary>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async ValueTask<Response> RunAsync(HttpContext http, GraphQLHttpRequest request, ResponseType type, ResponseMetadata metadata)
    {
        var operationName = "-";
        long? cost = null;
        try
        {
            var document = await source.FindAsync(request);
            var operation = document.Operation(request.OperationName);
            operationName = AdmittedOperation.NameOf(operation);
            CheckKind(operation, request);
            cost = CheckCost(document, operation, request.Variables);
            budget.Charge(http, cost.Value);
            AdmittedOperation admitted = new(http, request, type, metadata, document, operation, cost.Value);
            return await (cost > ShortCost ? RunLongAsync(admitted) : RespondAsync(admitted));
        }
        catch (RefusedException refusal)
        {
            return Response.Refused(refusal, operationName, cost);
        }
    }

    /// <summary>Runs it on a thread of the pool, unless it took little on average in its last runs. What an operation needs of the whole
    /// graph takes it to the pool in any case.</summary>
    private async ValueTask<Response> RunLongAsync(AdmittedOperation admitted)
    {
        var pace = admitted.Document.PaceOf(admitted.Operation);
        if (!pace.IsShort)
            await PoolThread.Enter();
        var start = time.GetTimestamp();
        var response = await RespondAsync(admitted);
        pace.Ran(time.GetElapsedTime(start));
        return response;
    }

    private async ValueTask<Response> RespondAsync(AdmittedOperation admitted)
    {
        var left = admitted.Http.RequestAborted;
        var running = _timeout.Begin(left);
        try
        {
            var response = responses.RespondAsync(admitted, running.Token);
            if (response.IsCompletedSuccessfully)
            {
                running.End();
                return response.Result;
            }
            return await response;
        }
        catch (OperationCanceledException) when (running.IsOver && !left.IsCancellationRequested)
        {
            logger.TimedOut(admitted.Name, _limits.Timeout);
            throw new RefusedException(ErrorCodes.Timeout, $"The answer was not ready after {_limits.Timeout.TotalSeconds} seconds.");
        }
        finally
        {
            running.Dispose();
        }
    }

    private static void CheckKind(GraphQLOperationDefinition operation, GraphQLHttpRequest request)
    {
        if (operation.Operation != OperationType.Query)
        {
            throw request.IsGet
                ? new RefusedException(ErrorCodes.MethodNotAllowed, "GET is for queries only.")
                : new RefusedException(ErrorCodes.OperationNotSupported,
                    "This interface only reads: it has queries, no mutations or subscriptions.");
        }
    }

    private long CheckCost(PreparedDocument document, GraphQLOperationDefinition operation, Inputs variables)
    {
        var cost = QueryCost.Of(document, operation, variables, schema, _limits);
        return cost <= _limits.MaxCost ? cost : throw new RefusedException(ErrorCodes.CostLimit,
            $"The operation costs {cost}; at most {_limits.MaxCost} is allowed. Ask for smaller pages ('first') or for fewer levels.")
        {
            Cost = cost,
        };
    }
}
