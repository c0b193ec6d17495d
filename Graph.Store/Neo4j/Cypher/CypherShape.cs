using Graph.Model;
using Graph.Store.Neo4j.Reading;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Translates what a plan wants of nodes; the arrays are laid out as <see cref="FetchReader"/> says.</summary>
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
        return new(columns, whens.Count == 0 ? Id(node) : $"CASE{string.Concat(whens)} ELSE {Id(node)} END");
    }

    /// <summary>The columns and expressions of an edge's properties and citations.</summary>
    public void AddEdge(EdgeShape shape, Relation? relation, string? edge, List<string> columns, List<string> parts)
    {
        foreach (var name in shape.Properties)
            parts.Add(edge is not null && relation?.Edge?.FindProperty(name) is { } property ? $"{edge}.{property.Name}" : "null");
        foreach (var citations in shape.Citations)
            parts.Add(edge is null ? "[]" : Column(columns, Citations(citations.Source, edge)));
    }

    /// <summary>The expression of an edge's citations with their sources.</summary>
    public string Citations(FetchShape shape, string edge)
    {
        var (place, text, source) = (scope.Name('i'), scope.Name('t'), scope.Name('n'));
        var node = Of(shape, source, [GraphSchema.Source]);
        // A slug has neither # nor @ in it, so it is what stands before the first of them.
        return $"COLLECT {{ UNWIND range(0, coalesce(size({edge}.citations), 0) - 1) AS {place} WITH {place}, {edge}.citations[{place}] AS {text} "
            + $"MATCH ({source}:Source {{id: 'source:' + split(split({text}, '#')[0], '@')[0]}}) WITH {place}, {text}, {source} ORDER BY {place} "
            + new CypherNode(node.Columns, $"[{text}, {node.Expression}]").Return(text, source) + " }";
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
            return Id(node);
        List<string> parts = [$"{node}.id", .. shape.Properties.Select(property => $"{node}.{property.Name}")];
        foreach (var wish in shape.Relations)
            parts.Add(new CypherPage(scope, this, wish).Of(node, checkOwner, columns));
        foreach (var wish in shape.Facts)
            parts.Add(new CypherFacts(scope, this, wish).Of(node, columns));
        return $"[{string.Join(", ", parts)}]";
    }

    private static string Id(string node) => $"[{node}.id]";
}
