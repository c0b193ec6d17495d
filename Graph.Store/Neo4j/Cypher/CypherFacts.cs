using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates a page of what cites a source.</summary>
/// <remarks>CITED_IN holds the citations of nodes; STATED_IN holds those of edges and names the edge, so that a source finds them
/// without a search through all edges.</remarks>
internal sealed class CypherFacts(CypherScope scope, CypherShape shapes, FetchFacts request)
{
    /// <summary>The relationship from an edge's start to a source that the edge cites.</summary>
    public const string StatedIn = "STATED_IN";

    private static readonly Dictionary<string, string> _edgeNumbers = GraphSchema.Edges.ToDictionary(
        edge => edge.Name, edge => FactPosition.NumberOf(edge).ToString("00", null));

    /// <summary>The expression of the page; what must be computed beforehand is added to the columns.</summary>
    /// <exception cref="ArgumentException">The query contradicts itself.</exception>
    public string Of(string source, List<string> columns)
    {
        var query = request.Query;
        query.EnsureSizes();
        return PageCodec.Page(
            query.WithItems ? shapes.Column(columns, Items(source)) : "null",
            query.WithTotal ? $"COUNT {{ ({source})<-[:{GraphSchema.CitedIn.Name}|{StatedIn}]-() }}" : null,
            query is { WithItems: true, After: { } after } ? Exists(source, text => $"{text} <= {scope.Parameter(Key(after))}") : null,
            query is { WithItems: true, Before: { } before }
                ? Exists(source, text => Behind(text, Key(before), query.After is null ? null : Key(query.After))) : null, []);
    }

    private string Behind(string text, string before, string? after) =>
        $"{text} >= {scope.Parameter(before)}{(after is null ? "" : $" AND {text} > {scope.Parameter(after)}")}";

    private string Exists(string source, Func<string, string> condition)
    {
        var (node, citation, text) = (scope.Name('n'), scope.Name('r'), scope.Name('t'));
        return $"EXISTS {{ {Match(source, node, citation)} WITH {node}, {Text(node, citation)} AS {text} WHERE {condition(text)} RETURN "
            + $"{node} }}";
    }

    private string Items(string source)
    {
        var (node, citation, text, edge, end) = (scope.Name('n'), scope.Name('r'), scope.Name('t'), scope.Name('r'), scope.Name('n'));
        var query = request.Query;
        var window = CypherRelation.Conjunction(
            query.After is { } after ? $"{text} > {scope.Parameter(Key(after))}" : null, query.Before is { } before
                ? $"{text} < {scope.Parameter(Key(before))}" : null);
        var limit = (query.First ?? query.Last) is { } size ? $" LIMIT {scope.Parameter(size + 1L)}" : "";
        return $"COLLECT {{ {Match(source, node, citation)} WITH {node}, {citation}, {Text(node, citation)} AS "
            + $"{text}{CypherRelation.Where(window)} "
            + $"WITH {node}, {citation}, {text} ORDER BY {text}{(query.Last is null ? "" : " DESC")}{limit} "
            + $"OPTIONAL MATCH ({node})-[{edge}]->({end}:Entity {{id: {citation}.to}}) WHERE type({edge}) = {citation}.edge "
            + Item(node, citation, text, edge, end).Return(node, citation, text, edge, end) + " }";
    }

    private CypherNode Item(string node, string citation, string text, string edge, string end)
    {
        var entities = GraphSchema.Entities;
        var (subject, from, to) = (shapes.Of(request.Subject, node, entities), shapes.Of(request.From, node, entities),
            shapes.Of(request.To, end, entities));
        List<string> columns = [.. subject.Columns, .. from.Columns, .. to.Columns];
        var ofEdge = PageCodec.FactEdge(
            edge, from.Expression, to.Expression, shapes.EdgeCitations(request.EdgeCitations, edge, columns));
        return new(columns, PageCodec.Fact(text, $"{citation}.locator", $"{citation}.checkedOn", subject.Expression,
            $"CASE WHEN {edge} IS NOT NULL THEN {ofEdge} END"));
    }

    private static string Match(string source, string node, string citation) =>
        $"MATCH ({source})<-[{citation}:{GraphSchema.CitedIn.Name}|{StatedIn}]-({node})";

    private static string Key(PagePosition position) => FactPosition.Parse(position).SortKey;

    // As FactPosition.SortKey.
    private string Text(string node, string citation) =>
        $"{node}.id + CASE WHEN {citation}.edge IS NULL THEN ' 00  ' ELSE ' ' + {scope.Parameter(_edgeNumbers)}[{citation}.edge] + ' ' "
            + $"+ {citation}.to + ' ' END"
        + $" + right('000' + toString({citation}.position), 4)";
}
