using System.ComponentModel.DataAnnotations;

namespace Graph.Api.Caching;

/// <summary>The cache of responses. Bound to the section <c>Cache</c>; validated at start.</summary>
public sealed class CacheOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Cache";

    /// <summary>Whether answers are kept at all. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A Redis that several processes share as second level: <c>host:port,password=…,ssl=true</c>. Never logged. Default: null,
    /// memory only. Time-outs and reconnecting are set by the program and override this text.</summary>
    public string? Redis { get; set; }

    /// <summary>How long a response waits for Redis at most. One that is slower is left aside until it answers in time again.
    /// Default: 100 milliseconds. 10 ms to 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05", ParseLimitsInInvariantCulture = true)]
    public TimeSpan RedisTimeout { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Bytes of a response's data; larger ones are not kept. Default: 1,048,576 (1 MiB). 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)] public int MaxAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of all responses in this process's memory, their book-keeping included; those used longest ago go first.
    /// Default: 67,108,864 (64 MiB). 1 MiB to 64 GiB, not below <see cref="MaxAnswerBytes"/>.</summary>
    [Range(1024L * 1024, 64L * 1024 * 1024 * 1024)] public long MaxMemoryBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long a response is kept. It can be found for as long as the graph has its version, or cannot be read.
    /// Default: 1 day. 1 s to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Whether a Redis is named; an empty text names none, as an unset variable of a compose file gives it.</summary>
    internal bool HasRedis => Enabled && !string.IsNullOrWhiteSpace(Redis);
}
