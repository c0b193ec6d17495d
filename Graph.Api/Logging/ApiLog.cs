using ModelContextProtocol;

namespace Graph.Api.Logging;

/// <summary>Every message that the API logs. Variables and documents never appear: they may hold what a person typed.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(3001, LogLevel.Information, "Answered {Operation} with {Status} in {Milliseconds} ms, cost {Cost}, {Errors} errors.")]
    public static partial void Answered(this ILogger logger, string operation, int status, double milliseconds, long cost, int errors);

    [LoggerMessage(3002, LogLevel.Information, "Refused {Operation} with {Status} in {Milliseconds} ms: {Code}.")]
    public static partial void Refused(this ILogger logger, string operation, int status, double milliseconds, string code);

    [LoggerMessage(3003, LogLevel.Error, "A request failed; its trace is {TraceId}.")]
    public static partial void Failed(this ILogger logger, Exception error, string traceId);

    [LoggerMessage(3004, LogLevel.Error, "The field {Path} failed; the trace of its request is {TraceId}.")]
    public static partial void FieldFailed(this ILogger logger, Exception? error, string path, string traceId);

    [LoggerMessage(3005, LogLevel.Warning, "{Operation} was stopped after {Timeout}.")]
    public static partial void TimedOut(this ILogger logger, string operation, TimeSpan timeout);

    [LoggerMessage(3006, LogLevel.Debug, "The client of {Operation} went away.")]
    public static partial void ClientLeft(this ILogger logger, string operation);

    [LoggerMessage(3007, LogLevel.Information, "Serving {Count} persisted operations.")]
    public static partial void OperationsLoaded(this ILogger logger, int count);

    [LoggerMessage(3008, LogLevel.Warning, "A request got the error {Code}; its trace is {TraceId}.")]
    public static partial void Troubled(this ILogger logger, Exception error, string code, string traceId);

    [LoggerMessage(3009, LogLevel.Warning, "Search and analyses could not be made ready; the next round tries again.")]
    public static partial void NotPrepared(this ILogger logger, Exception error);

    [LoggerMessage(3013, LogLevel.Debug, "Operations could not be run ahead; they are compiled when they are first sent.")]
    public static partial void NotWarmedUp(this ILogger logger, Exception error);

    [LoggerMessage(3010, LogLevel.Information, "The graph changed while {Operation} was answered; the answer is made again.")]
    public static partial void ResponseMixed(this ILogger logger, string operation);

    [LoggerMessage(3011, LogLevel.Error,
        "The betweenness of technologies could not be computed for version {Version}; the next question for chokepoints begins it "
            + "again.")]
    public static partial void BetweennessFailed(this ILogger logger, Exception error, string version);

    [LoggerMessage(3012, LogLevel.Warning, "The setting {Key} is unknown and has no effect; docs/configuration.md lists all settings.")]
    public static partial void UnknownSetting(this ILogger logger, string key);

    [LoggerMessage(3020, LogLevel.Warning, "Redis does not answer ({Reason}); answers are kept in memory alone until it does.")]
    public static partial void RedisAway(this ILogger logger, string reason);

    [LoggerMessage(3021, LogLevel.Information, "Redis answers again, after {Away}.")]
    public static partial void RedisBack(this ILogger logger, TimeSpan away);

    [LoggerMessage(3022, LogLevel.Warning, "The graph cannot be read; {Operation} is answered from what is kept of version {Version}.")]
    public static partial void AnsweredStale(this ILogger logger, string operation, string version);

    [LoggerMessage(3030, LogLevel.Information, "Answered the assistant's {Caller} in {Milliseconds} ms, cost {Cost}, {Errors} errors.")]
    public static partial void AssistantAnswered(this ILogger logger, string caller, double milliseconds, long cost, int errors);

    [LoggerMessage(3031, LogLevel.Warning,
        "The operation {Path} is no tool: its head does not explain it as queries/README.md says, or another tool has its name.")]
    public static partial void NoTool(this ILogger logger, string path);

    [LoggerMessage(3032, LogLevel.Information, "Assistants reach the graph at {Path}.")]
    public static partial void AssistantsServed(this ILogger logger, string path);

    [LoggerMessage(3033, LogLevel.Warning, "A request of an assistant was refused with {Status}: {Reason}.")]
    public static partial void AssistantRefused(this ILogger logger, int status, string reason);

    [LoggerMessage(3034, LogLevel.Information, "The assistant's {Method} got the error {Code}.")]
    public static partial void AssistantToldOfError(this ILogger logger, string method, McpErrorCode code);

    [LoggerMessage(3035, LogLevel.Error, "The assistant's {Method} failed.")]
    public static partial void AssistantFailed(this ILogger logger, Exception error, string method);
}
