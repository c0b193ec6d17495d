using Graph.Api.Errors;
using Graph.Api.Logging;
using Graph.Api.Operations;

namespace Graph.Api.Http;

/// <summary>Answers one HTTP request: every path through it ends in a GraphQL response, except that of a client who went away.</summary>
internal sealed class GraphQLEndpoint(
    RequestReader reader, OperationPipeline pipeline, ResponseWriter writer, ErrorTranslator errors, TimeProvider time,
        ILogger<GraphQLEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var start = time.GetTimestamp();
        var operation = "-";
        try
        {
            var isAcceptable = ResponseType.TryNegotiate(http.Request.Headers.Accept, out var type);
            var metadata = new ResponseMetadata();
            using var response = isAcceptable ? await RespondAsync(http, type!, metadata) : NotAcceptable();
            operation = response.Operation;
            var status = await WriteAsync(http, response, metadata, type ?? ResponseType.Json);
            if (logger.IsEnabled(LogLevel.Information))
                Log(response, status, time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception error) when (http.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            logger.ClientLeft(operation);
        }
    }

    private async ValueTask<Response> RespondAsync(HttpContext http, ResponseType type, ResponseMetadata metadata)
    {
        try
        {
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            return await pipeline.RunAsync(http, request, type, metadata);
        }
        catch (RefusedException refusal)
        {
            return Response.Refused(refusal);
        }
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested)
        {
            var traceId = ErrorTranslator.TraceId(http);
            return Response.Failed(errors.Describe(error, traceId), traceId);
        }
    }

    /// <summary>A response that cannot be written as JSON becomes an error that can.</summary>
    private async ValueTask<int> WriteAsync(HttpContext http, Response response, ResponseMetadata metadata, ResponseType type)
    {
        try
        {
            return await writer.WriteAsync(http.Response, response, metadata, type, http.RequestAborted);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var traceId = ErrorTranslator.TraceId(http);
            var failed = Response.Failed(errors.Describe(error, traceId), traceId);
            return await writer.WriteAsync(http.Response, failed, metadata, type, http.RequestAborted);
        }
    }

    private static Response NotAcceptable() => Response.Refused(new(ErrorCodes.NotAcceptable,
        "Answers have the type application/graphql-response+json or application/json, in UTF-8; the Accept header allows neither."));

    private void Log(Response response, int status, double milliseconds)
    {
        if (response.RefusalCode is { } code)
            logger.Refused(response.Operation, status, milliseconds, code);
        else
            logger.Answered(response.Operation, status, milliseconds, response.Cost ?? 0, response.Result?.Errors?.Count ?? 0);
    }
}
