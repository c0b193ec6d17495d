using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Turns the condition of a plan into one test for each kind of node.</summary>
internal static class FilterCompiler
{
    private static readonly Func<int, bool> _always = _ => true;
    private static readonly Func<int, bool> _never = _ => false;

    /// <summary>The test for nodes of a kind, by ordinal; null where all of them pass.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with a property of the kind.</exception>
    public static Func<int, bool>? Compile(RequestRun run, Filter filter, NodeKind kind)
    {
        var test = Test(run, filter, kind);
        return test == _always ? null : test;
    }

    private static Func<int, bool> Test(RequestRun run, Filter filter, NodeKind kind) => filter switch
    {
        Filter.And and => And([.. and.Parts.Select(part => Test(run, part, kind))]),
        Filter.Or or => Or([.. or.Parts.Select(part => Test(run, part, kind))]),
        Filter.Not not => Not(Test(run, not.Part, kind)),
        Filter.OfKind ofKind => ofKind.Kinds.Contains(kind) != ofKind.Negated ? _always : _never,
        Filter.Related related => Related(run, related, kind),
        Filter.IsNull isNull => IsNull(run, isNull, kind.FindProperty(isNull.Property)),
        Filter.Compare compare => OfProperty(run, kind.FindProperty(compare.Property), property => ValueTests.Of(compare, property)),
        Filter.In list => OfProperty(run, kind.FindProperty(list.Property), property => ValueTests.Of(list, property)),
        _ => throw new ArgumentException($"A {filter.GetType().Name} is no condition that this store knows."),
    };

    private static Func<int, bool> And(Func<int, bool>[] parts)
    {
        parts = [.. parts.Where(part => part != _always)];
        if (parts.Contains(_never))
            return _never;
        return parts switch
        {
            [] => _always,
            [var only] => only,
            [var first, var second] => ordinal => first(ordinal) && second(ordinal),
            _ => ordinal =>
            {
                foreach (var part in parts)
                {
                    if (!part(ordinal))
                        return false;
                }
                return true;
            }
            ,
        };
    }

    private static Func<int, bool> Or(Func<int, bool>[] parts)
    {
        parts = [.. parts.Where(part => part != _never)];
        if (parts.Contains(_always))
            return _always;
        return parts switch
        {
            [] => _never,
            [var only] => only,
            _ => ordinal =>
            {
                foreach (var part in parts)
                {
                    if (part(ordinal))
                        return true;
                }
                return false;
            }
            ,
        };
    }

    private static Func<int, bool> Not(Func<int, bool> part) =>
        part == _always ? _never : part == _never ? _always : ordinal => !part(ordinal);

    private static Func<int, bool> IsNull(RequestRun run, Filter.IsNull filter, Property? property)
    {
        if (property is null)
            return filter.Expected ? _always : _never;
        var (graph, expected) = (run.Graph, filter.Expected);
        return ordinal => IsAbsent(property.Get(graph[ordinal])) == expected;
    }

    private static bool IsAbsent(object? value) => value is null or IReadOnlyList<string> { Count: 0 } or IReadOnlyList<int> { Count: 0 };

    private static Func<int, bool> OfProperty(RequestRun run, Property? property, Func<Property, Func<object, bool>> makeTest)
    {
        if (property is null)
            return _never;
        var (graph, test) = (run.Graph, makeTest(property));
        return ordinal => property.Get(graph[ordinal]) is { } value && test(value);
    }

    private static Func<int, bool> Related(RequestRun run, Filter.Related filter, NodeKind kind)
    {
        if (kind.FindRelation(filter.Relation) is not { } relation)
            return filter.Some ? _never : _always;
        RelatedTest test = new(run, relation, filter.Where, filter.EdgeWhere);
        return filter.Some ? test.Holds : ordinal => !test.Holds(ordinal);
    }
}

/// <summary>A condition, compiled for each kind that it may be asked about.</summary>
internal sealed class KindTests
{
    private readonly GraphSnapshot _graph;
    private readonly Func<int, bool>?[] _tests = new Func<int, bool>?[GraphSchema.Kinds.Count];

    public KindTests(RequestRun run, Filter filter, IReadOnlyList<NodeKind> kinds)
    {
        _graph = run.Graph;
        foreach (var kind in kinds)
            _tests[GraphSnapshot.NumberOf(kind)] = FilterCompiler.Compile(run, filter, kind);
    }

    public bool Hold(int ordinal) => _tests[_graph.KindNumberAt(ordinal)] is not { } test || test(ordinal);
}

