using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>One term of an order by a property of the edge that leads to a node.</summary>
/// <remarks>The numbers of values are their places among all values that edges of the kind have, and even, so that a value that none has
/// fits between two of them.</remarks>
internal sealed class EdgeKey : OrderKey
{
    private readonly Property? _property;
    private readonly EnumRanks? _ranks;
    private readonly IReadOnlyList<object> _values;

    public EdgeKey(RequestRun run, EdgeKind? kind, OrderTerm.ByEdge term) : base(term.Descending)
    {
        _property = kind?.FindProperty(term.Property);
        _ranks = _property is null ? null : EnumRanks.Of(_property);
        _values = _property is null || _ranks is not null ? [] : run.Snapshot.EdgeValues(kind!, _property);
    }

    public override object? ValueOf(int ordinal, Edge? edge) => edge is null ? null : _property?.Get(edge);

    protected override int Ascending(int ordinal, Edge? edge) => Ascending(ValueOf(ordinal, edge));

    protected override int Ascending(object? value)
    {
        if (value is null)
            return PropertyOrder.Absent;
        if (_ranks is not null)
            return _ranks.Of((string)value);
        var (low, high) = (0, _values.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ValueOrder.Compare(_values[middle], value) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _values.Count && ValueOrder.Compare(_values[low], value) == 0 ? 2 * low : (2 * low) - 1;
    }
}
