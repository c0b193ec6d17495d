namespace Graph.Api.Http;

/// <summary>What a client learns of an error.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">For the developer of the client, in English, without anything about the inside of the program.</param>
public sealed record PublicError(string Code, string Message);
