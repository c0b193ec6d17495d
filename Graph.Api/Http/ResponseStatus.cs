using Graph.Api.Errors;
using Graph.Api.Operations;

namespace Graph.Api.Http;

/// <summary>The HTTP status of a response that has no data, from the code of its first error.</summary>
internal static class ResponseStatus
{
    public static int Of(string? code, ResponseType type)
    {
        var status = Of(code);
        return type == ResponseType.Json && IsAboutTheDocument(code) ? StatusCodes.Status200OK : status;
    }

    private static int Of(string? code) => code switch
    {
        ErrorCodes.PersistedOnly => StatusCodes.Status403Forbidden,
        ErrorCodes.PersistedNotFound => StatusCodes.Status404NotFound,
        ErrorCodes.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ErrorCodes.NotAcceptable => StatusCodes.Status406NotAcceptable,
        ErrorCodes.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.UriTooLong => StatusCodes.Status414UriTooLong,
        ErrorCodes.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        ErrorCodes.BudgetExceeded => StatusCodes.Status429TooManyRequests,
        ErrorCodes.Overloaded or ErrorCodes.StoreUnavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
        ErrorCodes.Internal => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>Whether the HTTP request was well-formed and the server well: clients of <c>application/json</c> then expect 200.</summary>
    private static bool IsAboutTheDocument(string? code) => code is not (
        ErrorCodes.BadRequest or ErrorCodes.MethodNotAllowed or ErrorCodes.NotAcceptable or ErrorCodes.BodyTooLarge or ErrorCodes.UriTooLong
        or ErrorCodes.UnsupportedMediaType or ErrorCodes.Overloaded or ErrorCodes.BudgetExceeded or ErrorCodes.StoreUnavailable
            or ErrorCodes.Timeout or ErrorCodes.Internal);
}
