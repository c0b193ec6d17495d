using Graph.Api.Errors;
using GraphQL;

namespace Graph.Api.Operations;

/// <summary>What is sent back: a result, or nothing where the client has it already.</summary>
internal sealed class Response : IDisposable
{
    /// <summary>Data and errors; null where the client has the response already (304).</summary>
    public ExecutionResult? Result { get; private init; }

    /// <summary>Name of the operation, for the log; <c>-</c> where none was found.</summary>
    public string Operation { get; init; } = "-";

    /// <summary>What the operation costs; null where that was not reached.</summary>
    public long? Cost { get; init; }

    /// <summary>The entity tag; null where the response has none.</summary>
    public string? Tag { get; init; }

    /// <summary>When to come back; null where nothing is known about that.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Code of the first error of a request that did not run; null where it ran.</summary>
    public string? RefusalCode => Result is { Executed: false, Errors: [var first, ..] } ? first.Code : null;

    /// <summary>Whether one of the errors has this code.</summary>
    public bool HasError(string code) => Result?.Errors?.Any(error => error.Code == code) ?? false;

    /// <summary>Gives back the buffer that holds the data; nothing may read the response afterwards.</summary>
    public void Dispose() => (Result?.Data as IDisposable)?.Dispose();

    public static Response Of(ExecutionResult result, string operation, long cost, string? tag) =>
        new() { Result = result, Operation = operation, Cost = cost, Tag = result.Errors is null ? tag : null };

    public static Response NotModified(string operation, long cost, string tag) => new() { Operation = operation, Cost = cost, Tag = tag };

    public static Response Refused(RefusedException refusal, string operation = "-", long? cost = null)
    {
        var error = new ExecutionError(refusal.Message) { Code = refusal.Code };
        if (refusal.Place is { } place)
            error.AddLocation(place);
        return new()
        {
            Result = new ExecutionResult(error),
            Operation = operation,
            Cost = cost ?? refusal.Cost,
            RetryAfter = refusal.RetryAfter,
        };
    }

    public static Response Failed(PublicError error, string traceId) => new()
    {
        Result = new ExecutionResult(new ExecutionError(error.Message) { Code = error.Code, Extensions = new() { ["traceId"] = traceId } }),
    };
}
