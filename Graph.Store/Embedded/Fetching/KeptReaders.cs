using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Readers of one version of the graph for shapes and lists that come again: for a short request, making them takes longer than
/// reading.</summary>
/// <remarks>Safe for concurrent use. A reader belongs to one request at a time, and keeps no node from one request to the next. Shapes with
/// conditions, counts and groups have their readers made anew: what those remember can be as large as the graph.</remarks>
internal sealed class KeptReaders
{
    private readonly ConditionalWeakTable<FetchShape, FreeReaders<NodeReader>> _nodes = [];
    private readonly ConditionalWeakTable<FetchRequest, FreeReaders<ListReader>> _lists = [];

    /// <summary>The free readers for a shape; null where none are kept for it.</summary>
    public FreeReaders<NodeReader>? Of(FetchShape shape) => !shape.IsKept ? null
        : _nodes.GetValue(shape, static shape => new(IsSmall(shape))) is { AreKept: true } free ? free : null;

    /// <summary>The free readers for a list of the nodes of a kind; null where none are kept for it.</summary>
    public FreeReaders<ListReader>? Of(FetchRequest request, PageQuery query) => !request.IsKept ? null
        : _lists.GetValue(request, _ => new(AreSmall(query) && IsSmall(request.Shape))) is { AreKept: true } free ? free : null;

    private static bool IsSmall(FetchShape shape) => shape.Kinds.All(kind => kind.Facts.Count == 0 && kind.Relations.All(IsSmall));

    private static bool IsSmall(FetchRelation relation) => relation.Query is { Where: null, EdgeWhere: null } && AreSmall(relation.Query)
        && IsSmall(relation.Shape) && relation.Edge.Citations.All(citations => IsSmall(citations.Source));

    private static bool AreSmall(PageQuery query) => query.Groups.Count == 0 && !query.Order.Any(term => term is OrderTerm.ByCount);
}

/// <summary>Readers of one sort that no request uses now: one for each processor at most.</summary>
/// <param name="areKept">Whether any are kept.</param>
internal sealed class FreeReaders<TReader>(bool areKept) where TReader : class
{
    private readonly TReader?[] _readers = areKept ? new TReader?[Environment.ProcessorCount] : [];

    /// <summary>Whether any are kept.</summary>
    public bool AreKept => areKept;

    /// <summary>One of them; null where there is none.</summary>
    public TReader? Take()
    {
        for (var place = 0; place < _readers.Length; place++)
        {
            if (_readers[place] is not null && Interlocked.Exchange(ref _readers[place], null) is { } reader)
                return reader;
        }
        return null;
    }

    /// <summary>Gives one back, whose request has ended, without the nodes that it has built.</summary>
    public void GiveBack(TReader reader)
    {
        for (var place = 0; place < _readers.Length; place++)
        {
            if (Interlocked.CompareExchange(ref _readers[place], reader, null) is null)
                return;
        }
    }
}
