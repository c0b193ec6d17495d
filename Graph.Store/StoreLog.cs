using Microsoft.Extensions.Logging;

namespace Graph.Store;

/// <summary>What the stores log, numbered: 2000–2049 the embedded one.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(2000, LogLevel.Information, "Serving version {Version} of {Path}: {Nodes} nodes.")]
    public static partial void Serving(this ILogger logger, string version, string path, int nodes);

    [LoggerMessage(2001, LogLevel.Error, "{Path} changed but cannot be loaded; version {Version} goes on serving.")]
    public static partial void ReloadFailed(this ILogger logger, Exception error, string path, string version);

    [LoggerMessage(2002, LogLevel.Information, "Wrote version {Version} to {Path}: {Count} changes.")]
    public static partial void Wrote(this ILogger logger, string version, string path, int count);

    [LoggerMessage(2003, LogLevel.Information, "{Path} did not exist and starts as a copy of {Compiled}.")]
    public static partial void Copied(this ILogger logger, string path, string compiled);
}
