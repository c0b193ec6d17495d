using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Resources;

/// <summary>The entry of each source document, with the first facts that the graph takes from it.</summary>
internal sealed class SourceResources(GraphCall call)
{
    private const string Prefix = "graph://source/";
    private const string ListOperation = "research/sources";
    private const string EntryOperation = "research/facts-of-a-source";
    private const int PageSize = 100;

    private static readonly string[] _described = ["publisher", "date"];
    private static readonly JsonWriterOptions _readable =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The pattern of their addresses.</summary>
    public static ResourceTemplate Template { get; } = new()
    {
        UriTemplate = Prefix + "{slug}",
        Name = "source",
        Title = "出处文件 · Source document",
        Description = "一份出处文件及其支撑的事实（前 100 条）；slug 是标识 source: 之后的部分。"
            + "A source document and the facts that rest on it (the first 100); slug is what follows source: in its id.",
        MimeType = "application/json",
    };

    /// <summary>A page of them, in the order of the graph, and the cursor of the next page; null on the last one.</summary>
    /// <param name="after">The cursor of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public async Task<(IReadOnlyList<Resource> Sources, string? Next)> ListAsync(string? after, CancellationToken cancellationToken)
    {
        Dictionary<string, object?> variables = new() { ["first"] = PageSize };
        if (after is not null)
            variables["after"] = after;
        var answer = await call.RunAsync("resources/list", ListOperation, new Inputs(variables), cancellationToken);
        ResourceErrors.ThrowIfFailed(answer);
        var page = answer.Data!.Value.GetProperty("sources");
        var info = page.GetProperty("pageInfo");
        var next = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        return ([.. page.GetProperty("nodes").EnumerateArray().Select(Describe)], next);
    }

    /// <summary>The entry of one as JSON; null where the address is none of theirs or there is no such source.</summary>
    public async Task<TextResourceContents?> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var variables = new Inputs(new Dictionary<string, object?>
        {
            ["sourceId"] = $"source:{uri[Prefix.Length..]}",
            ["first"] = PageSize,
        });
        var answer = await call.RunAsync("resources/read", EntryOperation, variables, cancellationToken);
        ResourceErrors.ThrowIfFailed(answer);
        return answer.Data!.Value.GetProperty("source") is not { ValueKind: JsonValueKind.Object } source ? null
            : new() { Uri = uri, MimeType = "application/json", Text = Readable(source) };
    }

    private static string Readable(JsonElement source)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (var json = new Utf8JsonWriter(buffer, _readable))
            source.WriteTo(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Resource Describe(JsonElement source)
    {
        var id = source.GetProperty("id").GetString()!;
        var slug = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var parts = _described.Select(name => source.GetProperty(name).GetString());
        return new()
        {
            Uri = Prefix + slug,
            Name = slug,
            Title = PlainText.Of(source.GetProperty("title").GetString() ?? slug),
            Description = PlainText.Of(string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)))),
            MimeType = "application/json",
        };
    }
}
