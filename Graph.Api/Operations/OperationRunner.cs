using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Logging;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Answers the operation of a request, once it is known to be within every limit.</summary>
internal sealed class OperationRunner(OperationSource source, AnswerSource answers, ISchema schema, IOptions<GraphQLLimits> limits,
    TimeProvider time, ILogger<OperationRunner> logger)
{
    private readonly GraphQLLimits _limits = limits.Value;

    /// <summary>The answer. Errors of the document and of fields are part of it.</summary>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async Task<Answer> RunAsync(HttpContext http, GraphQLHttpRequest request, AnswerType type)
    {
        var operationName = "-";
        long? cost = null;
        try
        {
            var document = source.Find(request);
            var operation = document.Operation(request.OperationName);
            operationName = OperationRun.NameOf(operation);
            CheckKind(operation, request);
            cost = CheckCost(document, operation, request.Variables);
            return await AnswerAsync(new(http, request, type, document, operation, cost.Value));
        }
        catch (RefusedException refusal)
        {
            return Answer.Refused(refusal, operationName, cost);
        }
    }

    private async Task<Answer> AnswerAsync(OperationRun run)
    {
        var left = run.Http.RequestAborted;
        using var timeout = new CancellationTokenSource(_limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, timeout.Token);
        try
        {
            return await answers.AnswerAsync(run, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !left.IsCancellationRequested)
        {
            logger.TimedOut(run.Name, _limits.Timeout);
            throw new RefusedException(ErrorCodes.Timeout, $"The answer was not ready after {_limits.Timeout.TotalSeconds} seconds.");
        }
        finally
        {
            await either.CancelAsync(); // whatever the answer did not wait for
        }
    }

    private static void CheckKind(GraphQLOperationDefinition operation, GraphQLHttpRequest request)
    {
        if (operation.Operation != OperationType.Query)
            throw request.IsGet
                ? new RefusedException(ErrorCodes.MethodNotAllowed, "GET is for queries only.")
                : new RefusedException(ErrorCodes.OperationNotSupported, "This interface only reads: it has queries, no mutations or subscriptions.");
    }

    private long CheckCost(PreparedDocument document, GraphQLOperationDefinition operation, Inputs variables)
    {
        var cost = QueryCost.Of(document.Syntax, operation, variables, schema, _limits);
        return cost <= _limits.MaxCost ? cost : throw new RefusedException(ErrorCodes.CostLimit,
            $"The operation costs {cost}; at most {_limits.MaxCost} is allowed. Ask for smaller pages ('first') or for fewer levels.")
        {
            Cost = cost,
        };
    }
}
