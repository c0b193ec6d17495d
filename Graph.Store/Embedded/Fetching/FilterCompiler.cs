using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Turns the condition of a plan into one test for each kind of node.</summary>
internal static class FilterCompiler
{
    private static readonly Func<int, bool> _always = _ => true;
    private static readonly Func<int, bool> _never = _ => false;

    /// <summary>The test for nodes of a kind, by ordinal; null where all of them pass.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with a property of the kind.</exception>
    public static Func<int, bool>? Compile(PlanRun run, Filter filter, NodeKind kind)
    {
        var test = Test(run, filter, kind);
        return test == _always ? null : test;
    }

    private static Func<int, bool> Test(PlanRun run, Filter filter, NodeKind kind) => filter switch
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

    private static Func<int, bool> Not(Func<int, bool> part) => part == _always ? _never : part == _never ? _always : ordinal => !part(ordinal);

    private static Func<int, bool> IsNull(PlanRun run, Filter.IsNull filter, Property? property)
    {
        if (property is null)
            return filter.Expected ? _always : _never;
        var (graph, expected) = (run.Graph, filter.Expected);
        return ordinal => IsAbsent(property.Get(graph[ordinal])) == expected;
    }

    private static bool IsAbsent(object? value) => value is null or IReadOnlyList<string> { Count: 0 } or IReadOnlyList<int> { Count: 0 };

    private static Func<int, bool> OfProperty(PlanRun run, Property? property, Func<Property, Func<object, bool>> makeTest)
    {
        if (property is null)
            return _never;
        var (graph, test) = (run.Graph, makeTest(property));
        return ordinal => property.Get(graph[ordinal]) is { } value && test(value);
    }

    private static Func<int, bool> Related(PlanRun run, Filter.Related filter, NodeKind kind)
    {
        if (kind.FindRelation(filter.Relation) is not { } relation)
            return filter.Some ? _never : _always;
        RelatedTest test = new(run, relation, filter.Where);
        return filter.Some ? test.Holds : ordinal => !test.Holds(ordinal);
    }
}
