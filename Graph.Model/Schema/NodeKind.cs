using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A kind of node: its properties and the relations that start at it.</summary>
public sealed class NodeKind
{
    private readonly Func<Node> _create;
    private readonly List<Relation> _relations = [];
    private FrozenDictionary<string, Relation>? _relationsByName;
    private readonly FrozenDictionary<string, Property> _properties;
    private readonly Property?[] _propertiesByDomain;

    internal NodeKind(string name, string plural, string filePlural, Type recordType, string description, string chinese,
        IReadOnlyList<Property> properties, Func<Node> create)
    {
        (Name, Plural, FileSection, RecordType, Description, Chinese, Properties, _create) =
            (name, plural, filePlural, recordType, description, chinese, properties, create);
        _properties = properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        _propertiesByDomain = [.. Enum.GetValues<ValueDomain>()
            .Select(domain => properties.FirstOrDefault(property => property.Domain == domain))];
    }

    /// <summary>Its name in ids: <c>technology</c>.</summary>
    public string Name { get; }

    /// <summary>Its name in the API and in a graph database: <c>Technology</c>.</summary>
    public string Label => RecordType.Name;

    /// <summary>The root list of the API that has all of them: <c>technologies</c>.</summary>
    public string Plural { get; }

    /// <summary>Whether there are so few that <see cref="Plural"/> is a plain list of all of them.</summary>
    public bool IsFew { get; init; }

    /// <summary>The root list of the API that has them in pages, with conditions, orders and groups: <c>technologies</c>;
    /// <c>chainsConnection</c> where <see cref="Plural"/> is a plain list.</summary>
    public string PagesName => IsFew ? $"{Plural}Connection" : Plural;

    /// <summary>The section of the files in which they stand.</summary>
    public string FileSection { get; }

    /// <summary>Its value in <c>EntityKind</c> and in group results: <c>TECHNOLOGY</c>.</summary>
    public string EnumName => Name.ToUpperInvariant();

    /// <summary>The record type of its nodes.</summary>
    public Type RecordType { get; }

    /// <summary>What such a node is, in English.</summary>
    public string Description { get; }

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; }

    /// <summary>Its properties, in the order of the declaration; <c>id</c> first.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The relations that start at it, in the order of the declaration.</summary>
    public IReadOnlyList<Relation> Relations => _relations;

    /// <summary>Whether it is an entity of the graph; a source document is a node but no entity.</summary>
    public bool IsEntity => RecordType != typeof(Source);

    /// <summary>The property of this name; null where it has none.</summary>
    public Property? FindProperty(string name) => _properties.GetValueOrDefault(name);

    /// <summary>The first property with values of this domain; null where it has none.</summary>
    public Property? FindProperty(ValueDomain domain) => _propertiesByDomain[(int)domain];

    /// <summary>The relation of this name; null where it has none.</summary>
    public Relation? FindRelation(string name) =>
        (_relationsByName ??= _relations.ToFrozenDictionary(relation => relation.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    /// <summary>A node of this kind with nothing but its id: texts are null and enums have their first value, also where the record
    /// requires them.</summary>
    public Node Create(NodeId id) => _create() with { Id = id };

    /// <summary>A node of this kind.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="citations">Where its facts stand.</param>
    /// <param name="valueOf">The value of each property but the id; null where it is unknown, or a list is empty.</param>
    public Node Create(NodeId id, IReadOnlyList<Citation> citations, Func<Property, object?> valueOf)
    {
        var node = _create() with { Id = id, Citations = citations };
        Property.Fill(node, Properties, valueOf);
        return node;
    }

    /// <summary>A node of this kind without even its id. It is made by reflection, which the compiler does not hold to <c>required</c>: the
    /// caller sets all that the record needs before anyone else sees it.</summary>
    internal Node CreateBlank() => _create();

    /// <inheritdoc/>
    public override string ToString() => Label;

    internal void Add(Relation relation) => _relations.Add(relation);
}
