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

    /// <summary>The response. Errors of the document and of fields are part of it.</summary>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async Task<Response> RunAsync(HttpContext http, GraphQLHttpRequest request, ResponseType type)
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
            return await RunAsync(new(http, request, type, document, operation, cost.Value));
        }
        catch (RefusedException refusal)
        {
            return Response.Refused(refusal, operationName, cost);
        }
    }

    /// <summary>Runs it on this thread if it costs little, or took little on average in its last runs; otherwise on a thread of the pool.
    /// What it needs of the whole graph takes it to the pool in any case.</summary>
    private async Task<Response> RunAsync(AdmittedOperation admitted)
    {
        var pace = admitted.Document.PaceOf(admitted.Operation);
        if (admitted.Cost > ShortCost && !pace.IsShort)
            await PoolThread.Enter();
        var start = time.GetTimestamp();
        var response = await RespondAsync(admitted);
        pace.Ran(time.GetElapsedTime(start));
        return response;
    }

    private async Task<Response> RespondAsync(AdmittedOperation admitted)
    {
        var left = admitted.Http.RequestAborted;
        using var timeout = new CancellationTokenSource(_limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, timeout.Token);
        try
        {
            return await responses.RespondAsync(admitted, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !left.IsCancellationRequested)
        {
            logger.TimedOut(admitted.Name, _limits.Timeout);
            throw new RefusedException(ErrorCodes.Timeout, $"The answer was not ready after {_limits.Timeout.TotalSeconds} seconds.");
        }
        finally
        {
            await either.CancelAsync(); // ends what the response did not wait for
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
