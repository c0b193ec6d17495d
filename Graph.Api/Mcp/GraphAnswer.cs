using System.Text.Json;

namespace Graph.Api.Mcp;

/// <summary>An error of an answer, as a client of GraphQL would see it.</summary>
internal sealed record GraphError(string Code, string Message);

/// <summary>What the graph answered to one operation.</summary>
internal sealed record GraphAnswer
{
    /// <summary>The values of the root fields; null where the operation did not run.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The version of the graph; null where none is known.</summary>
    public string? Version { get; init; }

    /// <summary>Age in seconds of an answer that was kept from before, because the graph cannot be read; else null.</summary>
    public long? StaleSeconds { get; init; }

    /// <summary>Former ids that the operation named, with the present ids that it was answered for; null where it named none.</summary>
    public IReadOnlyDictionary<string, string>? Redirects { get; init; }

    /// <summary>What went wrong; empty where nothing did.</summary>
    public IReadOnlyList<GraphError> Errors { get; init; } = [];
}
