using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>One term of an order by a property of the edge that leads to a node.</summary>
/// <remarks>The numbers of values are those of <see cref="ValueOrder.NumberIn"/> among all values that edges of the kind have.</remarks>
internal sealed class EdgeKey : OrderKey
{
    private readonly Property? _property;
    private readonly ValueRanks? _ranks;
    private readonly object[] _values;

    public EdgeKey(RequestRun run, EdgeKind? kind, OrderTerm.ByEdge term) : base(term.Descending)
    {
        _property = kind?.FindProperty(term.Property);
        _ranks = _property is null ? null : ValueRanks.Of(_property);
        _values = _property is null || _ranks is not null ? [] : run.Snapshot.EdgeValues(kind!, _property);
    }

    public override object? ValueOf(int ordinal, Edge? edge) => edge is null ? null : _property?.Get(edge);

    protected override int Ascending(int ordinal, Edge? edge) => Ascending(ValueOf(ordinal, edge));

    protected override int Ascending(object? value)
    {
        if (value is null)
            return PropertyOrder.Absent;
        return _ranks is null ? ValueOrder.NumberIn(_values, value) : _ranks.Of((string)value);
    }
}
