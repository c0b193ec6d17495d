using Graph.Model;

namespace Graph.Seed;

/// <summary>A property's value and where it stands.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The value in the form in which <see cref="Property.Get"/> gives it.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record DraftValue(Property Property, object Value, LocatedNode Node);
