using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Reads pages of what cites sources.</summary>
internal sealed class FactsReader
{
    private readonly RequestRun _run;
    private readonly PageQuery _query;
    private readonly NodeReader _subject;
    private readonly NodeReader _from;
    private readonly NodeReader _to;
    private readonly CitationsReader _citations;
    private readonly string? _after;
    private readonly string? _before;

    public FactsReader(RequestRun run, FetchFacts request)
    {
        request.Query.EnsureSizes();
        (_run, _query) = (run, request.Query);
        (_subject, _from, _to) = (new(run, request.Subject), new(run, request.From), new(run, request.To));
        _citations = new(run, request.EdgeCitations);
        _after = _query.After is { } after ? FactPosition.Parse(after).SortKey : null;
        _before = _query.Before is { } before ? FactPosition.Parse(before).SortKey : null;
    }

    public FetchedFactPage Page(int source)
    {
        var facts = _run.Graph.FactsOf(source);
        var total = _query.WithTotal ? facts.Length : (int?)null;
        if (!_query.WithItems)
            return new(_query, [], false, false, total);
        var start = _after is null ? 0 : CountUpTo(facts, _after, including: true);
        var end = Math.Max(start, _before is null ? facts.Length : CountUpTo(facts, _before, including: false));
        if (_query.First is { } first && first < end - start)
            end = start + first;
        else if (_query.Last is { } last && last < end - start)
            start = end - last;
        var items = new FetchedFact[end - start];
        for (var i = 0; i < items.Length; i++)
            items[i] = Item(facts[start + i]);
        return new(_query, items, start > 0, end < facts.Length, total);
    }

    private FetchedFact Item(in CitedStatement fact)
    {
        _run.CheckCancellation();
        return new(_query.WithPositions ? Position(fact).ToPagePosition() : PagePosition.None, fact.Citation.Locator,
            fact.Citation.CheckedOn, _subject.Node(fact.Subject),
            fact.Edge is { } edge ? Edge(fact, edge) : null);
    }

    private FetchedPathEdge Edge(in CitedStatement fact, Edge edge)
    {
        var kind = fact.Kind!;
        return new(kind, _from.Node(fact.Subject), _to.Node(fact.End), kind.FindProperty(ValueDomain.Basis)?.Get(edge) as string,
            edge.Why, edge.WhyEn, _citations.Of(edge.Citations));
    }

    private int CountUpTo(ReadOnlySpan<CitedStatement> facts, string key, bool including)
    {
        var limit = including ? 1 : 0;
        return SortedSearch.CountWhile(facts, (list, i) => string.CompareOrdinal(Position(list[i]).SortKey, key) < limit);
    }

    private FactPosition Position(in CitedStatement fact) => new(
        _run.Graph[fact.Subject].Id.ToString(), fact.Kind, fact.End < 0 ? "" : _run.Graph[fact.End].Id.ToString(), fact.CitationNumber);
}
