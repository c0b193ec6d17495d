using Graph.Analysis.Partners;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>What a search finds, best first, each node once: what stands in front, then names, then the rest. Of the names, of which there
/// may be very many, only those up to the page are put in order.</summary>
internal sealed class FoundList
{
    private readonly List<Found> _front;
    private readonly NameMatches _names;
    private readonly List<Found> _rest;
    private readonly HashSet<string> _inFront;

    /// <param name="front">What stands in front of the names, each node once.</param>
    /// <param name="names">The names.</param>
    /// <param name="rest">What comes after the names, each node once.</param>
    public FoundList(List<Found> front, NameMatches names, IEnumerable<Found> rest)
    {
        (_front, _names, _inFront) = (front, names, front.Select(found => found.Match.Id).ToHashSet(StringComparer.Ordinal));
        _rest = [.. rest.Where(found => !_inFront.Contains(found.Match.Id) && !names.Contains(found.Match.Id))];
        Count = front.Count + names.Count - _inFront.Count(names.Contains) + _rest.Count;
    }

    /// <summary>How many nodes there are.</summary>
    public int Count { get; }

    /// <summary>A page.</summary>
    public FoundPage Page(SearchRequest request, ReadingAdvice? advice)
    {
        var end = (int)Math.Min(Count, (long)request.Skip + request.Take);
        var names = _names.Best(end).Where(match => !_inFront.Contains(match.Id)).Select(match => new Found(match, null));
        return new([.. _front.Concat(names).Concat(_rest).Take(end).Skip(request.Skip)], Count, advice);
    }
}
