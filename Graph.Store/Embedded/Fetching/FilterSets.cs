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
        Filter.Related related when kind.FindRelation(related.Relation) is { } relation => Related(run, related, relation),
        Filter.IsNull isNull when ValuesOf(run, kind, isNull.Property) is { } values =>
            isNull.Expected ? values.Absent() : values.Absent().Not(),
        Filter.Compare compare when ValuesOf(run, kind, compare.Property) is { } values =>
            values.Where(ValueTests.Of(compare, kind.FindProperty(compare.Property)!)),
        Filter.In { Property: "id" } list => Named(run, list, kind),
        Filter.In list when ValuesOf(run, kind, list.Property) is { } values =>
            values.Where(ValueTests.Of(list, kind.FindProperty(list.Property)!)),
        _ => Tested(run, filter, kind),
    };

    private static NodeSet All(RequestRun run, NodeKind kind) => None(run, kind).Not();

    private static NodeSet None(RequestRun run, NodeKind kind) => NodeSet.Empty(run.Graph.RangeOf(kind));

    /// <summary>The nodes with certain ids. They are looked up: there may be as many ids as the kind has nodes.</summary>
    private static NodeSet Named(RequestRun run, Filter.In filter, NodeKind kind)
    {
        var (property, range) = (kind.FindProperty(filter.Property)!, run.Graph.RangeOf(kind));
        var named = NodeSet.Empty(range);
        foreach (var ordinal in SnapshotNodes.OrdinalsIn(filter, run.Graph) ?? OrdinalsIn(run, filter, property))
        {
            if (range.Contains(ordinal))
                named.Add(ordinal);
        }
        return filter.Negated ? named.Not() : named;
    }

    private static IEnumerable<int> OrdinalsIn(RequestRun run, Filter.In filter, Property property)
    {
        foreach (var value in filter.Values)
        {
            FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
            if (run.Graph.TryFind((string)value, out var ordinal))
                yield return ordinal;
        }
    }

    private static ValueSets? ValuesOf(RequestRun run, NodeKind kind, string property) =>
        kind.FindProperty(property) is { } declared ? run.Snapshot.Indexes.Values(run, kind, declared) : null;

    private static NodeSet Related(RequestRun run, Filter.Related filter, Relation relation)
    {
        var related = filter.EdgeWhere is null && filter.Where is null or Filter.And { Parts.Count: 0 }
            ? run.Snapshot.Indexes.Related(run, relation)
            : relation.IsDerived || filter.EdgeWhere is not null ? Tested(run, filter with { Some = true }, relation.Owner)
            : RelatedTo(run, relation, filter.Where!);
        return filter.Some ? related : related.Not();
    }

    /// <summary>The nodes of which an edge leads to one that meets a condition.</summary>
    private static NodeSet RelatedTo(RequestRun run, Relation relation, Filter where)
    {
        var targets = new NodeSet?[GraphSchema.Kinds.Count];
        foreach (var kind in relation.Targets)
            targets[GraphSnapshot.NumberOf(kind)] = Of(run, where, kind);
        var edges = run.Graph.Relation(relation.Paths[0][0]);
        return NodeSet.Where(run.Graph.RangeOf(relation.Owner), ordinal =>
        {
            run.CheckCancellation();
            foreach (var end in edges.NeighborsOf(ordinal))
            {
                if (targets[run.Graph.KindNumberAt(end)]?.Contains(end) is true)
                    return true;
            }
            return false;
        });
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
