using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Gathers what to bring of nodes that may be of several kinds.</summary>
internal sealed class ShapeBuilder(IEnumerable<NodeKind> kinds)
{
    public IReadOnlyList<KindShapeBuilder> Kinds { get; } = [.. kinds.Select(kind => new KindShapeBuilder(kind))];

    public FetchShape Build() => new(Kinds.Select(kind => kind.Build()));
}
