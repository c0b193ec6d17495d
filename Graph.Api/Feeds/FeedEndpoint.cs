using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Operations;
using Graph.Model;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Feeds;

/// <summary>Answers requests for the feed of changes: 304 where the reader has it, 400 with what is wrong, 503 where the graph cannot be
/// read.</summary>
/// <remarks>The feeds of one version stay in memory, so readers that come often cost little.</remarks>
internal sealed class FeedEndpoint(AnalysesByVersion analyses, ChangesFeed feed, RequestGate gate, IOptions<FeedOptions> options)
{
    private const int Held = 50;
    private const string RetryAfterSeconds = "5";

    private static readonly string _build = typeof(FeedEndpoint).Assembly.ManifestModule.ModuleVersionId.ToString();

    private readonly Lock _lock = new();
    private readonly Dictionary<string, FeedDocument> _held = [];
    private GraphVersion? _heldVersion;

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http) => await (await AnswerAsync(http)).ExecuteAsync(http);

    private async ValueTask<IResult> AnswerAsync(HttpContext http)
    {
        if (FeedQuery.TryRead(http.Request.Query, out var query) is { } wrong)
            return Text($"{wrong.Zh}\n{wrong.En}\n", StatusCodes.Status400BadRequest);
        try
        {
            return await FeedAsync(http, query!);
        }
        catch (Exception error) when (error is GraphStoreException or RefusedException or InputException)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Text("暂时无法读取图谱，请稍后再试。\nThe graph cannot be read at the moment; try again later.\n",
                StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async ValueTask<IResult> FeedAsync(HttpContext http, FeedQuery query)
    {
        var current = await analyses.CurrentAsync(http.RequestAborted);
        var tag = Tag(current.Graph.Version, query);
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (EntityTag.Matches(http.Request.Headers.IfNoneMatch, tag))
        {
            http.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        var document = await DocumentAsync(current, query, http.RequestAborted);
        return Results.Bytes(document.Xml, ChangesFeed.ContentType, lastModified: document.UpdatedAt, entityTag: EntityTagHeaderValue
            .Parse(tag));
    }

    private async ValueTask<FeedDocument> DocumentAsync(GraphAnalyses current, FeedQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_heldVersion == current.Graph.Version && _held.TryGetValue(query.Canonical, out var held))
                return held;
        }
        using var place = await gate.EnterAsync(cancellationToken);
        var made = await feed.WriteAsync(current, query, options.Value.Base, cancellationToken);
        lock (_lock)
        {
            if (_heldVersion != current.Graph.Version || _held.Count >= Held)
                _held.Clear();
            _heldVersion = current.Graph.Version;
            _held[query.Canonical] = made;
        }
        return made;
    }

    /// <summary>Weak, as the feed may be sent compressed in several ways.</summary>
    private static string Tag(GraphVersion version, FeedQuery query)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{_build}\n{version}\n{query.Canonical}")).AsSpan(0, 18);
        return $"W/\"{Base64Url.EncodeToString(hash)}\"";
    }

    private static IResult Text(string text, int status) => Results.Text(text, "text/plain; charset=utf-8", Encoding.UTF8, status);
}
