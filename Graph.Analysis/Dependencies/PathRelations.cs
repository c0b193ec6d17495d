using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>The rows of a snapshot along which paths are looked for. Nodes are ordinals.</summary>
/// <param name="graph">The snapshot.</param>
/// <param name="steps">The rows walked from the start of a path to its end; where several join two nodes, a path names the edge of the
/// first.</param>
/// <param name="back">The same edges seen from their other ends.</param>
internal sealed class PathRelations(GraphSnapshot graph, Adjacency[] steps, Adjacency[] back)
{
    /// <summary>How many nodes the snapshot has.</summary>
    public int NodeCount => graph.Count;

    /// <summary>The rows walked from the start of a path to its end.</summary>
    public ReadOnlySpan<Adjacency> Steps => steps;

    /// <summary>The same edges seen from their other ends.</summary>
    public ReadOnlySpan<Adjacency> Back => back;

    /// <summary>The edges of some kinds, each walked along and against its direction; kinds in the order of their declaration.</summary>
    public static PathRelations BothWays(GraphSnapshot graph, IEnumerable<EdgeKind> kinds)
    {
        Adjacency[] both = [.. kinds.Distinct().OrderBy(GraphSnapshot.NumberOf).SelectMany(kind =>
            new[] { graph.Relation(new(kind, IsForward: true)), graph.Relation(new(kind, IsForward: false)) }).Where(rows =>
                rows.Count > 0)];
        return new(graph, both, both);
    }

    /// <summary>The edges of one kind, walked along their direction.</summary>
    public static PathRelations Forward(GraphSnapshot graph, EdgeKind kind) =>
        new(graph, [graph.Relation(new(kind, IsForward: true))], [graph.Relation(new(kind, IsForward: false))]);

    /// <summary>A path of ordinals with its ids and edges.</summary>
    public GraphPath PathOf(int[] ordinals) =>
        new([.. ordinals.Select(ordinal => graph[ordinal].Id)], [.. ordinals.Zip(ordinals.Skip(1), EdgeBetween)]);

    private Edge EdgeBetween(int from, int to)
    {
        foreach (var rows in steps)
        {
            // Not a binary search: a node's citations are in the order of the data.
            if (rows.NeighborsOf(from).IndexOf(to) is >= 0 and var place)
                return rows.EdgesOf(from)[place];
        }
        throw new InvalidOperationException("Two nodes side by side on a path are joined by an edge.");
    }
}
