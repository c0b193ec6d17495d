using Graph.Api.Errors;
using Graph.Api.Logging;
using Graph.Api.Operations;

namespace Graph.Api.Http;

/// <summary>Answers one HTTP request: every path through it ends in a GraphQL answer, except that of a client who went away.</summary>
internal sealed class GraphQLEndpoint(
    RequestReader reader, OperationRunner runner, AnswerWriter writer, ErrorTranslator errors, TimeProvider time, ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var start = time.GetTimestamp();
        var operation = "-";
        try
        {
            var isAcceptable = AnswerType.TryNegotiate(http.Request.Headers.Accept, out var type);
            var answer = isAcceptable ? await AnswerAsync(http, type!) : NotAcceptable();
            operation = answer.Operation;
            var status = await WriteAsync(http, answer, type ?? AnswerType.Json);
            Log(answer, status, time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception error) when (http.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            logger.ClientLeft(operation);
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext http, AnswerType type)
    {
        try
        {
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            return await runner.RunAsync(http, request, type);
        }
        catch (RefusedException refusal)
        {
            return Answer.Refused(refusal);
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
        {
            var traceId = ErrorTranslator.TraceId(http);
            return Answer.Failed(errors.Describe(error, traceId), traceId);
        }
    }

    /// <summary>An answer that cannot be written as JSON becomes an error that can.</summary>
    private async Task<int> WriteAsync(HttpContext http, Answer answer, AnswerType type)
    {
        try
        {
            return await writer.WriteAsync(http, answer, type, http.RequestAborted);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var traceId = ErrorTranslator.TraceId(http);
            return await writer.WriteAsync(http, Answer.Failed(errors.Describe(error, traceId), traceId), type, http.RequestAborted);
        }
    }

    private static Answer NotAcceptable() => Answer.Refused(new(ErrorCodes.NotAcceptable,
        "Answers have the type application/graphql-response+json or application/json, in UTF-8; the Accept header allows neither."));

    private void Log(Answer answer, int status, double milliseconds)
    {
        if (answer.RefusalCode is { } code)
            logger.Refused(answer.Operation, status, milliseconds, code);
        else
            logger.Answered(answer.Operation, status, milliseconds, answer.Cost ?? 0, answer.Result?.Errors?.Count ?? 0);
    }
}
