using System.Collections;
using Graph.Model;

namespace Graph.Seed.Loading;

/// <summary>What must be written to make one graph of another.</summary>
/// <param name="Batch">The write; nothing in it where the graphs are equal.</param>
/// <param name="Nodes">Nodes added, changed and deleted.</param>
/// <param name="Edges">Edges added, changed and deleted.</param>
internal sealed record GraphDifference(GraphBatch Batch, ChangeCounts Nodes, ChangeCounts Edges)
{
    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Batch.Count == 0 && Batch.DataSet is null;

    /// <summary>The difference between what shall be and what is.</summary>
    public static GraphDifference Between(GraphSnapshot wanted, GraphSnapshot existing)
    {
        List<Node> nodes = [.. wanted.Nodes().Where(node => !existing.TryFind(node.Id, out var at) || !IsSame(node, existing[at]))];
        List<Edge> edges = [.. wanted.AllEdges().Where(edge => existing.FindEdge(edge.Key) is not { } old || !IsSame(edge, old))];
        List<NodeId> gone = [.. existing.Nodes().Select(node => node.Id).Where(id => !wanted.TryFind(id, out _))];
        List<EdgeKey> goneEdges = [.. existing.AllEdges().Select(edge => edge.Key).Where(key => wanted.FindEdge(key) is null)];
        var addedNodes = nodes.Count(node => !existing.TryFind(node.Id, out _));
        var addedEdges = edges.Count(edge => existing.FindEdge(edge.Key) is null);
        return new(new(nodes, edges, gone, goneEdges, IsSame(wanted.DataSet, existing.DataSet) ? null : wanted.DataSet),
            new(addedNodes, nodes.Count - addedNodes, gone.Count), new(addedEdges, edges.Count - addedEdges, goneEdges.Count));
    }

    /// <summary>Whether two nodes say the same.</summary>
    public static bool IsSame(Node one, Node other) =>
        IsSame(one, one.Citations, other, other.Citations, GraphSchema.KindOf(one).Properties);

    /// <summary>Whether two edges say the same.</summary>
    public static bool IsSame(Edge one, Edge other) =>
        IsSame(one, one.Citations, other, other.Citations, GraphSchema.KindOf(one).Properties);

    /// <summary>Compares records by content; their own equality is that of references for the lists they hold.</summary>
    private static bool IsSame(
        object one, IReadOnlyList<Citation> citations, object other, IReadOnlyList<Citation> otherCitations,
            IReadOnlyList<Property> properties) =>
        citations.SequenceEqual(otherCitations)
        && properties.All(property => IsSame(property, one, other));

    /// <summary>Whether two records have the same value of a property.</summary>
    public static bool IsSame(Property property, object one, object other) =>
        StructuralComparisons.StructuralEqualityComparer.Equals(ValueOf(property, one), ValueOf(property, other));

    /// <summary>The value in a form that <see cref="StructuralComparisons"/> compares by content.</summary>
    private static object? ValueOf(Property property, object record) => property.Get(record) switch
    {
        IReadOnlyList<string> texts => texts.ToArray(),
        IReadOnlyList<int> numbers => numbers.ToArray(),
        var value => value,
    };

    /// <summary>Whether two data sets say the same of themselves.</summary>
    public static bool IsSame(DataSet? one, DataSet? other) => one is null || other is null ? one == other
        : RecordContent.Write(one).AsSpan().SequenceEqual(RecordContent.Write(other));
}
