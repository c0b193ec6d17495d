namespace Graph.Store.Neo4j.Cypher;

/// <summary>Clauses that bind nodes, with a condition that belongs to them.</summary>
/// <param name="Clauses">The clauses; a <c>WHERE</c> may follow.</param>
/// <param name="Condition">A condition on what they bind; null for none.</param>
/// <param name="IsMatch">Whether they are one <c>MATCH</c>, which a counting subquery may end with; other clauses need a
/// <c>RETURN</c>.</param>
internal sealed record CypherSource(string Clauses, string? Condition, bool IsMatch)
{
    /// <summary>The clauses under further conditions.</summary>
    public string Text(params string?[] conditions) =>
        Clauses + CypherRelation.Where(CypherRelation.Conjunction([Condition, .. conditions]));

    /// <summary>How many nodes they bind under a condition.</summary>
    public string Count(string node, string? condition = null) => $"COUNT {{ {Text(condition)}{(IsMatch ? "" : $" RETURN {node}")} }}";

    /// <summary>Whether they bind any under a condition.</summary>
    public string Exists(string node, string? condition = null) => $"EXISTS {{ {Text(condition)}{(IsMatch ? "" : $" RETURN {node}")} }}";
}
