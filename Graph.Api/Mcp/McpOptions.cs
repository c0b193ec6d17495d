namespace Graph.Api.Mcp;

/// <summary>How assistants reach the graph over the Model Context Protocol. Bound to the section <c>Mcp</c>.</summary>
public sealed class McpOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Mcp";

    /// <summary>Whether <c>/mcp</c> is served. Default: null, which means that it is served where every address that the program listens on
    /// is a loopback address. The protocol over standard input and output does not depend on it.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Whether assistants may also send GraphQL of their own, with the tool <c>run_query</c>. Default: false.</summary>
    public bool FreeQueries { get; set; }
}
