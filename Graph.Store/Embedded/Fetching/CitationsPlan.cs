using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>What to bring of the sources that edges cite.</summary>
internal sealed class CitationsPlan(PlanRun run, IReadOnlyList<FetchCitations> wishes)
{
    private readonly ShapePlan[] _sources = [.. wishes.Select(wish => new ShapePlan(run, wish.Source))];

    /// <summary>The citations, a list for each wish.</summary>
    public IReadOnlyList<IReadOnlyList<FetchedCitation>> Of(IReadOnlyList<Citation> citations)
    {
        if (_sources.Length == 0)
            return [];
        var lists = new IReadOnlyList<FetchedCitation>[_sources.Length];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = List(_sources[i], citations);
        return lists;
    }

    private FetchedCitation[] List(ShapePlan shape, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
            return [];
        var list = new FetchedCitation[citations.Count];
        for (var i = 0; i < list.Length; i++)
        {
            run.Graph.TryFind(citations[i].Source, out var source); // a write that leaves a citation without its source is refused
            list[i] = new(shape.Node(source), citations[i].Locator, citations[i].CheckedOn);
        }
        return list;
    }
}
