using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>What to bring of the edges of one place in the plan.</summary>
internal sealed class EdgePlan
{
    private readonly Property?[] _properties;
    private readonly CitationsPlan _citations;

    public EdgePlan(PlanRun run, EdgeShape shape, Relation? relation)
    {
        _properties = [.. shape.Properties.Select(name => relation?.Edge?.FindProperty(name))];
        _citations = new(run, shape.Citations);
    }

    public object?[] ValuesOf(Edge? edge)
    {
        if (_properties.Length == 0)
            return [];
        var values = new object?[_properties.Length];
        for (var i = 0; edge is not null && i < values.Length; i++)
            values[i] = _properties[i]?.Get(edge);
        return values;
    }

    public IReadOnlyList<IReadOnlyList<FetchedCitation>> CitationsOf(Edge? edge) => _citations.Of(edge?.Citations ?? []);
}
