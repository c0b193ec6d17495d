using System.Net;
using System.Text;
using System.Text.Json;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Plays a server: checks of the server itself are answered as a healthy one does, everything else by the script, one answer after
/// the other, the last again and again.</summary>
internal sealed class ScriptedServer(params Func<HttpRequestMessage, HttpResponseMessage>[] script) : HttpMessageHandler
{
    private int _asked;

    /// <summary>How many statements were sent that the script answered.</summary>
    public int Asked => _asked;

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static Func<HttpRequestMessage, HttpResponseMessage> Error(string code, HttpStatusCode status = HttpStatusCode.Accepted) => _ =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"said the server"}]}""");

    /// <summary>An answer of one row.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage> Row(string row) => _ => Json(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[""" + row + "]}}");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Deserialize<JsonElement>(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var statement = body.TryGetProperty("statement", out var text) ? text.GetString()! : "";
        if (statement.Contains("dbms.components", StringComparison.Ordinal))
            return Row("""["5.26.30"]""")(request);
        if (statement.StartsWith("SHOW", StringComparison.Ordinal))
        {
            var names = Graph.Store.Neo4j.Cypher.Neo4jSchema.Constraints.Keys.Concat(Graph.Store.Neo4j.Cypher.Neo4jSchema.Indexes.Keys);
            return Row($"[{JsonSerializer.Serialize(names)}]")(request);
        }
        if (statement.Contains("db.awaitIndexes", StringComparison.Ordinal))
            return Row("[1]")(request);
        return script[Math.Min(Interlocked.Increment(ref _asked), script.Length) - 1](request);
    }
}
