using System.Globalization;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Pages of what cites sources.</summary>
internal sealed class FactsPlan
{
    private readonly PlanRun _run;
    private readonly PageQuery _query;
    private readonly ShapePlan _subject;
    private readonly ShapePlan _from;
    private readonly ShapePlan _to;
    private readonly CitationsPlan _citations;

    public FactsPlan(PlanRun run, FetchFacts wish)
    {
        if (wish.Query.First < 0 || wish.Query.Last < 0 || (wish.Query.First is not null && wish.Query.Last is not null))
            throw new ArgumentException("First and Last cannot be negative, nor asked for together.");
        (_run, _query) = (run, wish.Query);
        (_subject, _from, _to) = (new(run, wish.Subject), new(run, wish.From), new(run, wish.To));
        _citations = new(run, wish.EdgeCitations);
    }

    public FetchedFactPage Page(int source)
    {
        var facts = _run.Graph.FactsOf(source);
        var total = _query.WithTotal ? facts.Length : (int?)null;
        if (!_query.WithItems)
            return new([], false, false, total);
        var start = _query.After is { } after ? CountUpTo(facts, after.Id, including: true) : 0;
        var end = Math.Max(start, _query.Before is { } before ? CountUpTo(facts, before.Id, including: false) : facts.Length);
        if (_query.First is { } first && first < end - start)
            end = start + first;
        else if (_query.Last is { } last && last < end - start)
            start = end - last;
        var items = new FetchedFact[end - start];
        for (var i = 0; i < items.Length; i++)
            items[i] = Item(facts[start + i]);
        return new(items, start > 0, end < facts.Length, total);
    }

    private FetchedFact Item(in CitedStatement fact)
    {
        _run.Tick();
        return new(new([], Text(fact)), fact.Citation.Locator, fact.Citation.CheckedOn, _subject.Node(fact.Subject),
            fact.Edge is { } edge ? Edge(fact, edge) : null);
    }

    private FetchedPathEdge Edge(in CitedStatement fact, Edge edge)
    {
        var kind = GraphSchema.KindOf(edge);
        return new(kind, _from.Node(fact.Subject), _to.Node(fact.End), kind.FindProperty(ValueDomain.Basis)?.Get(edge) as string, _citations.Of(edge.Citations));
    }

    private int CountUpTo(ReadOnlySpan<CitedStatement> facts, string text, bool including)
    {
        var (low, high) = (0, facts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Text(facts[middle]), text);
            if (order < 0 || (order == 0 && including))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // A blank sorts before everything that an id holds, so the texts stand in the order of the facts.
    private string Text(in CitedStatement fact)
    {
        var end = fact.End < 0 ? "" : _run.Graph[fact.End].Id.ToString();
        return string.Create(CultureInfo.InvariantCulture,
            $"{_run.Graph[fact.Subject].Id} {fact.EdgeNumber:00} {end} {fact.CitationNumber:0000}");
    }
}
