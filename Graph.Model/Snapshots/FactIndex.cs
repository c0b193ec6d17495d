namespace Graph.Model;

/// <summary>For each source, what cites it.</summary>
internal sealed class FactIndex
{
    private readonly int _first;
    private readonly CitedStatement[][] _bySource;

    private FactIndex(int first, CitedStatement[][] bySource) => (_first, _bySource) = (first, bySource);

    public ReadOnlySpan<CitedStatement> Of(int source) =>
        (uint)(source - _first) < (uint)_bySource.Length ? _bySource[source - _first] : [];

    public static FactIndex Create(GraphSnapshot graph)
    {
        var sources = graph.RangeOf(GraphSchema.Source);
        var lists = new List<CitedStatement>?[sources.Count];
        for (var subject = 0; subject < graph.Count; subject++)
        {
            Add(graph, lists, sources.First, subject, null, null, -1, graph[subject].Citations);
            for (var number = 0; number < GraphSchema.Edges.Count; number++)
                AddEdges(graph, lists, sources.First, subject, number);
        }
        return new(sources.First, [.. lists.Select(list => list?.ToArray() ?? [])]);
    }

    private static void AddEdges(GraphSnapshot graph, List<CitedStatement>?[] lists, int first, int subject, int number)
    {
        var row = graph.Relation(number, isForward: true);
        var ends = row.NeighborsOf(subject);
        var edges = row.EdgesOf(subject);
        for (var i = 0; i < ends.Length; i++)
            Add(graph, lists, first, subject, edges[i], GraphSchema.Edges[number], ends[i], edges[i].Citations);
    }

    private static void Add(GraphSnapshot graph, List<CitedStatement>?[] lists, int first, int subject, Edge? edge, EdgeKind? kind, int end,
        IReadOnlyList<Citation> citations)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            if (graph.TryFind(citations[i].Source, out var source))
                (lists[source - first] ??= []).Add(new(subject, edge, kind, end, i, citations[i]));
        }
    }
}

/// <summary>One statement that cites a source: a node's own, or that of an edge going out from it.</summary>
/// <param name="Subject">The ordinal of the node that cites, or that the edge starts at.</param>
/// <param name="Edge">The edge that cites; null where it is the node itself.</param>
/// <param name="Kind">The kind of the edge; null for a node's own.</param>
/// <param name="End">The ordinal of the edge's other end; -1 for a node's own.</param>
/// <param name="CitationNumber">The place of the citation among those of the node or edge, counted from 0.</param>
/// <param name="Citation">The citation.</param>
public readonly record struct CitedStatement(int Subject, Edge? Edge, EdgeKind? Kind, int End, int CitationNumber, Citation Citation);
