using System.Text;

namespace Graph.Api.Tests.Http;

/// <summary>Bodies that are no GraphQL request.</summary>
internal static class BadBodies
{
    private const string Good = "\"query\":\"{hello}\"";

    public static IEnumerable<BadRequest> All =>
    [
        .. Malformed.Select(body => new BadRequest("body " + body.Key, () => TinyHost.Post(body.Value), 400, "BAD_REQUEST")),
        .. Bytes.Select(body => new BadRequest("bytes " + body.Key, () => TinyHost.Post(body.Value), 400, "BAD_REQUEST")),
        .. WrongTypes.Select(member => new BadRequest("member " + member, () => TinyHost.Post(Members(member)), 400, "BAD_REQUEST")),
        .. Numbers.Select(number => new BadRequest("number " + number[..Math.Min(8, number.Length)],
            () => TinyHost.Post("{" + Good + ",\"variables\":{\"n\":" + number + "}}"), 400, "BAD_VARIABLE")),
        new("body over the limit", () => TinyHost.Post($$"""{{{Good}},"x":"{{new string('x', 262_144)}}"}"""), 413, "BODY_TOO_LARGE"),
        new("body over the limit, in chunks", Chunked, 413, "BODY_TOO_LARGE"),
    ];

    private static Dictionary<string, string> Malformed => new()
    {
        ["empty"] = "",
        ["space"] = " \n ",
        ["open object"] = "{",
        ["open string"] = "{\"query\":\"{hello}",
        ["no value"] = "{\"query\":",
        ["more after it"] = "{" + Good + "} x",
        ["two objects"] = "{" + Good + "}{" + Good + "}",
        ["comma at the end"] = "{" + Good + ",}",
        ["comment"] = "{" + Good + "/* */}",
        ["single quotes"] = "{'query':'{hello}'}",
        ["NaN"] = "{" + Good + ",\"variables\":{\"n\":NaN}}",
        ["leading zero"] = "{" + Good + ",\"variables\":{\"n\":01}}",
        ["null"] = "null",
        ["text"] = "\"{hello}\"",
        ["number"] = "42",
        ["true"] = "true",
        ["no member"] = "{}",
        ["only unknown members"] = "{\"qeury\":\"{hello}\"}",
        ["empty batch"] = "[]",
        ["batch of one"] = "[{" + Good + "}]",
        ["batch of two"] = "[{" + Good + "},{" + Good + "}]",
        ["query twice"] = "{" + Good + "," + Good + "}",
        ["query twice, once escaped"] = "{" + Good + ",\"\\u0071uery\":\"{hello}\"}",
        ["unknown member twice"] = "{" + Good + ",\"a\":1,\"a\":2}",
        ["variable twice"] = "{" + Good + ",\"variables\":{\"a\":1,\"a\":2}}",
        ["name twice deep inside"] = "{" + Good + ",\"variables\":{\"a\":[{\"b\":1,\"b\":1}]}}",
        ["arrays too deep"] = "{" + Good + ",\"variables\":{\"a\":" + new string('[', 50_000) + new string(']', 50_000) + "}}",
        ["objects too deep"] = "{" + Good + ",\"variables\":" + string.Concat(Enumerable.Repeat("{\"a\":", 9_000)),
        ["unknown member too deep"] = "{" + Good + ",\"a\":" + new string('[', 90) + new string(']', 90) + "}",
        ["half a pair in the query"] = "{\"query\":\"{echo(text:\\\"\\ud800\\\")}\"}",
        ["half a pair in a variable"] = "{" + Good + ",\"variables\":{\"a\":\"\\udc00\"}}",
        ["half a pair in a name"] = "{" + Good + ",\"variables\":{\"\\ud83d\":1}}",
        ["line break in a string"] = "{\"query\":\"{hello\n}\"}",
        ["id and document"] = "{" + Good + ",\"documentId\":\"x\"}",
        ["two byte order marks"] = "\uFEFF\uFEFF{" + Good + "}",
    };

    private static Dictionary<string, byte[]> Bytes => new()
    {
        ["FF"] = [.. "{\"query\":\""u8, 0xFF, .. "\"}"u8],
        ["overlong"] = [.. "{\"query\":\""u8, 0xC0, 0x80, .. "\"}"u8],
        ["cut off character"] = [.. "{\"query\":\""u8, 0xE5, 0x8D, .. "\"}"u8],
        ["encoded surrogate"] = [.. "{\"query\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
        ["UTF-16"] = Encoding.Unicode.GetBytes("{" + Good + "}"),
        ["zeros"] = new byte[100],
    };

    private static IEnumerable<string> WrongTypes =>
    [
        "\"query\":1", "\"query\":true", "\"query\":[\"{hello}\"]", "\"query\":{\"a\":1}", "\"query\":null",
        "\"operationName\":1", "\"operationName\":[]", "\"operationName\":{}", "\"operationName\":false",
        "\"documentId\":1", "\"documentId\":{}", "\"documentId\":[\"x\"]",
        "\"variables\":\"{}\"", "\"variables\":[]", "\"variables\":0", "\"variables\":true",
        "\"extensions\":\"x\"", "\"extensions\":[]", "\"extensions\":0", "\"extensions\":false",
    ];

    private static IEnumerable<string> Numbers => ["1e400", "-1e999", "1" + new string('0', 100_000), "0." + new string('1', 100)];

    private static string Members(string member) =>
        member.StartsWith("\"query\"", StringComparison.Ordinal) ? $"{{{member}}}" : $"{{{Good},{member}}}";

    private static HttpRequestMessage Chunked()
    {
        var request = TinyHost.Post($$"""{{{Good}},"x":"{{new string('x', 300_000)}}"}""");
        request.Headers.TransferEncodingChunked = true;
        request.Content!.Headers.ContentLength = null;
        return request;
    }
}
