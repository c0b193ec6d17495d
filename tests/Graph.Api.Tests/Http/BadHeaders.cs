namespace Graph.Api.Tests.Http;

/// <summary>Requests whose headers, method or address are wrong.</summary>
internal static class BadHeaders
{
    private const string Body = "{\"query\":\"{hello}\"}";

    public static IEnumerable<BadRequest> All =>
    [
        .. ContentTypes.Select(type => new BadRequest("content type " + type, () => TinyHost.Post(Body, type: type), 415,
            "UNSUPPORTED_MEDIA_TYPE")),
        new("compressed body", Compressed, 415, "UNSUPPORTED_MEDIA_TYPE"),
        .. Accepts.Select(accept => new BadRequest("accept " + accept, () => TinyHost.Post(Body, accept), 406, "NOT_ACCEPTABLE")),
        .. Methods.Select(method => new BadRequest("method " + method, () => new(new(method), "/graphql?query={hello}"), 405,
            "METHOD_NOT_ALLOWED")),
        .. QueryStrings.Select(query => new BadRequest("get " + query.Item1, () => Get(query.Item1), query.Item2, query.Item3)),
        new("get with a long address", () => Get("query={hello}&x=" + new string('x', 17_000)), 414, "URI_TOO_LONG"),
    ];

    private static IEnumerable<string?> ContentTypes =>
    [
        null, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql",
            "application/xml",
        "application/json; charset=utf-16", "application/json; charset=iso-8859-1", "json", "application/json, text/plain",
    ];

    private static IEnumerable<string> Accepts =>
    [
        "text/html", "image/*", "application/xml, text/*", "application/json;q=0", "*/*;q=0", "application/json;charset=utf-16",
            "a/b/c;;", "json",
    ];

    private static IEnumerable<string> Methods => ["PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"];

    private static IEnumerable<(string, int, string)> QueryStrings =>
    [
        ("", 400, "BAD_REQUEST"),
        ("query=", 400, "PARSE_ERROR"),
        ("query={hello}&query={hello}", 400, "BAD_REQUEST"),
        ("query={hello}&documentId=x", 400, "BAD_REQUEST"),
        ("query={hello}&variables={", 400, "BAD_REQUEST"),
        ("query={hello}&variables=[]", 400, "BAD_REQUEST"),
        ("query={hello}&variables={\"a\":1,\"a\":1}", 400, "BAD_REQUEST"),
        ("query={hello}&variables=\"x\"", 400, "BAD_REQUEST"),
        ("query={hello}&extensions=1", 400, "BAD_REQUEST"),
        ("query={hello}&operationName=Other", 400, "VALIDATION_ERROR"),
        ("query=%FF%FE", 400, "PARSE_ERROR"),
        ("query=mutation{hello}", 405, "METHOD_NOT_ALLOWED"),
        ("query=subscription{hello}", 405, "METHOD_NOT_ALLOWED"),
        ("documentId=no-such", 404, "PERSISTED_NOT_FOUND"),
        ("documentId=sha256:00", 404, "PERSISTED_NOT_FOUND"),
    ];

    private static HttpRequestMessage Get(string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + query);
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        return request;
    }

    private static HttpRequestMessage Compressed()
    {
        var request = TinyHost.Post(Body);
        request.Content!.Headers.ContentEncoding.Add("gzip");
        return request;
    }
}
