namespace Graph.Store.Neo4j.Cypher;

/// <summary>What is wanted of a node: columns to be computed beforehand, and the expression that holds everything.</summary>
/// <remarks>The columns are separate because Cypher refuses an expression that mixes a grouping, however deep, with anything
/// else.</remarks>
/// <param name="Columns">As they are written in a <c>WITH</c>: <c>… AS c1</c>.</param>
/// <param name="Expression">A row of <see cref="PageCodec"/>.</param>
internal sealed record CypherNode(IReadOnlyList<string> Columns, string Expression)
{
    /// <summary>The clauses that end a subquery with the expression, after others that bound these variables.</summary>
    public string Return(params IEnumerable<string> variables) =>
        (Columns.Count == 0 ? "" : $"WITH {string.Join(", ", [.. variables, .. Columns])} ") + "RETURN " + Expression;
}
