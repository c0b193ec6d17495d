using System.ComponentModel.DataAnnotations;

namespace Graph.Api.Events;

/// <summary>The events that pages listen to. Bound to the section <c>Events</c>.</summary>
public sealed class EventOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Events";

    /// <summary>How many connections to <c>/events/versions</c> may be open at once; 0: none is accepted. Default: 500.</summary>
    [Range(0, 100_000)]
    public int MaxConnections { get; set; } = 500;

    /// <summary>After so much silence a connection gets a heartbeat, so that neither side nor a proxy takes it for dead. Default: 10
    /// s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);
}
