using Graph.Model;

namespace Graph.Seed;

/// <summary>An entry of a file: a node with its edges, before its references are looked up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IdNode">Where the id stands.</param>
/// <param name="Chain">The chain in whose file it stands; null outside those.</param>
/// <param name="Position">Its place in its section, counted from 1.</param>
/// <param name="Values">Its properties.</param>
/// <param name="Links">Its edges.</param>
/// <param name="Citations">Its citations; null where it names none.</param>
internal sealed record DraftEntry(NodeId Id, NodeKind Kind, LocatedScalar IdNode, NodeId? Chain, int Position,
    IReadOnlyList<DraftValue> Values, IReadOnlyList<DraftLink> Links, IReadOnlyList<DraftCitation>? Citations)
{
    /// <summary>The property that says on what something rests.</summary>
    public const string Basis = "basis";

    /// <summary>Its value where experts say it.</summary>
    public const string ExpertBasis = "EXPERT";

    /// <summary>The file in which it stands.</summary>
    public string File => IdNode.Place.File;

    /// <summary>Whether it rests on experts.</summary>
    public bool IsExpert => Value(Basis) is ExpertBasis;

    /// <summary>The value of a property; null where it has none.</summary>
    public object? Value(string property) => Find(property)?.Value;

    /// <summary>A property's value and its place; null where it has none.</summary>
    public DraftValue? Find(string property) => Values.FirstOrDefault(value => value.Property.Name == property);
}
