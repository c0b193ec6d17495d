using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Which kinds of nodes belong to a list.</summary>
internal sealed class KindMask
{
    private readonly bool[] _kinds = new bool[GraphSchema.Kinds.Count];

    private KindMask(IReadOnlyList<NodeKind> kinds)
    {
        foreach (var kind in kinds)
            _kinds[GraphSnapshot.NumberOf(kind)] = true;
    }

    public bool this[int kindNumber] => _kinds[kindNumber];

    /// <summary>The mask of a relation's targets; null where none of the paths can lead anywhere else.</summary>
    public static KindMask? Of(Relation relation) =>
        relation.Paths.SelectMany(path => path[^1].IsForward ? path[^1].Edge.To : path[^1].Edge.From).All(relation.Targets.Contains)
            ? null : new(relation.Targets);
}
