namespace Graph.Model;

/// <summary>The citations of an edge, to be brought along.</summary>
/// <param name="Key">What tells it from another such request of the same edge.</param>
/// <param name="Source">What to bring of the cited sources.</param>
public sealed record FetchCitations(string Key, FetchShape Source);
