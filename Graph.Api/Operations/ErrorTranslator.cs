using System.Diagnostics;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Logging;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Turns the engine's errors and resolvers' exceptions into what clients see: codes of our own, no insides, not too
/// many.</summary>
internal sealed class ErrorTranslator(IOptions<GraphQLErrorOptions> known, IOptions<GraphQLLimits> limits, ILogger<ErrorTranslator> logger)
{
    private const int MaxMessageLength = 1_000;

    private readonly int _maxErrors = limits.Value.MaxErrors;

    /// <summary>Replaces the errors of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="http">The request that it answers.</param>
    public void Translate(ExecutionResult result, HttpContext http)
    {
        if (result.Errors is not { Count: > 0 } errors)
        {
            result.Errors = null;
            return;
        }
        var shown = new ExecutionErrors();
        var logged = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        foreach (var error in errors.Take(_maxErrors))
            shown.Add(Translate(error, logged, http));
        if (errors.Count > _maxErrors)
            shown.Add(new ExecutionError($"There are {errors.Count - _maxErrors} more errors.") { Code = ErrorCodes.TooManyErrors });
        result.Errors = shown;
    }

    /// <summary>What a client learns of an exception that ended a request; the rest goes to the log.</summary>
    public PublicError Describe(Exception error, string traceId)
    {
        if (known.Value.Describe(error) is { } described)
        {
            if (described.IsLogged)
                logger.Troubled(error, described.Code, traceId);
            return described;
        }
        logger.Failed(error, traceId);
        return new(ErrorCodes.Internal, "The server could not answer the request.");
    }

    /// <summary>The id under which the log and a trace know this request: that of its trace, if it is part of one.</summary>
    /// <remarks>Where no traces are sent, the server begins none, and the client's own is in the header.</remarks>
    public static string TraceId(HttpContext http) =>
        Activity.Current is { } current ? current.TraceId.ToString()
        : ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out var sent) ? sent.TraceId.ToString()
        : http.TraceIdentifier;

    private ExecutionError Translate(ExecutionError error, HashSet<Exception> logged, HttpContext http)
    {
        var shown = Describe(error);
        var translated = new ExecutionError(Shorten(shown.Message)) { Code = shown.Code, Path = error.Path };
        foreach (var place in error.Locations ?? [])
            translated.AddLocation(place);
        if (shown.Code == ErrorCodes.Internal)
            translated.Extensions = new() { ["traceId"] = TraceId(http) };
        if (logged.Add(error.InnerException ?? error)) // one failed batch fails many fields
            Log(error, shown, http);
        return translated;
    }

    private void Log(ExecutionError error, PublicError shown, HttpContext http)
    {
        var cause = error.InnerException ?? error;
        if (shown.Code == ErrorCodes.Internal)
            logger.FieldFailed(cause, string.Join('.', error.Path ?? []), TraceId(http));
        else if (shown.IsLogged)
            logger.Troubled(cause, shown.Code, TraceId(http));
    }

    /// <summary>The engine repeats what it was sent, however long that is.</summary>
    private static string Shorten(string message) => message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…";

    private PublicError Describe(ExecutionError error) => known.Value.Describe(error) ?? error switch
    {
        InvalidVariableError => new(ErrorCodes.BadVariable, error.Message),
        ValidationError or RequestError => new(ErrorCodes.ValidationError, error.Message),
        DocumentError => new(ErrorCodes.ParseError, error.Message),
        _ => new(ErrorCodes.Internal, "The server could not answer this field."),
    };
}
