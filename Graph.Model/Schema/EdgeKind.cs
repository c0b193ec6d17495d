using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A kind of edge: where it starts and ends and what it carries.</summary>
public sealed class EdgeKind
{
    private readonly Func<Edge> _create;
    private readonly IReadOnlyList<EdgeInFiles> _inFiles;
    private readonly FrozenDictionary<string, Property> _properties;
    private readonly Property?[] _propertiesByDomain;

    internal EdgeKind(string name, Type recordType, string description, string chinese, IReadOnlyList<NodeKind> from,
        IReadOnlyList<NodeKind> to,
        IReadOnlyList<Property> properties, IReadOnlyList<EdgeInFiles> inFiles, Func<Edge> create)
    {
        (Name, RecordType, Description, Chinese, From, To, Properties, _inFiles, _create) =
            (name, recordType, description, chinese, from, to, properties, inFiles, create);
        _properties = properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        _propertiesByDomain = [.. Enum.GetValues<ValueDomain>()
            .Select(domain => properties.FirstOrDefault(property => property.Domain == domain))];
    }

    /// <summary>Its name in the API and in a graph database: <c>OPERATES_IN</c>.</summary>
    public string Name { get; }

    /// <summary>The record type of its edges.</summary>
    public Type RecordType { get; }

    /// <summary>What such an edge says, in English.</summary>
    public string Description { get; }

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; }

    /// <summary>The kinds it may start at.</summary>
    public IReadOnlyList<NodeKind> From { get; }

    /// <summary>The kinds it may end at.</summary>
    public IReadOnlyList<NodeKind> To { get; }

    /// <summary>What it carries beside its citations, in the order of the declaration; <c>note</c> last.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>How the entries of a kind write it; null where it follows from the file or the section in which they stand.</summary>
    public EdgeInFiles? InFilesOf(NodeKind owner) => _inFiles.FirstOrDefault(form => form.Owner is null || form.Owner == owner);

    /// <summary>Whether it is the editors' own order and no statement of a document; then it carries no citations.</summary>
    public bool IsEditorial { get; internal init; }

    /// <summary>The property of this name; null where it has none.</summary>
    public Property? FindProperty(string name) => _properties.GetValueOrDefault(name);

    /// <summary>The first property with values of this domain; null where it has none.</summary>
    public Property? FindProperty(ValueDomain domain) => _propertiesByDomain[(int)domain];

    /// <summary>An edge of this kind with nothing but its ends and citations.</summary>
    public Edge Create(NodeId from, NodeId to, IReadOnlyList<Citation> citations) =>
        _create() with { From = from, To = to, Citations = citations };

    /// <summary>An edge of this kind.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="citations">The citations of the statement.</param>
    /// <param name="valueOf">The value of each property; null where it is unknown.</param>
    public Edge Create(NodeId from, NodeId to, IReadOnlyList<Citation> citations, Func<Property, object?> valueOf)
    {
        var edge = Create(from, to, citations);
        Property.Fill(edge, Properties, valueOf);
        return edge;
    }

    /// <summary>An edge of this kind without even its ends. It is made by reflection, which the compiler does not hold to
    /// <c>required</c>: the caller sets all that the record needs before anyone else sees it.</summary>
    internal Edge CreateBlank() => _create();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
