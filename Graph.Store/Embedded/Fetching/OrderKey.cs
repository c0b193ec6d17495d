using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>One term of an order, as numbers: the smaller number stands first.</summary>
internal abstract class OrderKey(bool descending)
{
    /// <summary>The number of a node.</summary>
    public int Of(int ordinal) => Directed(Ascending(ordinal));

    /// <summary>The number of a value that a place in the list names.</summary>
    /// <exception cref="ArgumentException">The value does not fit.</exception>
    public int Of(object? value) => Directed(Ascending(value));

    /// <summary>The value of a node by which it is ordered; null where it has none.</summary>
    public abstract object? ValueOf(int ordinal);

    public static OrderKey Create(PlanRun run, OrderTerm term, IReadOnlyList<NodeKind> kinds) => term switch
    {
        OrderTerm.ByProperty property => new ByProperty(run.Snapshot.OrderBy(property.Property), property.Descending),
        OrderTerm.ByCount count => new ByCount(run, count, kinds),
        _ => throw new ArgumentException($"A {term.GetType().Name} is no order that this store knows."),
    };

    protected abstract int Ascending(int ordinal);

    protected abstract int Ascending(object? value);

    private int Directed(int key) => descending && key != PropertyOrder.Absent ? ~key : key; // absent stays last either way

    private sealed class ByProperty(PropertyOrder order, bool descending) : OrderKey(descending)
    {
        public override object? ValueOf(int ordinal) => order.ValueOf(order.KeyOf(ordinal));

        protected override int Ascending(int ordinal) => order.KeyOf(ordinal);

        protected override int Ascending(object? value) => order.KeyOf(value);
    }

    private sealed class ByCount : OrderKey
    {
        private readonly GraphSnapshot _graph;
        private readonly RelationWalk?[] _walks = new RelationWalk?[GraphSchema.Kinds.Count];
        private readonly Dictionary<int, int> _counts = [];

        public ByCount(PlanRun run, OrderTerm.ByCount term, IReadOnlyList<NodeKind> kinds) : base(term.Descending)
        {
            _graph = run.Graph;
            foreach (var kind in kinds)
                _walks[GraphSnapshot.NumberOf(kind)] = kind.FindRelation(term.Relation) is { } relation ? new(run, relation) : null;
        }

        public override object? ValueOf(int ordinal) => Ascending(ordinal);

        protected override int Ascending(int ordinal)
        {
            if (_walks[_graph.KindNumberAt(ordinal)] is not { } walk)
                return 0;
            if (!_counts.TryGetValue(ordinal, out var count))
                _counts[ordinal] = count = walk.Count(ordinal);
            return count;
        }

        protected override int Ascending(object? value) => value is int or long ? Convert.ToInt32(value, null)
            : throw new ArgumentException($"A place in a list ordered by a count names a number there, not {value ?? "null"}.");
    }
}
