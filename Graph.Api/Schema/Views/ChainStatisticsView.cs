using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A chain of which counts were brought along.</summary>
/// <param name="Node">The chain.</param>
/// <param name="Key">Under what the counts are found.</param>
internal sealed record ChainStatisticsView(FetchedNode Node, string Key);
