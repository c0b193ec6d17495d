using GraphQLParser;

namespace Graph.Api.Errors;

/// <summary>A request that is answered with an error instead of being run: its code, its words, and its place where there is one.</summary>
internal sealed class RefusedException(string code, string message, Location? place = null) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>Line and column in the document, from 1; null where the error has no place there.</summary>
    public Location? Place { get; } = place;

    /// <summary>What the cost rule found, where it came that far.</summary>
    public long? Cost { get; init; }

    /// <summary>When to come back; null where nothing is known about that.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static RefusedException Over(string code, string what, long actual, long limit, Location? place = null) =>
        new(code, actual == long.MaxValue
            ? FormattableString.Invariant($"The document has far more than {limit} {what}, the most allowed.")
            : FormattableString.Invariant($"The document has {actual} {what}; at most {limit} are allowed."), place);
}
