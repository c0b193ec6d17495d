using Graph.Store.Neo4j.Reading;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>What is wanted of a node: columns to be worked out beforehand, and the expression that holds everything.</summary>
/// <remarks>The columns stand apart because Cypher refuses an expression that mixes a grouping, however deep, with anything else.</remarks>
/// <param name="Columns">As they stand in a <c>WITH</c>: <c>… AS c1</c>.</param>
/// <param name="Expression">An array that <see cref="FetchReader"/> reads.</param>
internal sealed record CypherNode(IReadOnlyList<string> Columns, string Expression)
{
    /// <summary>The clauses that end a subquery with the expression, after others that bound these variables.</summary>
    public string Return(params IEnumerable<string> variables) =>
        (Columns.Count == 0 ? "" : $"WITH {string.Join(", ", [.. variables, .. Columns])} ") + "RETURN " + Expression;
}
