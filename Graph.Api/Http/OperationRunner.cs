using Graph.Api.Limits;
using Graph.Api.Operations;
using Graph.Api.Schema;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph.Api.Http;

/// <summary>Runs the operation of a request, once it is known to be within every limit.</summary>
internal sealed class OperationRunner(OperationSource source, RequestGate gate, ErrorTranslator errors, ISchema schema,
    IDocumentExecuter executer, IOptions<GraphQLLimits> limits, TimeProvider time, ILogger<OperationRunner> logger)
{
    /// <summary>What depends on the values of variables has to be checked each time, also where the document is known to be valid.</summary>
    private static readonly IValidationRule[] _rulesForValues = [FieldArgumentsAreValidRule.Instance];

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
            operationName = NameOf(operation);
            CheckKind(operation, request);
            cost = CheckCost(document, operation, request.Variables);
            return await AnswerAsync(http, request, type, document, operation, cost.Value);
        }
        catch (RefusedException refusal)
        {
            return Answer.Refused(refusal, operationName, cost);
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext http, GraphQLHttpRequest request, AnswerType type, PreparedDocument document,
        GraphQLOperationDefinition operation, long cost)
    {
        using var timeout = new CancellationTokenSource(_limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, timeout.Token);
        try
        {
            var tag = await TagAsync(http, request, type, document, either.Token);
            if (tag is not null && EntityTag.Matches(http.Request.Headers.IfNoneMatch, tag))
                return Answer.NotModified(NameOf(operation), cost, tag);
            using var place = await gate.EnterAsync(either.Token);
            var version = Metadata(http).Version;
            var result = await ExecuteAsync(http, request, document, operation, either.Token);
            return Answer.Of(result, NameOf(operation), cost, Metadata(http).Version == version ? tag : null);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            logger.TimedOut(NameOf(operation), _limits.Timeout);
            throw new RefusedException(ErrorCodes.Timeout, $"The answer was not ready after {_limits.Timeout.TotalSeconds} seconds.");
        }
    }

    /// <summary>Executes the operation so that its whole answer is of one version of the graph.</summary>
    private async Task<ExecutionResult> ExecuteAsync(HttpContext http, GraphQLHttpRequest request, PreparedDocument document,
        GraphQLOperationDefinition operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var context = new Dictionary<string, object?>(StringComparer.Ordinal);
            var versions = AnswerVersions.Begin(context);
            var result = await ExecuteOnceAsync(http, request, document, operation, context, cancellationToken);
            if (versions.AreMixed)
            {
                // Ends by the time limit at the latest; a graph does not change that often.
                logger.AnswerMixed(NameOf(operation));
                continue;
            }
            if (versions.Only is { } version)
                Metadata(http).Version = version.ToString();
            errors.Translate(result);
            return result;
        }
    }

    private async Task<ExecutionResult> ExecuteOnceAsync(HttpContext http, GraphQLHttpRequest request, PreparedDocument document,
        GraphQLOperationDefinition operation, Dictionary<string, object?> context, CancellationToken cancellationToken)
    {
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            UserContext = context,
            Schema = schema,
            Query = document.Text,
            Document = document.Syntax,
            OperationName = operation.Name?.StringValue,
            Variables = request.Variables,
            ValidationRules = document.IsValid(operation) ? _rulesForValues : DocumentValidator.CoreRules,
            RequestServices = http.RequestServices,
            User = http.User,
            CancellationToken = cancellationToken,
        });
        if (result.Executed)
            document.MarkValid(operation);
        return result;
    }

    /// <summary>Reads the graph's version, and makes the tag of a GET request from it.</summary>
    private static async ValueTask<string?> TagAsync(
        HttpContext http, GraphQLHttpRequest request, AnswerType type, PreparedDocument document, CancellationToken cancellationToken)
    {
        if (http.RequestServices.GetService<GraphVersionReader>() is not { } reader)
            return null;
        var version = await reader(cancellationToken);
        Metadata(http).Version = version;
        return request.IsGet ? EntityTag.Of(version, type, document, request) : null;
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

    private static AnswerMetadata Metadata(HttpContext http) => http.RequestServices.GetRequiredService<AnswerMetadata>();

    private static string NameOf(GraphQLOperationDefinition operation) => operation.Name?.StringValue switch
    {
        null => "(unnamed)",
        { Length: > 80 } name => name[..80],
        var name => name,
    };
}
