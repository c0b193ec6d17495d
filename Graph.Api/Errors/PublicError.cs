namespace Graph.Api.Errors;

/// <summary>What a client learns of an error.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">For the developer of the client, in English, without anything about the inside of the program.</param>
public sealed record PublicError(string Code, string Message)
{
    /// <summary>Whether the operator should see it: the exception is logged as a warning. Default: false.</summary>
    public bool IsLogged { get; init; }
}
