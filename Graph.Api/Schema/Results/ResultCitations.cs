using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Citations and edges within computed results, in the types that fetched ones have too.</summary>
internal sealed class ResultCitations(GraphTypes types)
{
    /// <summary>A field of citations.</summary>
    public FieldType Field<T>(string name, string english, string chinese, Func<T, IReadOnlyList<Citation>> read) =>
        ResultFields.Declare(name, Lists.Of(types.Citation), english, chinese, (compiler, template, field) =>
            types.Citation.Compile<ResultNode>(compiler, () =>
            {
                template.Add((layout, value) => AddSources(layout.Nodes, read((T)value)));
                return template.Nodes;
            }, field, (_, node) => Found(node.Nodes, read((T)node.Value)))).WithListCost(2);

    /// <summary>A field of edges with both their ends.</summary>
    public FieldType Edges<T>(string name, string english, string chinese, Func<T, IReadOnlyList<Edge>> read) =>
        ResultFields.Declare(name, Lists.Of(types.PathEdge), english, chinese, (compiler, template, field) =>
            compiler.List<ResultNode, PathEdge>(field, (_, node) => new Projection<NamedNodes, Edge, PathEdge>(
                node.Nodes, read((T)node.Value), Found),
                compiler.Object<PathEdgeTemplate, PathEdge>(types.PathEdge, NeedsOf(template, read), field.SelectionSets)));

    private static PathEdgeTemplate NeedsOf<T>(ResultTemplate template, Func<T, IReadOnlyList<Edge>> read)
    {
        return new(Ends(edge => edge.From), Ends(edge => edge is CitedIn ? null : edge.To), Ends(edge => edge is CitedIn ? edge.To : null),
            () => () => Named((nodes, edge) => AddSources(nodes, edge.Citations)));

        Func<ShapeTemplate> Ends(Func<Edge, NodeId?> end) => () => Named((nodes, edge) =>
        {
            if (end(edge) is { } id)
                nodes.Add(id);
            return null;
        });

        ShapeTemplate Named(Func<NamedNodes, Edge, object?> add)
        {
            template.Add((layout, value) =>
            {
                foreach (var edge in read((T)value))
                    add(layout.Nodes, edge);
                return null;
            });
            return template.Nodes;
        }
    }

    /// <summary>An edge with those of its ends and sources that were asked for.</summary>
    private static PathEdge Found(NamedNodes nodes, Edge edge)
    {
        var kind = GraphSchema.KindOf(edge);
        var toSource = edge is CitedIn;
        return new(kind, (string?)kind.FindProperty(ValueDomain.Basis)?.Get(edge), edge.Why, edge.WhyEn, nodes.Find(edge.From),
            toSource ? null : nodes.Find(edge.To), toSource ? nodes.Find(edge.To) : null, Found(nodes, edge.Citations));
    }

    private static Projection<NamedNodes, Citation, FetchedCitation> Found(NamedNodes nodes, IReadOnlyList<Citation> citations) =>
        new(nodes, citations, static (nodes, citation) =>
            new(nodes.Find(citation.Source)!, citation.Locator, citation.CheckedOn)); // null only where no source was asked for

    private static object? AddSources(NamedNodes nodes, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
            nodes.Add(citation.Source);
        return null;
    }
}
