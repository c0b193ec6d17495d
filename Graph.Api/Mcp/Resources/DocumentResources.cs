using GraphQL;
using GraphQL.Types;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Resources;

/// <summary>The schema and the pages of the documentation, which do not change while the program runs.</summary>
internal sealed class DocumentResources(ISchema schema)
{
    private const string Markdown = "text/markdown";

    private static readonly (string Uri, string File, string Title, string Description)[] _pages =
    [
        ("graph://data-model", "data-model.md", "数据模型 · Data model",
            "每一种条目、属性和关系。Every kind of entry, its properties and its relations."),
        ("graph://scores", "analyses.md", "分数怎样计算 · How scores are computed",
            "断点、伙伴与依赖分析的总览。Overview of the analyses of gaps, partners and dependencies."),
        ("graph://scores/gaps", "analyses/gaps.md", "断点的严重度 · Severity of gaps",
            "断点类别、严重度的构成与算例。Kinds of gaps, the terms of their severity, worked examples."),
        ("graph://scores/partners", "analyses/partners.md", "伙伴的匹配度 · Scores of partners",
            "伙伴匹配的构成与算例。The terms of a partner's score, worked examples."),
        ("graph://scores/dependencies", "analyses/dependencies.md", "依赖与卡点 · Dependencies and chokepoints",
            "依赖、影响与卡点怎样计算。How dependencies, impact and chokepoints are computed."),
    ];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Resource> All { get; } =
    [
        new()
        {
            Uri = "graph://schema",
            Name = "schema",
            Title = "GraphQL 模式 · GraphQL schema",
            Description = "全部类型与字段，供 run_query 使用。All types and fields, for run_query.",
            MimeType = "text/plain",
        },
        .. _pages.Select(page => new Resource
        {
            Uri = page.Uri,
            Name = Path.GetFileNameWithoutExtension(page.File),
            Title = page.Title,
            Description = page.Description,
            MimeType = Markdown,
        }),
    ];

    /// <summary>The content of one of them; null where the address is none of theirs.</summary>
    public async Task<TextResourceContents?> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        if (uri == "graph://schema")
            return new() { Uri = uri, MimeType = "text/plain", Text = schema.Print() };
        var page = Array.Find(_pages, page => page.Uri == uri);
        return page.Uri is null ? null : new() { Uri = uri, MimeType = Markdown, Text = await TextAsync(page.File, cancellationToken) };
    }

    private static async Task<string> TextAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = typeof(DocumentResources).Assembly.GetManifestResourceStream($"docs/{file}")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
