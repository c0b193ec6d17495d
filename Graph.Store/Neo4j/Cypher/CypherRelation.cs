using System.Text;
using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The clauses that bind the nodes a relation leads to.</summary>
internal static class CypherRelation
{
    /// <summary>Clauses after which <paramref name="end"/> is bound to each related node, and a condition may follow after <c>WHERE</c> or
    /// <c>AND</c>.</summary>
    /// <param name="scope">The statement's names.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="start">The variable of the node it starts at.</param>
    /// <param name="end">The variable to bind.</param>
    /// <param name="edge">The variable for the edge; null where it is not needed. Ignored for a derived relation.</param>
    /// <param name="checkOwner">Whether <paramref name="start"/> may be of another kind than the relation's owner.</param>
    public static CypherSource From(CypherScope scope, Relation relation, string start, string end, string? edge, bool checkOwner)
    {
        var owner = checkOwner ? $"{start}:{relation.Owner.Label}" : null;
        if (relation.Edge is not null)
        {
            return new($"MATCH {Path(relation.Paths[0], start, end, edge)}",
                Conjunction(owner, Targets(relation, relation.Paths[0], end)), IsMatch: true);
        }

        var branches = relation.Paths.Select(path =>
            $"MATCH {Path(path, start, end, null)}{Where(Conjunction(owner, Targets(relation, path, end)))}"
            + $" RETURN {(relation.Paths.Count == 1 ? "DISTINCT " : "")}{end}");
        return new($"CALL ({start}) {{ {string.Join(" UNION ", branches)} }} WITH {end}", null, IsMatch: false);
    }

    /// <summary>How many nodes the relation leads to, each counted once.</summary>
    public static string Count(CypherScope scope, Relation relation, string start, bool checkOwner)
    {
        var end = scope.Name('n');
        var source = From(scope, relation, start, end, null, checkOwner);
        return relation.KeepsDataOrder ? $"COUNT {{ {source.Text()} RETURN DISTINCT {end} }}" : source.Count(end);
    }

    public static string Where(string? condition) => condition is null ? "" : " WHERE " + condition;

    public static string? Conjunction(params string?[] conditions)
    {
        var parts = conditions.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    /// <summary>Whether a variable is of one of these kinds.</summary>
    public static string IsOf(string variable, IEnumerable<NodeKind> kinds) =>
        $"{variable}:{string.Join('|', kinds.Select(kind => kind.Label))}";

    private static string Path(IReadOnlyList<Step> steps, string start, string end, string? edge)
    {
        StringBuilder path = new($"({start})");
        for (var i = 0; i < steps.Count; i++)
        {
            path.Append(steps[i].IsForward ? "-" : "<-").Append($"[{edge}:{steps[i].Edge.Name}]").Append(steps[i].IsForward ? "->" : "-")
                .Append(i == steps.Count - 1 ? $"({end})" : "()");
        }
        return path.ToString();
    }

    /// <summary>That the end is one of the relation's targets; null where the edge leads nowhere else.</summary>
    private static string? Targets(Relation relation, IReadOnlyList<Step> path, string end)
    {
        var possible = path[^1].IsForward ? path[^1].Edge.To : path[^1].Edge.From;
        return possible.All(relation.Targets.Contains) ? null : IsOf(end, relation.Targets);
    }
}
