using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Logging;
using Graph.Api.Threads;
using Graph.Api.Versions;
using Graph.Model;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Graph.Api.Operations;

/// <summary>Executes operations so that each whole response is of one version of the graph.</summary>
internal sealed class SchemaExecutor(
    RequestGate gate, ErrorTranslator errors, ISchema schema, OperationCompiler compiler, IDocumentExecuter executer,
    IDocumentValidator validator, ILogger<SchemaExecutor> logger, SnapshotByVersion? graphs = null)
{
    /// <summary>What depends on the values of variables has to be checked each time, also where the document is known to be
    /// valid.</summary>
    private static readonly IValidationRule[] _rulesForValues = [FieldArgumentsAreValidRule.Instance, ListItemVariables.Instance];

    private static readonly IValidationRule[] _allRules = [.. DocumentValidator.CoreRules, ListItemVariables.Instance];

    /// <summary>The result, with the errors that clients see; the version that it was read from is in the metadata.</summary>
    /// <exception cref="RefusedException">Too many operations wait already.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(AdmittedOperation admitted, CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        var result = await IsValidAsync(admitted, cancellationToken)
            && await compiler.PrepareAsync(admitted.Document, admitted.Operation, admitted.Request.Variables) is { } prepared
            ? await ExecuteAsync(admitted, prepared.Operation, prepared.Values, cancellationToken)
            : await ExecuteByEngineAsync(admitted, cancellationToken);
        errors.Translate(result, admitted.Http);
        return result;
    }

    /// <summary>Reads again where the graph changed in between, and where ids may be those of entries that were joined with others.
    /// That ends by the time limit at the latest; a graph does not change that often.</summary>
    private async ValueTask<ExecutionResult> ExecuteAsync(AdmittedOperation admitted, CompiledOperation operation, OperationValues values,
        CancellationToken cancellationToken)
    {
        FollowedIds? ids = null;
        while (true)
        {
            var versions = new ResponseVersions();
            var runs = await operation.ReadAsync(ids is null ? values : values.Following(ids), versions, cancellationToken);
            if (versions.AreMixed || (ids is not null && versions.Only is { } read && read != ids.Version))
            {
                logger.ResponseMixed(admitted.Name);
                ids = null;
                continue;
            }
            var result = Written(operation, runs, cancellationToken);
            if (ids is null && await FormerIdsAsync(values, runs, HasMissed(runs, result), cancellationToken) is { } known)
            {
                ids = known;
                continue;
            }
            if (versions.Only is { } version)
                admitted.Metadata.Version = version.ToString();
            admitted.Metadata.Followed = ids?.Followed;
            return result;
        }
    }

    /// <summary>Whether an id that was asked for is not in the graph; it may be one of an entry that was joined with another.</summary>
    private static bool HasMissed(RootRun[] runs, ExecutionResult result) =>
        Array.Exists(runs, static run =>
            run.Value is IReadOnlyList<FetchedNode?> nodes ? nodes.Contains(null) : run is { Value: null, Error: null })
        || (result.Errors?.Any(error => error.InnerException is InputException { Code: ErrorCodes.NotFound }) ?? false);

    /// <summary>What follows former ids; null where none may have been named, or the graph cannot be read.</summary>
    private async ValueTask<FollowedIds?> FormerIdsAsync(OperationValues values, RootRun[] runs, bool hasMissed,
        CancellationToken cancellationToken)
    {
        if (graphs is null || (!hasMissed && !values.HasId(FollowedIds.IsOfKind)))
            return null;
        try
        {
            var graph = await graphs.CurrentAsync(cancellationToken);
            GraphSnapshot[] asked = [graph, .. runs.Select(run => run.Past?.Analyses.Graph.Snapshot).OfType<GraphSnapshot>()];
            return asked.Any(version => version.HasFormerIds && (hasMissed || values.HasId(id => version.Follow(id) != id)))
                ? new(graph) : null;
        }
        catch (GraphStoreException)
        {
            return null;
        }
    }

    /// <summary>Data without errors stays in the buffer that it was written to, which goes on with the result.</summary>
    private static ExecutionResult Written(CompiledOperation operation, RootRun[] runs, CancellationToken cancellationToken)
    {
        var json = new JsonBuffer(operation.UsualLength);
        var goesOn = false;
        try
        {
            json.Raw(ResponseJson.Opening);
            var data = new DataWriter(json, cancellationToken);
            var isWritten = operation.Write(data, runs);
            goesOn = isWritten && data.Errors is null;
            return new()
            {
                Executed = true,
                Data = goesOn ? json : isWritten ? new SerializedData(json.Written[ResponseJson.Opening.Length..].ToArray()) : null,
                Errors = data.Errors,
            };
        }
        finally
        {
            if (!goesOn)
                json.Dispose();
        }
    }

    /// <summary>Whether the document fits the schema, whatever values its variables have. Found out once.</summary>
    private async ValueTask<bool> IsValidAsync(AdmittedOperation admitted, CancellationToken cancellationToken)
    {
        if (admitted.Document.IsValid(admitted.Operation))
            return true;
        await PoolThread.Enter();
        var found = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = admitted.Document.Syntax,
            Operation = admitted.Operation,
            Rules = _allRules,
            Variables = admitted.Request.Variables,
            CancellationToken = cancellationToken,
        });
        if (found.IsValid)
            admitted.Document.MarkValid(admitted.Operation);
        return found.IsValid;
    }

    /// <summary>What the engine says of a document or of values that do not fit the schema; and the answer of a schema whose fields are not
    /// compiled.</summary>
    private async Task<ExecutionResult> ExecuteByEngineAsync(AdmittedOperation admitted, CancellationToken cancellationToken)
    {
        await PoolThread.Enter();
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = admitted.Document.Text,
            Document = admitted.Document.Syntax,
            OperationName = admitted.Operation.Name?.StringValue,
            Variables = admitted.Request.Variables,
            ValidationRules = admitted.Document.IsValid(admitted.Operation) ? _rulesForValues : _allRules,
            RequestServices = admitted.Http.RequestServices,
            User = admitted.Http.User,
            UserContext = new Dictionary<string, object?> { [ResponseMetadata.Key] = admitted.Metadata },
            CancellationToken = cancellationToken,
        });
        if (result.Executed)
            admitted.Document.MarkValid(admitted.Operation);
        return result;
    }
}
