using Graph.Api.Errors;
using Graph.Api.Logging;
using Graph.Api.Versions;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Graph.Api.Operations;

/// <summary>Executes operations so that each whole response is of one version of the graph.</summary>
internal sealed class SchemaExecutor(
    RequestGate gate, ErrorTranslator errors, ISchema schema, IDocumentExecuter executer, ILogger<SchemaExecutor> logger)
{
    /// <summary>What depends on the values of variables has to be checked each time, also where the document is known to be
    /// valid.</summary>
    private static readonly IValidationRule[] _rulesForValues = [FieldArgumentsAreValidRule.Instance, ListItemVariables.Instance];

    private static readonly IValidationRule[] _allRules = [.. DocumentValidator.CoreRules, ListItemVariables.Instance];

    /// <summary>The result, with the errors that clients see; the version that it was read from is in the metadata.</summary>
    /// <exception cref="RefusedException">Too many operations wait already.</exception>
    public async Task<ExecutionResult> ExecuteAsync(AdmittedOperation admitted, CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        while (true)
        {
            var context = new Dictionary<string, object?>(StringComparer.Ordinal);
            var versions = ResponseVersions.Begin(context);
            var result = await ExecuteOnceAsync(admitted, context, cancellationToken);
            if (versions.AreMixed)
            {
                // Ends by the time limit at the latest; a graph does not change that often.
                logger.ResponseMixed(admitted.Name);
                continue;
            }
            if (versions.Only is { } version)
                admitted.Metadata.Version = version.ToString();
            errors.Translate(result);
            return result;
        }
    }

    private async Task<ExecutionResult> ExecuteOnceAsync(AdmittedOperation admitted, Dictionary<string, object?> context,
        CancellationToken cancellationToken)
    {
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            UserContext = context,
            Schema = schema,
            Query = admitted.Document.Text,
            Document = admitted.Document.Syntax,
            OperationName = admitted.Operation.Name?.StringValue,
            Variables = admitted.Request.Variables,
            ValidationRules = admitted.Document.IsValid(admitted.Operation) ? _rulesForValues : _allRules,
            RequestServices = admitted.Http.RequestServices,
            User = admitted.Http.User,
            CancellationToken = cancellationToken,
        });
        if (result.Executed)
            admitted.Document.MarkValid(admitted.Operation);
        return result;
    }
}
