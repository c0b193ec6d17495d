using System.Text.Json;
using Graph.Api.Errors;
using Graph.Api.Operations;
using GraphQL;

namespace Graph.Api.Http;

/// <summary>Reads the JSON of a request: the whole of a POST body, or the variables of a GET request.</summary>
internal static class JsonRequest
{
    /// <summary>The request in a body of UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="RefusedException">It is malformed, or a member has the wrong type.</exception>
    public static GraphQLHttpRequest Read(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        if (body.IsEmpty)
            throw new RefusedException(ErrorCodes.BadRequest, "The body is empty; send a JSON object with the member 'query'.");
        var values = new JsonValues(body);
        var members = values.Start() switch
        {
            JsonTokenType.StartObject => ReadMembers(ref values),
            JsonTokenType.StartArray => throw values.Error("Batches are not served; send each operation in a request of its own"),
            _ => throw values.Error("The body must be a JSON object"),
        };
        values.End();
        return new(Text(members, "query"), Text(members, "documentId"), Text(members, "operationName"), Map(members, "variables"));
    }

    /// <summary>A JSON object that is in a query string under a name.</summary>
    /// <exception cref="RefusedException">It is malformed, or no object.</exception>
    public static Inputs ReadMap(string text, string name)
    {
        var values = new JsonValues(System.Text.Encoding.UTF8.GetBytes(text));
        values.Start();
        var value = values.Read();
        values.End();
        return Map(new() { [name] = value }, name);
    }

    private static Dictionary<string, object?> ReadMembers(ref JsonValues values)
    {
        var members = (Dictionary<string, object?>)values.Read()!;
        Map(members, "extensions"); // must be one, and says nothing that is understood here
        return members;
    }

    private static string? Text(Dictionary<string, object?> members, string name) => members.GetValueOrDefault(name) switch
    {
        null => null,
        string text => text,
        _ => throw new RefusedException(ErrorCodes.BadRequest, $"'{name}' must be a string or null."),
    };

    private static Inputs Map(Dictionary<string, object?> members, string name) => members.GetValueOrDefault(name) switch
    {
        null => Inputs.Empty,
        Dictionary<string, object?> map => new Inputs(map),
        _ => throw new RefusedException(ErrorCodes.BadRequest, $"'{name}' must be a JSON object or null."),
    };
}
