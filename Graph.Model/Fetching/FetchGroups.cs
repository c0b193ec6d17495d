namespace Graph.Model;

/// <summary>Groups of a list to be counted.</summary>
/// <remarks>All nodes that meet the condition are grouped, whatever the page. Groups stand by count, the largest first, then by their keys in order, null last.</remarks>
/// <param name="Key">What tells it from another such request of the same list.</param>
/// <param name="Keys">By what; at least one.</param>
/// <param name="Node">What to bring of nodes that are keys.</param>
public sealed record FetchGroups(string Key, IReadOnlyList<GroupKey> Keys, FetchShape Node);
