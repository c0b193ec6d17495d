using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Gathers what to bring of nodes that may be of several kinds.</summary>
internal sealed class ShapeBuilder
{
    public ShapeBuilder(IEnumerable<NodeKind> kinds)
        : this([.. kinds.Select(kind => new KindShapeBuilder(kind))])
    {
    }

    private ShapeBuilder(IReadOnlyList<KindShapeBuilder> kinds) => Kinds = kinds;

    public IReadOnlyList<KindShapeBuilder> Kinds { get; }

    /// <summary>A part of it: what is added to the part is added to the whole.</summary>
    public ShapeBuilder Only(IEnumerable<NodeKind> kinds)
    {
        var wanted = kinds.ToHashSet();
        return new([.. Kinds.Where(kind => wanted.Contains(kind.Kind))]);
    }

    public FetchShape Build() => new(Kinds.Select(kind => kind.Build()));
}
