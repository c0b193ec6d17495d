using System.Text.Json;
using Graph.Api.Mcp.Texts;
using Graph.Api.Operations;
using GraphQL;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Resources;

/// <summary>The brief of each chain: what several operations answer about it, one after the other, with their sources.</summary>
internal sealed class ChainBriefs(GraphCall call, OperationCatalog operations)
{
    private const string Prefix = "graph://chain/";
    private const string Suffix = "/brief";
    private const string ListOperation = "investment/chains-by-cluster";
    private const int MaxSection = 6_000;

    private static readonly string[] _sections =
    [
        "investment/chain-overview", "investment/gaps-of-a-chain", "investment/leaders-of-a-chain", "research/chokepoints-of-a-chain",
        "investment/cross-chain-supply",
    ];

    /// <summary>The pattern of their addresses.</summary>
    public static ResourceTemplate Template { get; } = new()
    {
        UriTemplate = $"{Prefix}{{slug}}{Suffix}",
        Name = "chain-brief",
        Title = "产业链简报 · Brief of a chain",
        Description = "一条产业链的环节、断点、龙头、卡点与跨链供给；slug 是标识 chain: 之后的部分。"
            + "Segments, gaps, leaders, chokepoints and supply of other chains; slug is what follows chain: in its id.",
        MimeType = "text/markdown",
    };

    /// <summary>The brief of every chain.</summary>
    public async Task<IReadOnlyList<Resource>> ListAsync(CancellationToken cancellationToken)
    {
        var answer = await call.RunAsync("resources/list", ListOperation, Inputs.Empty, cancellationToken);
        ResourceErrors.ThrowIfFailed(answer);
        return
        [
            .. answer.Data!.Value.GetProperty("clusters").EnumerateArray()
                .SelectMany(cluster => cluster.GetProperty("chains").EnumerateArray())
                .DistinctBy(chain => chain.GetProperty("id").GetString()).Select(Describe),
        ];
    }

    /// <summary>One brief; null where the address is none of theirs or there is no such chain.</summary>
    public async Task<TextResourceContents?> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal) || !uri.EndsWith(Suffix, StringComparison.Ordinal))
            return null;
        var id = $"chain:{uri[Prefix.Length..^Suffix.Length]}";
        List<string> sections = [];
        foreach (var operation in _sections.Select(operations.Find).OfType<PersistedOperation>())
        {
            var answer = await call.RunAsync("resources/read", operation.Path,
                new Inputs(new Dictionary<string, object?> { ["chainId"] = id }), cancellationToken);
            if (answer.Data is { } data && data.EnumerateObject().All(root => root.Value.ValueKind is JsonValueKind.Null))
                return null;
            sections.Add(Section(operation, answer));
        }
        return new() { Uri = uri, MimeType = "text/markdown", Text = string.Join('\n', sections) };
    }

    /// <summary>An analysis that is not ready yet leaves its section without content, and says so.</summary>
    private static string Section(PersistedOperation operation, GraphAnswer answer)
    {
        var header = OperationHeader.Read(operation.Document.Text);
        var body = answer.Errors is [var error, ..] ? $"（{error.Code}: {PlainText.Of(error.Message)}）"
            : DataBlock.Of(AnswerOutline.Of(answer.Data!.Value, MaxSection));
        return $"## {header.Chinese}\n{header.English}\n\n{body}\n";
    }

    private static Resource Describe(JsonElement chain)
    {
        var id = chain.GetProperty("id").GetString()!;
        var slug = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (name, english) = (PlainText.Of(chain.GetProperty("name").GetString() ?? slug), chain.GetProperty("nameEn").GetString());
        return new()
        {
            Uri = $"{Prefix}{slug}{Suffix}",
            Name = $"{slug}-brief",
            Title = $"{name}产业链简报 · Brief: {PlainText.Of(english ?? name)}",
            MimeType = "text/markdown",
        };
    }
}
