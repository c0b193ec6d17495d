using Graph.Store.Neo4j.Writing;

namespace Graph.Store.Neo4j.Reading;

/// <summary>The node that says which version of the graph the database holds. It is written in the transaction that makes the version.</summary>
internal static class CypherVersion
{
    /// <summary>Its label.</summary>
    public const string Label = "GraphVersion";

    /// <summary>The pattern that finds it.</summary>
    public const string Match = "MATCH (v:GraphVersion {id: 'graph'})";

    /// <summary>A statement that works something out between two looks at the version. No row: nothing was written yet.</summary>
    /// <remarks>Neo4j reads what is committed at the moment of reading, so a statement can see parts of two versions; then the two numbers differ, or the
    /// second is null because a commit was under way (<see cref="CommitMark"/>). <c>LIMIT</c> keeps the planner from putting the first look off.</remarks>
    /// <param name="columns">What is worked out.</param>
    /// <param name="result">An expression of it.</param>
    public static string Around(IReadOnlyList<string> columns, string result)
    {
        var work = columns.Count == 0 ? "" : $"WITH number, digest, busy, {string.Join(", ", columns)} ";
        return $"{Match} {CommitMark.Match("m")} WITH v.number AS number, v.digest AS digest, {CommitMark.Stands("m")} AS busy LIMIT 1 "
            + $"{work}WITH number, digest, busy, {result} AS result "
            + $"OPTIONAL MATCH (w:{Label} {{id: 'graph'}}) {CommitMark.Match("o")} "
            + $"RETURN number, digest, CASE WHEN busy OR {CommitMark.Stands("o")} THEN null ELSE w.number END, result";
    }
}
