using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>Every kind of node, every property and every relation of the graph, declared once. The API's types, filters and orders, the
/// checks of files, the statements of stores and the data-model page are derived from it.</summary>
public static partial class GraphSchema
{
    private static readonly FrozenDictionary<string, NodeKind> _kindsByName;
    private static readonly FrozenDictionary<Type, NodeKind> _kindsByType;
    private static readonly FrozenDictionary<Type, EdgeKind> _edgesByType;
    private static readonly FrozenDictionary<string, EdgeKind> _edgesByName;

    static GraphSchema()
    {
        Kinds = [.. _kinds];
        Edges = [.. _edges.Where(edge => edge != CitedIn), CitedIn];
        Entities = [.. Kinds.Where(kind => kind.IsEntity)];
        Organizations = [Enterprise, Lab, Institution, Park];
        AddDerivedRelations();
        _kindsByName = Kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        _kindsByType = Kinds.ToFrozenDictionary(kind => kind.RecordType);
        _edgesByType = Edges.ToFrozenDictionary(edge => edge.RecordType);
        _edgesByName = Edges.ToFrozenDictionary(edge => edge.Name, StringComparer.Ordinal);
    }

    /// <summary>The kinds of nodes, in the order of the declarations, which is that in which people read them.</summary>
    public static IReadOnlyList<NodeKind> Kinds { get; }

    /// <summary>The kinds of nodes that are entities: all but <see cref="Source"/>.</summary>
    public static IReadOnlyList<NodeKind> Entities { get; }

    /// <summary>The kinds of edges, in the order of the declarations, but for the last: <see cref="CitedIn"/> follows from the nodes'
    /// citations.</summary>
    public static IReadOnlyList<EdgeKind> Edges { get; }

    /// <summary>The kinds that can host, take part in or lead something: the members of the API's <c>Organization</c>.</summary>
    public static IReadOnlyList<NodeKind> Organizations { get; }

    /// <summary>The kind that ids with this name belong to; null where there is none.</summary>
    public static NodeKind? FindKind(string name) => _kindsByName.GetValueOrDefault(name);

    /// <summary>The kind of edge with this name, such as <c>OPERATES_IN</c>; null where there is none.</summary>
    public static EdgeKind? FindEdge(string name) => _edgesByName.GetValueOrDefault(name);

    /// <summary>The kind of a node.</summary>
    public static NodeKind KindOf(Node node) => _kindsByType[node.GetType()];

    /// <summary>The kind of an edge.</summary>
    public static EdgeKind KindOf(Edge edge) => _edgesByType[edge.GetType()];

    /// <summary>The kind of edge that a record type represents.</summary>
    public static EdgeKind EdgeOf(Type recordType) => _edgesByType[recordType];
}
