using Graph.Model;
using Graph.Store.Neo4j.Query;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>A plan as one statement, which returns one row: the version before, the nodes, the version after.</summary>
internal static class CypherPlan
{
    /// <summary>The parameter that holds the ids of a plan's roots: the first that its statement has.</summary>
    public const string Ids = "p0";

    /// <summary>The statement that answers a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scope">The scope of this one statement; left out: a new one, without a data set.</param>
    /// <exception cref="ArgumentException">The plan contradicts itself.</exception>
    public static CypherStatement Compile(FetchRequest plan, CypherScope? scope = null)
    {
        scope ??= new();
        CypherShape shapes = new(scope);
        List<string> columns = [];
        var wanted = plan.Roots switch
        {
            FetchRoots.ByIds roots => ByIds(scope, shapes, roots.Ids, plan.Shape, columns),
            FetchRoots.OfKind roots => new CypherPage(scope, shapes, roots, plan.Shape).Of(null, checkOwner: false, columns),
            _ => throw new ArgumentException($"{plan.Roots.GetType().Name} are no roots that this store knows."),
        };
        return CypherStatement.Read(CypherVersion.Around(columns, wanted), scope.Parameters);
    }

    private static string ByIds(CypherScope scope, CypherShape shapes, IReadOnlyList<NodeId> ids, FetchShape shape, List<string> columns)
    {
        var kinds = KindsOf(ids, shape);
        if (kinds.Count == 0)
            return "[]";
        var (id, node) = (scope.Name('i'), scope.Name('n'));
        var wanted = scope.Parameter(ids.Where(root => kinds.Exists(kind => kind.Name == root.Kind)).Distinct()
            .Select(root => root.ToString()).ToList());
        return shapes.Column(columns,
            $"COLLECT {{ UNWIND {wanted} AS {id} MATCH ({node}:{Label(kinds)} {{id: {id}}}) "
                + $"{shapes.Of(shape, node, kinds).Return(node)} }}");
    }

    /// <summary>The kinds of nodes that a plan finds by these ids.</summary>
    public static List<NodeKind> KindsOf(IReadOnlyList<NodeId> ids, FetchShape shape) =>
        [.. shape.Kinds.Select(wanted => wanted.Kind).Where(kind => ids.Any(id => id.Kind == kind.Name))
            .OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>The label whose index finds ids of these kinds.</summary>
    private static string Label(List<NodeKind> kinds) => kinds switch
    {
        [var only] => only.Label,
        _ when kinds.TrueForAll(kind => kind.IsEntity) => Neo4jSchema.EntityLabel,
        _ => $"{Neo4jSchema.EntityLabel}|{GraphSchema.Source.Label}",
    };
}
