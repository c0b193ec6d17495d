using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates the groups of a list.</summary>
internal sealed class CypherGroups(CypherScope scope, CypherShape shapes, FetchGroups groups, IReadOnlyList<NodeKind> kinds)
{
    /// <summary>The expression of the groups of the nodes that some clauses bind.</summary>
    /// <exception cref="ArgumentException">There is no key, or one is a list.</exception>
    public string Of(string clauses, string node)
    {
        if (groups.Keys.Count == 0)
            throw new ArgumentException("Groups need at least one key.");
        List<string> grouped = [], order = [], parts = [], columns = [], variables = [];
        foreach (var key in groups.Keys)
        {
            var name = scope.Name('k');
            variables.Add(name);
            if (key is GroupKey.ByRelation relation && Relations(relation).Any())
            {
                clauses += Ends(relation, node, name);
                grouped.Add(name);
                order.Add($"{name}.id");
                parts.Add(Node(relation, name, columns));
            }
            else
            {
                var property = key is GroupKey.ByProperty named ? PageOrder.FindProperty(named.Property)
                    : null; // a relation that no kind has leads nowhere
                grouped.Add($"{(property is null ? "null" : $"{node}.{property.Name}")} AS {name}");
                order.Add(name);
                parts.Add(name);
            }
        }
        var count = scope.Name('k');
        return $"COLLECT {{ {clauses} WITH {string.Join(", ", grouped)}, count(*) AS {count} ORDER BY {count} DESC, "
            + $"{string.Join(", ", order)} "
            + new CypherNode(columns, PageCodec.Group(count, parts)).Return(variables.Append(count)) + " }";
    }

    /// <summary>The clause that binds the nodes to group by, or null for a node that has none.</summary>
    private string Ends(GroupKey.ByRelation key, string node, string end)
    {
        var branches = Relations(key)
            .Select(relation => CypherRelation.From(scope, relation, node, end, null, kinds.Count > 1))
            .Select(source => $"{source.Text()} RETURN DISTINCT {end}").ToList();
        return $" OPTIONAL CALL ({node}) {{ {string.Join(" UNION ", branches)} }}";
    }

    private string Node(GroupKey.ByRelation key, string end, List<string> columns)
    {
        var node = shapes.Of(groups.Node, end, TargetsOf(key, kinds));
        columns.AddRange(node.Columns);
        return $"CASE WHEN {end} IS NOT NULL THEN {node.Expression} END";
    }

    /// <summary>The kinds of nodes by which nodes of some kinds are grouped.</summary>
    public static IReadOnlyList<NodeKind> TargetsOf(GroupKey.ByRelation key, IReadOnlyList<NodeKind> kinds) =>
        [.. Relations(key, kinds).SelectMany(relation => relation.Targets).Distinct()];

    private IEnumerable<Relation> Relations(GroupKey.ByRelation key) => Relations(key, kinds);

    private static IEnumerable<Relation> Relations(GroupKey.ByRelation key, IReadOnlyList<NodeKind> kinds) =>
        kinds.Select(kind => kind.FindRelation(key.Relation)).OfType<Relation>();
}
