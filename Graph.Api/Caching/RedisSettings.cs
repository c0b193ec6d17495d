using StackExchange.Redis;

namespace Graph.Api.Caching;

/// <summary>How Redis is spoken to. A cache must never hold up a response, so nothing waits long, queues, or fails the start.</summary>
internal static class RedisSettings
{
    /// <summary>What is wrong with a text that <see cref="IsValid"/> refuses. The text itself may hold a password and is not
    /// shown.</summary>
    internal const string Malformed = CacheOptions.Section
        + ":Redis is not an address of Redis; it takes host:port with options after commas, "
        + "such as redis.example.org:6379,password=…,ssl=true.";

    private const int TimeoutMilliseconds = 250;

    public static bool IsValid(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text) is { EndPoints.Count: > 0 } options && !options.EndPoints.Any(IsNoHost);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    public static ConfigurationOptions Of(string text)
    {
        var options = ConfigurationOptions.Parse(text);
        options.AbortOnConnectFail = false; // it connects by itself once it is there
        options.ConnectTimeout = options.SyncTimeout = options.AsyncTimeout = TimeoutMilliseconds;
        options.BacklogPolicy = BacklogPolicy.FailFast; // without a connection a call fails at once instead of waiting for one
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        options.ClientName ??= "industry-graph";
        return options;
    }

    private static bool IsNoHost(System.Net.EndPoint endpoint) =>
        endpoint is System.Net.DnsEndPoint { Host: var host } && host.Any(c => char.IsWhiteSpace(c) || c is '/' or '=' or ':');
}
