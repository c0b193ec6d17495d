using Graph.Model;

namespace Graph.Seed.Layout;

/// <summary>What an edge says by itself, and what it has from the entry that states it.</summary>
internal static class StatedValue
{
    /// <summary>The value that an edge states; null where it is unknown, or where its entry says it for all its edges.</summary>
    /// <param name="property">A property of the edge.</param>
    /// <param name="edge">The edge.</param>
    /// <param name="from">The entry: the node at its start.</param>
    public static object? Of(Property property, Edge edge, Node from) => property.Origin switch
    {
        PropertyOrigin.Entry => null,
        PropertyOrigin.KeyOrEntry when Equals(property.Get(edge), OfEntry(property, from)) => null,
        _ => property.Get(edge),
    };

    /// <summary>What the entry says for all its edges; null where it says nothing.</summary>
    public static object? OfEntry(Property property, Node from) => GraphSchema.KindOf(from).FindProperty(property.Name)?.Get(from);
}
