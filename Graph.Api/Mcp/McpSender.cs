namespace Graph.Api.Mcp;

/// <summary>The HTTP request by which an assistant asks, for the code that answers it.</summary>
/// <remarks>The server's own accessor would note each request to the program, those without an assistant too.</remarks>
internal sealed class McpSender
{
    private readonly AsyncLocal<HttpContext?> _request = new();

    /// <summary>The request that the present call answers; null over standard input.</summary>
    public HttpContext? Request
    {
        get => _request.Value;
        set => _request.Value = value;
    }
}
