using System.Globalization;
using System.Reflection;
using Graph.Model;

namespace Graph.Bench.Store;

/// <summary>How many bytes the adjacency has for each edge, both directions together.</summary>
/// <remarks>Counted from the arrays of <see cref="Adjacency"/>, each once. The records of the edges are not counted, only the references to
/// them: the records hold the facts (reason, basis, citations), and are there once.</remarks>
internal static class AdjacencyBytes
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Prints a line for each size of graph.</summary>
    public static void Print(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("| nodes | edges | ends and starts, bytes an edge | references to records, bytes an edge |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var nodes in sizes)
            Console.WriteLine(Line(SyntheticSnapshot.Of(nodes)));
    }

    private static string Line(GraphSnapshot graph)
    {
        List<Adjacency> adjacencies = [.. GraphSchema.Edges.SelectMany(edge => Both(graph, edge)).Distinct()];
        var edges = GraphSchema.Edges.Sum(edge => (long)graph.EdgesOf(edge).Length);
        var numbers = Arrays<int>(adjacencies).Sum(array => array.LongLength * sizeof(int))
            + Arrays<ushort>(adjacencies).Sum(array => array.LongLength * sizeof(ushort));
        var references = Arrays<Edge>(adjacencies).Sum(array => array.LongLength * IntPtr.Size);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {graph.Count:N0} | {edges:N0} | {(double)numbers / edges:F1} | {(double)references / edges:F1} |");
    }

    private static Adjacency[] Both(GraphSnapshot graph, EdgeKind edge) =>
        [graph.Relation(new Step(edge, IsForward: true)), graph.Relation(new Step(edge, IsForward: false))];

    private static IEnumerable<T[]> Arrays<T>(IReadOnlyList<Adjacency> adjacencies) =>
        adjacencies.SelectMany(adjacency => typeof(Adjacency).GetFields(Own).Where(field => field.FieldType == typeof(T[]))
            .Select(field => (T[]?)field.GetValue(adjacency)).OfType<T[]>()).Distinct<T[]>(ReferenceEqualityComparer.Instance);
}
