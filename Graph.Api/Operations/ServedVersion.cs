namespace Graph.Api.Operations;

/// <summary>A version of the graph that answers were made from.</summary>
/// <param name="Version">The version.</param>
/// <param name="Timestamp">When the store last said that it has this version, as <see cref="TimeProvider.GetTimestamp"/> counts.</param>
internal sealed record ServedVersion(string Version, long Timestamp);