/// <summary>Whether a relation leads from a node to one that meets a condition.</summary>
/// <remarks>What is found out about a node on the way is remembered, so that each edge is looked at once however many nodes are
/// tested.</remarks>
internal sealed class RelatedTest
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly RequestRun _run;
    private readonly RelationWalk _walk;
    private readonly KindTests? _where;
    private readonly Func<Edge?, bool>? _edgeWhere;
    private readonly bool _isEmpty;
    private readonly byte[]?[][] _known;

    public RelatedTest(RequestRun run, Relation relation, Filter? where, Filter? edgeWhere = null)
    {
        _edgeWhere = edgeWhere is null ? null : EdgeConditions.Compile(edgeWhere, relation.Edge);
        _isEmpty = relation.IsDerived && _edgeWhere?.Invoke(null) is false;
        (_run, _walk) = (run, new(run, relation));
        _where = where is null ? null : new(run, where, relation.Targets);
        _known = [.. relation.Paths.Select(path => new byte[]?[path.Count + 1])];
    }

    public bool Holds(int ordinal)
    {
        for (var path = 0; path < _known.Length && !_isEmpty; path++)
        {
            if (Reaches(path, 0, ordinal))
                return true;
        }
        return false;
    }

    private bool Reaches(int path, int step, int ordinal)
    {
        if (step == _walk.Paths[path].Length && _where is null)
            return _walk.Takes(ordinal);
        var known = _known[path][step] ??= new byte[_run.Graph.Count];
        if (known[ordinal] == 0)
            known[ordinal] = FindOut(path, step, ordinal) ? Yes : No;
        return known[ordinal] == Yes;
    }

    private bool FindOut(int path, int step, int ordinal)
    {
        if (step == _walk.Paths[path].Length)
            return _walk.Takes(ordinal) && _where!.Hold(ordinal);
        _run.CheckCancellation();
        var edges = _edgeWhere is null || _walk.Single is null ? [] : _walk.Single.EdgesOf(ordinal);
        var ends = _walk.Paths[path][step].NeighborsOf(ordinal);
        for (var i = 0; i < ends.Length; i++)
        {
            if ((edges.IsEmpty || _edgeWhere!(edges[i])) && Reaches(path, step + 1, ends[i]))
                return true;
        }
        return false;
    }
}

/// <summary>Tests of a property's value, which is there.</summary>
internal static class ValueTests
{
    /// <summary>The test that a comparison makes.</summary>
    /// <exception cref="ArgumentException">The value cannot be compared with those of the property.</exception>
    public static Func<object, bool> Of(Filter.Compare filter, Property property)
    {
        FilterValues.EnsureFits(property, filter.Value, filter.Operator);
        var value = filter.Value;
        return OfElements(property, filter.Operator switch
        {
            ComparisonOperator.Eq => found => ValueOrder.Same(found, value),
            ComparisonOperator.Ne => found => !ValueOrder.Same(found, value),
            ComparisonOperator.Gt => found => ValueOrder.Compare(found, value) > 0,
            ComparisonOperator.Gte => found => ValueOrder.Compare(found, value) >= 0,
            ComparisonOperator.Lt => found => ValueOrder.Compare(found, value) < 0,
            ComparisonOperator.Lte => found => ValueOrder.Compare(found, value) <= 0,
            ComparisonOperator.Contains => OfText(value, (found, part) => found.Contains(part, StringComparison.Ordinal)),
            ComparisonOperator.StartsWith => OfText(value, (found, part) => found.StartsWith(part, StringComparison.Ordinal)),
            _ => throw new ArgumentException($"There is no operator {filter.Operator}."),
        });
    }

    /// <summary>The test whether the value is one of several, or none of them.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with those of the property.</exception>
    public static Func<object, bool> Of(Filter.In filter, Property property)
    {
        foreach (var value in filter.Values)
            FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        var isText = FilterValues.IsText(property);
        HashSet<object> values = [.. filter.Values.Select(value => isText || value is bool or DateOnly ? value
            : Convert.ToInt64(value, null))];
        return OfElements(property, found => values.Contains(found is int number ? (long)number : found) != filter.Negated);
    }

    private static Func<object, bool> OfElements(Property property, Func<object, bool> test) => property.Type switch
    {
        PropertyType.TextList => list => AnyOf((IReadOnlyList<string>)list, test),
        PropertyType.IntegerList => list => AnyOf((IReadOnlyList<int>)list, test),
        _ => test,
    };

    private static bool AnyOf<T>(IReadOnlyList<T> list, Func<object, bool> test) where T : notnull
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (test(list[i]))
                return true;
        }
        return false;
    }

    private static Func<object, bool> OfText(object value, Func<string, string, bool> test)
    {
        var text = (string)value;
        return found => test((string)found, text);
    }
}
