using Graph.Model;
using Graph.Seed.Yaml;

namespace Graph.Seed.Parsed;

/// <summary>An entry of a file: a node with its edges, before its references are looked up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IdNode">Where the id is written.</param>
/// <param name="Chain">The chain in whose file it is; null outside those.</param>
/// <param name="Position">Its place in its section, counted from 1.</param>
/// <param name="Values">Its properties.</param>
/// <param name="Links">Its edges.</param>
/// <param name="Citations">Its citations; null where it names none.</param>
internal sealed record ParsedEntry(NodeId Id, NodeKind Kind, LocatedScalar IdNode, NodeId? Chain, int Position,
    IReadOnlyList<ParsedValue> Values, IReadOnlyList<ParsedLink> Links, IReadOnlyList<ParsedCitation>? Citations)
{
    /// <summary>Its citations and those of its edges.</summary>
    public IEnumerable<ParsedCitation> AllCitations => [.. Citations ?? [], .. Links.SelectMany(link => link.Citations ?? [])];

    /// <summary>The value of the property with this name; null where it has none.</summary>
    public object? Value(string property) => Values.FirstOrDefault(value => value.Property.Name == property)?.Value;

    /// <summary>The first value of this domain and its place; null where it has none.</summary>
    public ParsedValue? Find(ValueDomain domain) => Values.FirstOrDefault(value => value.Property.Domain == domain);
}

/// <summary>An edge as a file has it: its end is not looked up yet.</summary>
/// <param name="Edge">The kind of edge.</param>
/// <param name="Ends">The kinds among which the end is looked for.</param>
/// <param name="Target">The id of the end, where it is written.</param>
/// <param name="Values">Its own properties.</param>
/// <param name="Citations">Its own citations; null where it names none.</param>
/// <param name="Position">Its place in its list, counted from 1.</param>
internal sealed record ParsedLink(
    EdgeKind Edge, IReadOnlyList<NodeKind> Ends, LocatedScalar Target, IReadOnlyList<ParsedValue> Values,
        IReadOnlyList<ParsedCitation>? Citations, int Position = 1)
{
    /// <summary>The value of one of its own properties; null where it has none.</summary>
    public object? Value(string property) => Values.FirstOrDefault(value => value.Property.Name == property)?.Value;

    /// <summary>The first of its own values of this domain and its place; null where it has none.</summary>
    public ParsedValue? Find(ValueDomain domain) => Values.FirstOrDefault(value => value.Property.Domain == domain);

    /// <summary>What it rests on: what it says, or the usual basis of its kind; null where it must say and does not.</summary>
    public Basis? Basis => (Find(ValueDomain.Basis)?.Value ?? Edge.FindProperty(ValueDomain.Basis)?.Usual) is string name
        ? (Basis)GraphEnums.Of<Basis>().NumberOf(name) : null;
}

/// <summary>A property's value and where it is written.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The value in the form in which <see cref="Property.Get"/> gives it.</param>
/// <param name="Node">Where it is written.</param>
internal sealed record ParsedValue(Property Property, object Value, LocatedNode Node)
{
    /// <summary>Whether it is this value of an enum.</summary>
    public bool Is<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Property.Enum?.Type == typeof(TEnum) && Value is string name && name == GraphEnums.Of<TEnum>().NameOf(Convert.ToInt32(value, null));
}

/// <summary>A citation as a file has it: the source is not looked up yet.</summary>
/// <param name="Source">The id of the source, where it is written.</param>
/// <param name="Locator">Where in the source; null where not said.</param>
/// <param name="CheckedOn">The day the place was read; null where not said.</param>
internal sealed record ParsedCitation(LocatedScalar Source, string? Locator, DateOnly? CheckedOn);

/// <summary>The words of the trade for an entry, before it is looked up.</summary>
/// <param name="Id">The id of the entry.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">Where the id is written.</param>
/// <param name="Values">The properties that hold the words.</param>
internal sealed record ParsedTerms(NodeId Id, NodeKind Kind, LocatedScalar Target, IReadOnlyList<ParsedValue> Values);
