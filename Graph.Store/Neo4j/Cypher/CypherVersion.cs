namespace Graph.Store.Neo4j.Cypher;

/// <summary>The node that holds the version of the graph. It is written in the transaction that makes the version.</summary>
internal static class CypherVersion
{
    /// <summary>The pattern that finds it.</summary>
    public const string Match = $"MATCH (v:{Neo4jSchema.VersionLabel} {{id: 'graph'}})";

    /// <summary>A statement that computes something between two reads of the version. No row: nothing was written yet.</summary>
    /// <remarks>Neo4j reads what is committed at the moment of reading, so a statement can see parts of two versions; then the two numbers
    /// differ, or the second is null because a commit was in progress (the commit fence was up). <c>LIMIT</c> keeps the planner from
    /// delaying the first read.</remarks>
    /// <param name="columns">What is computed.</param>
    /// <param name="result">An expression of it.</param>
    public static string Around(IReadOnlyList<string> columns, string result)
    {
        var work = columns.Count == 0 ? "" : $"WITH number, digest, busy, {string.Join(", ", columns)} ";
        return $"{Match} {MatchFence("m")} WITH v.number AS number, v.digest AS digest, {IsFenced("m")} AS busy LIMIT 1 "
            + $"{work}WITH number, digest, busy, {result} AS result "
            + $"OPTIONAL MATCH (w:{Neo4jSchema.VersionLabel} {{id: 'graph'}}) {MatchFence("o")} "
            + $"RETURN number, digest, CASE WHEN busy OR {IsFenced("o")} THEN null ELSE w.number END, result";
    }

    private static string MatchFence(string variable) => $"OPTIONAL MATCH ({variable}:{Neo4jSchema.CommitLabel} {{id: 'graph'}})";

    /// <summary>Whether the fence is up; null or false where it is not.</summary>
    private static string IsFenced(string variable) => $"{variable}.until > timestamp()";
}
