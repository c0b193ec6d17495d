using Graph.Model;

namespace Graph.Seed;

/// <summary>An edge as a file has it: its end is not looked up yet.</summary>
/// <param name="Edge">The kind of edge.</param>
/// <param name="Ends">The kinds among which the end is looked for.</param>
/// <param name="Target">The id of the end, where it stands.</param>
/// <param name="Values">Its own properties.</param>
/// <param name="Citations">Its own citations; null where it names none.</param>
internal sealed record DraftLink(
    EdgeKind Edge, IReadOnlyList<NodeKind> Ends, LocatedScalar Target, IReadOnlyList<DraftValue> Values, IReadOnlyList<DraftCitation>? Citations)
{
    /// <summary>The value of one of its own properties; null where it has none.</summary>
    public object? Value(string property) => Values.FirstOrDefault(value => value.Property.Name == property)?.Value;

    /// <summary>Whether it says for itself on what it rests, and that this is no document.</summary>
    public bool IsExpert => Value(DraftEntry.Basis) is DraftEntry.ExpertBasis;
}
