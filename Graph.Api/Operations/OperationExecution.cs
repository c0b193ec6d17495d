using Graph.Api.Logging;
using Graph.Api.Versions;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Graph.Api.Operations;

/// <summary>Executes operations so that each whole answer is of one version of the graph.</summary>
internal sealed class OperationExecution(
    RequestGate gate, ErrorTranslator errors, ISchema schema, IDocumentExecuter executer, ILogger<OperationRunner> logger)
{
    /// <summary>What depends on the values of variables has to be checked each time, also where the document is known to be valid.</summary>
    private static readonly IValidationRule[] _rulesForValues = [FieldArgumentsAreValidRule.Instance];

    /// <summary>The result, with the errors that clients see; the version that it was read from is in the metadata.</summary>
    /// <exception cref="RefusedException">Too many operations wait already.</exception>
    public async Task<ExecutionResult> ExecuteAsync(OperationRun run, CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        while (true)
        {
            var context = new Dictionary<string, object?>(StringComparer.Ordinal);
            var versions = AnswerVersions.Begin(context);
            var result = await ExecuteOnceAsync(run, context, cancellationToken);
            if (versions.AreMixed)
            {
                // Ends by the time limit at the latest; a graph does not change that often.
                logger.AnswerMixed(run.Name);
                continue;
            }
            if (versions.Only is { } version)
                run.Metadata.Version = version.ToString();
            errors.Translate(result);
            return result;
        }
    }

    private async Task<ExecutionResult> ExecuteOnceAsync(OperationRun run, Dictionary<string, object?> context, CancellationToken cancellationToken)
    {
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            UserContext = context,
            Schema = schema,
            Query = run.Document.Text,
            Document = run.Document.Syntax,
            OperationName = run.Operation.Name?.StringValue,
            Variables = run.Request.Variables,
            ValidationRules = run.Document.IsValid(run.Operation) ? _rulesForValues : DocumentValidator.CoreRules,
            RequestServices = run.Http.RequestServices,
            User = run.Http.User,
            CancellationToken = cancellationToken,
        });
        if (result.Executed)
            run.Document.MarkValid(run.Operation);
        return result;
    }
}
