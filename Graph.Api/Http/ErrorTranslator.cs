using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Http;

/// <summary>Turns the engine's errors and resolvers' exceptions into what clients see: codes of our own, no insides, not too many.</summary>
internal sealed class ErrorTranslator(IOptions<GraphQLErrorOptions> known, IOptions<GraphQLLimits> limits, ILogger<ErrorTranslator> logger)
{
    private readonly int _maxErrors = limits.Value.MaxErrors;

    /// <summary>Replaces the errors of a result.</summary>
    public void Translate(ExecutionResult result)
    {
        if (result.Errors is not { Count: > 0 } errors)
        {
            result.Errors = null;
            return;
        }
        var shown = new ExecutionErrors();
        var logged = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        foreach (var error in errors.Take(_maxErrors))
            shown.Add(Translate(error, logged));
        if (errors.Count > _maxErrors)
            shown.Add(new ExecutionError($"There are {errors.Count - _maxErrors} more errors.") { Code = ErrorCodes.TooManyErrors });
        result.Errors = shown;
    }

    /// <summary>What a client learns of an exception that ended a request; the rest goes to the log.</summary>
    public PublicError Describe(Exception error, string traceId)
    {
        if (known.Value.Describe(error) is { } described)
            return described;
        logger.Failed(error, traceId);
        return new(ErrorCodes.Internal, "The server could not answer the request.");
    }

    /// <summary>The id under which the log and a trace know this request.</summary>
    public static string TraceId(HttpContext? http = null) => Activity.Current?.TraceId.ToString() ?? http?.TraceIdentifier ?? "-";

    private ExecutionError Translate(ExecutionError error, HashSet<Exception> logged)
    {
        var (code, message) = Describe(error);
        var translated = new ExecutionError(message) { Code = code, Path = error.Path };
        foreach (var place in error.Locations ?? [])
            translated.AddLocation(place);
        if (code == ErrorCodes.Internal)
        {
            translated.Extensions = new() { ["traceId"] = TraceId() };
            if (logged.Add(error.InnerException ?? error))
                logger.FieldFailed(error.InnerException ?? error, string.Join('.', error.Path ?? []), TraceId());
        }
        return translated;
    }

    private PublicError Describe(ExecutionError error) => known.Value.Describe(error) ?? error switch
    {
        InvalidVariableError => new(ErrorCodes.BadVariable, error.Message),
        ValidationError or RequestError => new(ErrorCodes.ValidationError, error.Message),
        DocumentError => new(ErrorCodes.ParseError, error.Message),
        _ => new(ErrorCodes.Internal, "The server could not answer this field."),
    };
}
