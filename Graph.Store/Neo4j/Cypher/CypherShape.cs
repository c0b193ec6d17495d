using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates what a plan wants of nodes, into the rows of <see cref="PageCodec"/>.</summary>
internal sealed class CypherShape(CypherScope scope)
{
    /// <summary>What is wanted of a variable that may be of these kinds.</summary>
    public CypherNode Of(FetchShape shape, string node, IReadOnlyList<NodeKind> kinds)
    {
        List<string> columns = [];
        if (kinds is [var only])
            return new(columns, Expression(shape.Of(only), node, checkOwner: false, columns));
        var whens = kinds.Where(kind => shape.Of(kind) is not null)
            .Select(kind => $" WHEN {node}:{kind.Label} THEN {Expression(shape.Of(kind), node, checkOwner: true, columns)}").ToList();
        return new(columns, whens.Count == 0 ? PageCodec.OnlyId($"{node}.id")
            : $"CASE{string.Concat(whens)} ELSE {PageCodec.OnlyId($"{node}.id")} END");
    }

    /// <summary>The expressions of an edge's properties.</summary>
    public static IEnumerable<string> EdgeProperties(EdgeShape shape, Relation? relation, string? edge) => shape.Properties.Select(name =>
        edge is not null && relation?.Edge?.FindProperty(name) is { } property ? $"{edge}.{property.Name}" : "null");

    /// <summary>The expressions of an edge's citations; what must be computed beforehand is added to the columns.</summary>
    public List<string> EdgeCitations(IReadOnlyList<FetchCitations> wanted, string? edge, List<string> columns) =>
        [.. wanted.Select(citations => edge is null ? "[]" : Column(columns, Citations(citations.Source, edge)))];

    /// <summary>The expression of an edge's citations with their sources.</summary>
    public string Citations(FetchShape shape, string edge)
    {
        var (place, text, source) = (scope.Name('i'), scope.Name('t'), scope.Name('n'));
        var node = Of(shape, source, [GraphSchema.Source]);
        // A slug has neither # nor @ in it, so it is the text before the first of them.
        return $"COLLECT {{ UNWIND range(0, coalesce(size({edge}.citations), 0) - 1) AS {place} WITH {place}, {edge}.citations[{place}] "
            + $"AS {text} "
            + $"MATCH ({source}:Source {{id: 'source:' + split(split({text}, '#')[0], '@')[0]}}) WITH {place}, {text}, {source} ORDER "
                + $"BY {place} "
            + new CypherNode(node.Columns, PageCodec.Citation(text, node.Expression)).Return(text, source) + " }";
    }

    /// <summary>Adds a column and gives its name.</summary>
    public string Column(List<string> columns, string expression)
    {
        var name = scope.Name('c');
        columns.Add($"{expression} AS {name}");
        return name;
    }

    private string Expression(KindShape? shape, string node, bool checkOwner, List<string> columns)
    {
        if (shape is null)
            return PageCodec.OnlyId($"{node}.id");
        List<string> relations = [.. shape.Relations.Select(relation => new CypherPage(scope, this, relation)
            .Of(node, checkOwner, columns))];
        List<string> facts = [.. shape.Facts.Select(page => new CypherFacts(scope, this, page).Of(node, columns))];
        return PageCodec.Node($"{node}.id", checkOwner ? GraphSnapshot.NumberOf(shape.Kind) : null,
            shape.Properties.Select(property => $"{node}.{property.Name}"), relations, facts);
    }
}
