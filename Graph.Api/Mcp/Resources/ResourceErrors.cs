using ModelContextProtocol;

namespace Graph.Api.Mcp.Resources;

/// <summary>What a client is told where a resource cannot be read.</summary>
internal static class ResourceErrors
{
    /// <summary>An address that leads to nothing.</summary>
    public static McpProtocolException NotFound(string uri) => new(
        $"There is no resource '{PlainText.Of(uri)}'. resources/list has all resources; the tool search finds ids.",
        McpErrorCode.ResourceNotFound);

    /// <summary>Reports the first error of an answer.</summary>
    /// <exception cref="McpProtocolException">The answer has an error.</exception>
    public static void ThrowIfFailed(GraphAnswer answer)
    {
        if (answer.Errors is [var error, ..])
            throw new McpProtocolException($"{error.Code}: {PlainText.Of(error.Message)}", McpErrorCode.InternalError);
    }
}
