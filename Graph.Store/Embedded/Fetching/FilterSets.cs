using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Finds the nodes of a kind that meet a condition, from indexes where there are some.</summary>
/// <remarks>The tests of values are those of <see cref="FilterCompiler"/>: each value of a property is tested once instead of each
/// node.</remarks>
internal static class FilterSets
{
    /// <summary>The nodes of a kind that meet a condition.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with a property of the kind.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static NodeSet Of(RequestRun run, Filter filter, NodeKind kind) => filter switch
    {
        Filter.And and => and.Parts.Aggregate(All(run, kind), (set, part) => set.And(Of(run, part, kind))),
        Filter.Or or => or.Parts.Aggregate(None(run, kind), (set, part) => set.Or(Of(run, part, kind))),
        Filter.Not not => Of(run, not.Part, kind).Not(),
        Filter.OfKind ofKind => ofKind.Kinds.Contains(kind) != ofKind.Negated ? All(run, kind) : None(run, kind),
        Filter.Related { Where: null } related => Related(run, related, kind),
        Filter.IsNull isNull when ValuesOf(run, kind, isNull.Property) is { } values =>
            isNull.Expected ? values.Absent() : values.Absent().Not(),
        Filter.Compare compare when ValuesOf(run, kind, compare.Property) is { } values =>
            values.Where(ValueTests.Of(compare, kind.FindProperty(compare.Property)!)),
        Filter.In list when ValuesOf(run, kind, list.Property) is { } values =>
            values.Where(ValueTests.Of(list, kind.FindProperty(list.Property)!)),
        _ => Tested(run, filter, kind),
    };

    private static NodeSet All(RequestRun run, NodeKind kind) => None(run, kind).Not();

    private static NodeSet None(RequestRun run, NodeKind kind) => NodeSet.Empty(run.Graph.RangeOf(kind));

    private static ValueSets? ValuesOf(RequestRun run, NodeKind kind, string property) =>
        kind.FindProperty(property) is { } declared ? run.Snapshot.Indexes.Values(run, kind, declared) : null;

    private static NodeSet Related(RequestRun run, Filter.Related filter, NodeKind kind)
    {
        if (kind.FindRelation(filter.Relation) is not { } relation)
            return filter.Some ? None(run, kind) : All(run, kind);
        var related = run.Snapshot.Indexes.Related(run, relation);
        return filter.Some ? related : related.Not();
    }

    /// <summary>Tests each node.</summary>
    private static NodeSet Tested(RequestRun run, Filter filter, NodeKind kind) =>
        FilterCompiler.Compile(run, filter, kind) is not { } test ? All(run, kind)
            : NodeSet.Where(run.Graph.RangeOf(kind), ordinal =>
            {
                run.CheckCancellation();
                return test(ordinal);
            });
}
