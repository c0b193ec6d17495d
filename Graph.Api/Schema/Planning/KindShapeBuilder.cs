using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Gathers what to bring of nodes of one kind.</summary>
internal sealed class KindShapeBuilder(NodeKind kind)
{
    private readonly Dictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private readonly List<FetchRelation> _relations = [];
    private readonly List<FetchFacts> _facts = [];

    public NodeKind Kind => kind;

    public void Add(Property property) => _properties.TryAdd(property.Name, property);

    public void Add(FetchRelation relation) => _relations.Add(relation);

    public void Add(FetchFacts facts) => _facts.Add(facts);

    public KindShape Build() => new(kind, [.. _properties.Values], _relations, _facts);
}
