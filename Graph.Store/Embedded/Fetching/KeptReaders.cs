using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Readers of one version of the graph for shapes that come again: for a short request, making them takes longer than
/// reading.</summary>
/// <remarks>Safe for concurrent use. A reader belongs to one request at a time, and keeps no node from one request to the next. Shapes with
/// conditions, counts and groups have their readers made anew: what those remember can be as large as the graph.</remarks>
internal sealed class KeptReaders
{
    private readonly ConditionalWeakTable<FetchShape, FreeReaders> _free = [];

    /// <summary>The free readers for a shape; null where none are kept for it.</summary>
    public FreeReaders? Of(FetchShape shape)
    {
        if (!shape.IsKept)
            return null;
        var free = _free.GetValue(shape, static shape => new(IsSmall(shape)));
        return free.AreKept ? free : null;
    }

    private static bool IsSmall(FetchShape shape) => shape.Kinds.All(kind => kind.Facts.Count == 0 && kind.Relations.All(IsSmall));

    private static bool IsSmall(FetchRelation relation) => relation.Query is { Where: null, EdgeWhere: null, Groups.Count: 0 }
        && !relation.Query.Order.Any(term => term is OrderTerm.ByCount) && IsSmall(relation.Shape)
        && relation.Edge.Citations.All(citations => IsSmall(citations.Source));
}

/// <summary>Readers for one shape that no request uses now: one for each processor at most.</summary>
/// <param name="areKept">Whether any are kept.</param>
internal sealed class FreeReaders(bool areKept)
{
    private readonly NodeReader?[] _readers = areKept ? new NodeReader?[Environment.ProcessorCount] : [];

    /// <summary>Whether any are kept.</summary>
    public bool AreKept => areKept;

    /// <summary>One of them; null where there is none.</summary>
    public NodeReader? Take()
    {
        for (var place = 0; place < _readers.Length; place++)
        {
            if (_readers[place] is not null && Interlocked.Exchange(ref _readers[place], null) is { } reader)
                return reader;
        }
        return null;
    }

    /// <summary>Gives one back, without the nodes that it has built.</summary>
    public void GiveBack(NodeReader reader)
    {
        reader.Clear();
        for (var place = 0; place < _readers.Length; place++)
        {
            if (Interlocked.CompareExchange(ref _readers[place], reader, null) is null)
                return;
        }
    }
}
