using Graph.Api.Limits;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Planning;

/// <summary>Turns the selection below a root field into the shape of a fetch plan.</summary>
/// <remarks>What is requested of a node is found again under the path of response keys from the list or node that brought it:
/// <c>nodes.segments</c> and <c>edges.node.segments</c> of one connection may ask for different things of the same nodes.</remarks>
internal sealed class SelectionPlanner(SelectionReader selection, GraphTypes types, GraphQLLimits limits)
{
    public SelectionReader Selection => selection;

    /// <summary>Adds what the selection asks of nodes, for each kind they may be of.</summary>
    public void AddNodes(ShapeBuilder shape, IEnumerable<GraphQLSelectionSet> sets, string prefix)
    {
        var selections = sets as IReadOnlyList<GraphQLSelectionSet> ?? [.. sets];
        foreach (var kind in shape.Kinds)
        {
            foreach (var field in selection.Fields(types.Object(kind.Kind), selections))
                field.Definition.Plan()?.Invoke(this, kind, field, prefix + field.Key);
        }
    }

    /// <summary>The shape of the nodes of some kinds that a selection asks for.</summary>
    public FetchShape Shape(IEnumerable<NodeKind> kinds, IEnumerable<GraphQLSelectionSet> sets, string prefix = "")
    {
        var shape = new ShapeBuilder(kinds);
        AddNodes(shape, sets, prefix);
        return shape.Build();
    }

    /// <summary>A relation that is a plain list, or leads to one node.</summary>
    public FetchRelation List(Relation relation, SelectedField field, string key) =>
        new(key, relation, PageQuery.All, EdgeShape.None, Shape(relation.Targets, field.SelectionSets));

    /// <summary>The citations of nodes.</summary>
    public FetchRelation NodeCitations(Relation relation, SelectedField field, string key) =>
        new(key, relation, PageQuery.All, CitationType.EdgeShape, CitedSources(field));

    /// <summary>The citations of an edge.</summary>
    public FetchCitations EdgeCitations(SelectedField field, string key) => new(key, CitedSources(field));

    /// <summary>A relation that is requested in pages.</summary>
    public FetchRelation Connection(Relation relation, SelectedField field, string key)
    {
        var (query, edge, shape) = Page(types.Connection(relation.Targets), relation.Targets, relation.ToString(), field);
        return new(key, relation, query, edge, shape);
    }

    /// <summary>A page of nodes: which, and what of their edges and of themselves.</summary>
    public (PageQuery Query, EdgeShape Edge, FetchShape Shape) Page(
        ConnectionTypes connection, IReadOnlyList<NodeKind> kinds, string listName, SelectedField field)
    {
        var edges = new EdgeShapeBuilder();
        var nodes = new ShapeBuilder(kinds);
        var parts = new PageParts();
        foreach (var part in selection.Fields(connection.Connection, field.SelectionSets))
            AddPart(connection, kinds, part, parts, edges, nodes);
        var query = new PageArguments(limits).Read(selection.Arguments(field), kinds, listName);
        return (parts.ApplyTo(query), edges.Build(), nodes.Build());
    }

    /// <summary>What cites a source.</summary>
    public FetchFacts Facts(SelectedField field, string key) => new FactPlanner(this, types, limits).Plan(field, key);

    private void AddPart(ConnectionTypes connection, IReadOnlyList<NodeKind> kinds, SelectedField part, PageParts parts,
        EdgeShapeBuilder edges, ShapeBuilder nodes)
    {
        switch (part.Definition.Name)
        {
            case "nodes":
                parts.WithItems = true;
                AddNodes(nodes, part.SelectionSets, part.Key + ".");
                break;
            case "edges":
                parts.WithItems = true;
                AddEdges(connection, part, edges, nodes);
                break;
            case "pageInfo":
                parts.WithItems = true;
                break;
            case "totalCount":
                parts.WithTotal = true;
                break;
            case "groupBy":
                parts.Groups.Add(GroupPlan(kinds, part));
                break;
        }
    }

    private void AddEdges(ConnectionTypes connection, SelectedField part, EdgeShapeBuilder edges, ShapeBuilder nodes)
    {
        foreach (var field in selection.Fields(connection.Edge, part.SelectionSets))
        {
            var key = $"{part.Key}.{field.Key}";
            if (field.Definition.Name is "node")
                AddNodes(nodes, field.SelectionSets, key + ".");
            else if (field.Definition.Name is "citations")
                edges.Add(EdgeCitations(field, key));
            else if (field.Definition.Name is not "cursor")
                edges.Add(field.Definition.Name);
        }
    }

    private FetchGroups GroupPlan(IReadOnlyList<NodeKind> kinds, SelectedField part)
    {
        var keys = types.GroupKeys(kinds).Read(selection.Arguments(part).List("keys"));
        var values = selection.Fields(types.Group, part.SelectionSets).Where(field => field.Definition.Name is "keys").ToList();
        var shape = new ShapeBuilder(keys.OfType<GroupKey.ByRelation>().SelectMany(key => kinds[0].FindRelation(key.Relation)!.Targets)
            .Distinct());
        foreach (var value in values)
        {
            foreach (var field in selection.Fields(types.GroupKeyValue, value.SelectionSets)
                .Where(field => field.Definition.Name is "node"))
            {
                AddNodes(shape, field.SelectionSets, $"{value.Key}.{field.Key}.");
            }
        }
        return new(part.Key, keys, shape.Build());
    }

    private FetchShape CitedSources(SelectedField field)
    {
        var shape = new ShapeBuilder([GraphSchema.Source]);
        foreach (var part in selection.Fields(types.Citation, field.SelectionSets).Where(part => part.Definition.Name is "source"))
            AddNodes(shape, part.SelectionSets, part.Key + ".");
        return shape.Build();
    }
}
