namespace Graph.Model;

/// <summary>What to bring of a node of one kind.</summary>
/// <remarks>The id comes always. Two relations differ by their key: one relation may be asked for twice with other arguments.</remarks>
public sealed class KindShape
{
    private readonly Dictionary<string, int> _propertyIndex;
    private readonly Dictionary<string, int> _relationIndex;

    /// <summary>A shape of properties and relations.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="properties">The properties, of this kind, each once.</param>
    /// <param name="relations">The relations, of this kind, each with its own key.</param>
    /// <param name="facts">What cites it, each with its own key: for sources only.</param>
    public KindShape(NodeKind kind, IReadOnlyList<Property> properties, IReadOnlyList<FetchRelation> relations, IReadOnlyList<FetchFacts>? facts = null)
    {
        (Kind, Properties, Relations, Facts) = (kind, properties, relations, facts ?? []);
        _propertyIndex = Index(properties.Select(property => property.Name));
        _relationIndex = Index(relations.Select(relation => relation.Key));
    }

    /// <summary>The kind.</summary>
    public NodeKind Kind { get; }

    /// <summary>The properties to bring, in the order of <see cref="FetchedNode.Values"/>.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The relations to bring, in the order of <see cref="FetchedNode.Relations"/>.</summary>
    public IReadOnlyList<FetchRelation> Relations { get; }

    /// <summary>What cites the node, in the order of <see cref="FetchedNode.Facts"/>; empty unless it is a source.</summary>
    public IReadOnlyList<FetchFacts> Facts { get; }

    /// <summary>The relation with this key.</summary>
    /// <exception cref="ArgumentException">The shape has none.</exception>
    public FetchRelation Relation(string key) => Relations[IndexOfRelation(key)];

    internal int IndexOfProperty(string name) => _propertyIndex.TryGetValue(name, out var index) ? index
        : throw new ArgumentException($"The plan did not ask for {Kind.Label}.{name}.", nameof(name));

    internal int IndexOfRelation(string key) => _relationIndex.TryGetValue(key, out var index) ? index
        : throw new ArgumentException($"The plan has no '{key}' of {Kind.Label}.", nameof(key));

    private static Dictionary<string, int> Index(IEnumerable<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
