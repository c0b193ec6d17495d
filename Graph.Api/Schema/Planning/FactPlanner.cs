using Graph.Api.Limits;
using Graph.Api.Schema.Types;
using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Turns the selection below <c>facts</c> of a source into its part of a fetch plan.</summary>
internal sealed class FactPlanner(SelectionPlanner planner, GraphTypes types, GraphQLLimits limits)
{
    private static readonly NodeKind[] _entities = [.. GraphSchema.Entities];

    private readonly ShapeBuilder _subject = new(_entities);
    private readonly ShapeBuilder _from = new(_entities);
    private readonly ShapeBuilder _to = new(_entities);
    private readonly List<FetchCitations> _citations = [];
    private readonly PageParts _parts = new();

    public FetchFacts Plan(SelectedField field, string key)
    {
        foreach (var part in planner.Selection.Fields(types.Facts.Connection, field.SelectionSets))
            AddPart(part);
        var query = new PageArguments(limits).ReadFacts(planner.Selection.Arguments(field));
        return new(key, _parts.ApplyTo(query), _subject.Build(), _from.Build(), _to.Build(), _citations);
    }

    private void AddPart(SelectedField part)
    {
        _parts.WithTotal |= part.Definition.Name is "totalCount";
        _parts.WithItems |= part.Definition.Name is not "totalCount";
        if (part.Definition.Name is "nodes")
            AddFact(part, part.Key + ".");
        if (part.Definition.Name is "edges")
        {
            foreach (var node in planner.Selection.Fields(types.Facts.Edge, part.SelectionSets)
                .Where(field => field.Definition.Name is "node"))
            {
                AddFact(node, $"{part.Key}.{node.Key}.");
            }
        }
    }

    private void AddFact(SelectedField fact, string prefix)
    {
        foreach (var field in planner.Selection.Fields(types.Facts.Node, fact.SelectionSets))
        {
            if (field.Definition.Name is "subject")
                planner.AddNodes(_subject, field.SelectionSets, $"{prefix}{field.Key}.");
            else if (field.Definition.Name is "edge")
                AddEdge(field, $"{prefix}{field.Key}.");
        }
    }

    private void AddEdge(SelectedField edge, string prefix)
    {
        foreach (var field in planner.Selection.Fields(types.PathEdge, edge.SelectionSets))
        {
            if (field.Definition.Name is "from" or "to")
                planner.AddNodes(field.Definition.Name is "from" ? _from : _to, field.SelectionSets, $"{prefix}{field.Key}.");
            else if (field.Definition.Name is "citations")
                _citations.Add(planner.EdgeCitations(field, prefix + field.Key));
        }
    }
}
