using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A citation in an answer.</summary>
internal sealed record CitationView(FetchedNode Source, string? Locator, DateOnly? CheckedOn)
{
    /// <summary>The citations of an edge that were asked for under a key.</summary>
    public static IEnumerable<CitationView> Of(
        IReadOnlyList<FetchCitations> wishes, IReadOnlyList<IReadOnlyList<FetchedCitation>> found, string key)
    {
        var index = 0;
        while (wishes[index].Key != key)
            index++;
        return found[index].Select(citation => new CitationView(citation.Source, citation.Locator, citation.CheckedOn));
    }
}
