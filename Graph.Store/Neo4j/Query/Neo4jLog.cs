using Microsoft.Extensions.Logging;

namespace Graph.Store.Neo4j.Query;

/// <summary>The log messages of the store, 2100 to 2199. No message holds a value of the data.</summary>
internal static partial class Neo4jLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Neo4j failed with {Code}; attempt {Attempt} is tried again in {Delay:0} ms.")]
    public static partial void TriedAgain(this ILogger log, string? code, int attempt, double delay);

    [LoggerMessage(2102, LogLevel.Information,
        "The graph in Neo4j is now version {Version}: {Nodes} nodes and {Edges} edges written or removed.")]
    public static partial void Written(this ILogger log, string version, int nodes, int edges);

    [LoggerMessage(2103, LogLevel.Information, "First load in batches: {Done} of {Total} nodes and edges.")]
    public static partial void LoadProgress(this ILogger log, int done, int total);

    [LoggerMessage(2104, LogLevel.Warning,
        "The fence of a commit could not be changed ({Code}); where it is still set, readers wait for it to expire.")]
    public static partial void FenceNotSet(this ILogger log, string code);
}
