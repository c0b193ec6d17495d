using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A citation in an answer.</summary>
/// <param name="SourceAt">The source, for the response key under which it was requested.</param>
/// <param name="Locator">Where in it; null where not recorded.</param>
/// <param name="CheckedOn">The day the place was last read; null where not recorded.</param>
internal sealed record CitationView(Func<string, NodeView?> SourceAt, string? Locator, DateOnly? CheckedOn)
{
    /// <summary>A citation whose source was brought along.</summary>
    public static CitationView Of(FetchedNode source, string? locator, DateOnly? checkedOn) =>
        new(key => new NodeView(source, key + "."), locator, checkedOn);

    /// <summary>The citations of an edge that were requested under a key.</summary>
    public static IEnumerable<CitationView> Of(
        IReadOnlyList<FetchCitations> requests, IReadOnlyList<IReadOnlyList<FetchedCitation>> found, string key)
    {
        var index = 0;
        while (requests[index].Key != key)
            index++;
        return found[index].Select(citation => Of(citation.Source, citation.Locator, citation.CheckedOn));
    }
}
