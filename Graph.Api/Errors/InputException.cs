namespace Graph.Api.Errors;

/// <summary>What a resolver throws when an argument makes no sense. Its message reaches the client: say what would be right.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>: <c>BAD_USER_INPUT</c>, <c>BAD_CURSOR</c>, <c>NOT_FOUND</c>.</param>
/// <param name="message">For the developer of the client, in English.</param>
public sealed class InputException(string code, string message) : Exception(message)
{
    /// <summary>The error is <c>BAD_USER_INPUT</c>.</summary>
    public InputException(string message) : this(ErrorCodes.BadUserInput, message)
    {
    }

    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; } = code;
}
