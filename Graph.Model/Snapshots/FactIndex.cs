namespace Graph.Model;

/// <summary>For each source, what cites it.</summary>
internal sealed class FactIndex
{
    private readonly int _first;
    private readonly CitedStatement[][] _bySource;

    private FactIndex(int first, CitedStatement[][] bySource) => (_first, _bySource) = (first, bySource);

    public ReadOnlySpan<CitedStatement> Of(int source) => (uint)(source - _first) < (uint)_bySource.Length ? _bySource[source - _first] : [];

    public static FactIndex Create(GraphSnapshot graph)
    {
        var sources = graph.RangeOf(GraphSchema.Source);
        var lists = new List<CitedStatement>?[sources.Count];
        for (var subject = 0; subject < graph.Count; subject++)
        {
            Add(graph, lists, sources.First, subject, null, 0, -1, graph[subject].Citations);
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
            Add(graph, lists, first, subject, edges[i], number + 1, ends[i], edges[i].Citations);
    }

    private static void Add(GraphSnapshot graph, List<CitedStatement>?[] lists, int first, int subject, Edge? edge, int number, int end,
        IReadOnlyList<Citation> citations)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            if (graph.TryFind(citations[i].Source, out var source))
                (lists[source - first] ??= []).Add(new(subject, edge, number, end, i, citations[i]));
        }
    }
}
