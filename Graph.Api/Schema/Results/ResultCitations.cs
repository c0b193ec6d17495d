using Graph.Api.Limits;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Types;
using Graph.Api.Schema.Views;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Citations and edges within computed results, in the types that fetched ones have too.</summary>
internal sealed class ResultCitations(GraphTypes types)
{
    private static readonly NodeKind[] _sources = [GraphSchema.Source];
    private static readonly NodeKind[] _entities = [.. GraphSchema.Entities];

    /// <summary>A field of citations.</summary>
    public FieldType Field<T>(string name, string english, string chinese, Func<T, IReadOnlyList<Citation>> read) =>
        ResultFields.Declare<T>(name, Lists.Of(types.Citation), english, chinese,
            (layout, field, value, key) => Lay(layout, field, read(value), key)).WithListCost(2);

    /// <summary>A field of edges with both their ends.</summary>
    public FieldType Edges<T>(string name, string english, string chinese, Func<T, IReadOnlyList<Edge>> read) =>
        ResultFields.Declare<T>(name, Lists.Of(types.PathEdge), english, chinese,
            (layout, field, value, key) => read(value).Select(edge => Lay(layout, field, edge, key + ".")).ToList());

    private PathEdgeView Lay(ResultLayout layout, SelectedField field, Edge edge, string prefix)
    {
        Dictionary<string, NodeRef> ends = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<CitationView>> citations = new(StringComparer.Ordinal);
        foreach (var part in layout.Planner.Selection.Fields(types.PathEdge, field.SelectionSets))
        {
            if (End(part.Definition.Name, edge) is { } end)
                ends[part.Key] = layout.Node(end.Id, end.Kinds, part, prefix + part.Key);
            else if (part.Definition.Name is "citations")
                citations[part.Key] = Lay(layout, part, edge.Citations, prefix + part.Key);
        }
        var kind = GraphSchema.KindOf(edge);
        return new(kind, (string?)kind.FindProperty(ValueDomain.Basis)?.Get(edge), edge.Why, edge.WhyEn,
            Find, Find, Find, key => citations[key]);

        NodeView? Find(string key) => ends.TryGetValue(key, out var end) ? layout.Collector.Find(end) : null;
    }

    /// <summary>The node that a field of an edge names, and the kinds that it may be of; null where it names none.</summary>
    private static (NodeId Id, NodeKind[] Kinds)? End(string field, Edge edge) => (field, edge) switch
    {
        ("from", _) => (edge.From, _entities),
        ("to", not CitedIn) => (edge.To, _entities),
        ("source", CitedIn) => (edge.To, _sources),
        _ => null,
    };

    private List<CitationView> Lay(ResultLayout layout, SelectedField field, IReadOnlyList<Citation> citations, string key)
    {
        var sources = layout.Planner.Selection.Fields(types.Citation, field.SelectionSets).Where(part => part.Definition.Name is "source")
            .ToList();
        return [.. citations.Select(citation => Lay(layout, sources, citation, key + "."))];
    }

    private static CitationView Lay(ResultLayout layout, List<SelectedField> sources, Citation citation, string prefix)
    {
        var found = sources.ToDictionary(part => part.Key, part => layout.Node(citation.Source, _sources, part, prefix + part.Key),
            StringComparer.Ordinal);
        return new(key => layout.Collector.Find(found[key]), citation.Locator, citation.CheckedOn);
    }
}
