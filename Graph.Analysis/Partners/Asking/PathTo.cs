using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Builds paths edge by edge.</summary>
internal static class PathTo
{
    /// <summary>The path of one node.</summary>
    public static GraphPath Start(NodeId node) => new([node], []);

    /// <summary>The path one edge longer, whichever way the edge points.</summary>
    public static GraphPath Then(this GraphPath path, Edge edge) =>
        new([.. path.Nodes, edge.From == path.Nodes[^1] ? edge.To : edge.From], [.. path.Edges, edge]);
}
