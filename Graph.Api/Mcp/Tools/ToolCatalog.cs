using System.Collections.Frozen;
using Graph.Api.Logging;
using Graph.Api.Operations;
using GraphQL.Types;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Tools;

/// <summary>The tools: one for each named operation that answers a question of an audience, <c>search</c> first.</summary>
/// <remarks>Operations of the folder <c>explorer</c> are laid out for a page and repeat questions of the audiences, so they are no tools.
/// Those without a head that explains them are none either.</remarks>
internal sealed class ToolCatalog
{
    private const string First = "search";
    private const string PageFolder = "explorer/";

    private readonly GraphCall _call;
    private readonly FrozenDictionary<string, OperationTool> _byName;
    private readonly List<Tool> _tools;
    private readonly bool _hasQueryTool;

    public ToolCatalog(
        OperationCatalog operations, ISchema schema, GraphCall call, IOptions<McpOptions> options, ILogger<ToolCatalog> logger)
    {
        _call = call;
        _hasQueryTool = options.Value.FreeQueries;
        List<OperationTool> tools = [];
        foreach (var operation in operations.Operations.Where(one => !one.Path.StartsWith(PageFolder, StringComparison.Ordinal)))
        {
            if (OperationTool.Of(operation, schema) is { } tool && tools.TrueForAll(other => other.Tool.Name != tool.Tool.Name))
                tools.Add(tool);
            else
                logger.NoTool(operation.Path);
        }
        _byName = tools.ToFrozenDictionary(tool => tool.Tool.Name, StringComparer.Ordinal);
        _tools = [.. tools.Select(tool => tool.Tool).OrderBy(tool => tool.Name is not First)];
        if (_hasQueryTool)
            _tools.Add(QueryTool.Tool);
    }

    /// <summary>All tools, in the order in which clients see them.</summary>
    public IReadOnlyList<Tool> Tools => _tools;

    /// <summary>Calls a tool.</summary>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async ValueTask<CallToolResult> CallAsync(CallToolRequestParams request, CancellationToken cancellationToken)
    {
        if (_byName.TryGetValue(request.Name, out var tool))
            return await tool.CallAsync(_call, request.Arguments, cancellationToken);
        if (_hasQueryTool && request.Name == QueryTool.Name)
            return await QueryTool.CallAsync(_call, request.Arguments, cancellationToken);
        throw new McpProtocolException($"There is no tool '{PlainText.Of(request.Name)}'; tools/list has all tools.",
            McpErrorCode.InvalidParams);
    }
}
